import { defineTexts } from '../platform/text/texts';

/** What the room of impact says: refusals, units, grades, statuses and reasons. */
export const impactTexts = defineTexts({
  'impact-year.unknown': {
    de: 'Für dieses Jahr gibt es keine berechneten Zahlen.',
    es: 'No hay cifras calculadas para este año.',
    en: 'There are no computed figures for this year.',
  },
  'impact.year-out-of-range': {
    de: 'Das Jahr {year} liegt nicht zwischen {first} und {last}.',
    es: 'El año {year} no está entre {first} y {last}.',
    en: 'The year {year} does not lie between {first} and {last}.',
  },
  'impact.request-known': {
    de: 'Diese Anforderung wurde schon aufgezeichnet.',
    es: 'Esta solicitud ya se registró.',
    en: 'This request has already been recorded.',
  },
  'impact.unit.percent': { de: '%', es: '%', en: '%' },
  'impact.unit.ha': { de: 'ha', es: 'ha', en: 'ha' },
  'impact.unit.kg': { de: 'kg', es: 'kg', en: 'kg' },
  'impact.unit.day': { de: 'Tage', es: 'días', en: 'days' },
  'impact.unit.hour': { de: 'Stunden', es: 'horas', en: 'hours' },
  'impact.unit.count': { de: 'Anzahl', es: 'cantidad', en: 'count' },
  'impact.unit.bag': { de: 'Packungen', es: 'bolsas', en: 'bags' },
  'impact.unit.PEN': { de: 'PEN', es: 'PEN', en: 'PEN' },
  'impact.unit.USD': { de: 'USD', es: 'USD', en: 'USD' },
  'impact.unit.EUR': { de: 'EUR', es: 'EUR', en: 'EUR' },
  'impact.unit.PEN/kg': { de: 'PEN/kg', es: 'PEN/kg', en: 'PEN/kg' },
  'impact.unit.USc/lb': { de: 'US-Cent/lb', es: 'ctvs. USD/lb', en: 'US cents/lb' },
  'impact.grade.M': { de: 'gemessen', es: 'medido', en: 'measured' },
  'impact.grade.C': { de: 'berechnet', es: 'calculado', en: 'calculated' },
  'impact.grade.E': { de: 'geschätzt', es: 'estimado', en: 'estimated' },
  'impact.grade.X': { de: 'modelliert', es: 'modelado', en: 'modelled' },
  'impact.status.published': { de: 'veröffentlicht', es: 'publicado', en: 'published' },
  'impact.status.published_with_caveat': {
    de: 'veröffentlicht mit Vorbehalt',
    es: 'publicado con reserva',
    en: 'published with a caveat',
  },
  'impact.status.insufficient_coverage': {
    de: 'Abdeckung zu gering',
    es: 'cobertura insuficiente',
    en: 'coverage too low',
  },
  'impact.status.suppressed': {
    de: 'zum Schutz einzelner Personen nicht gezeigt',
    es: 'no se muestra para proteger a personas',
    en: 'withheld to protect single persons',
  },
  'impact.status.no_data': { de: 'keine Daten', es: 'sin datos', en: 'no data' },
  'impact.status.not_applicable': { de: 'trifft nicht zu', es: 'no aplica', en: 'not applicable' },
  'impact.reason.empty_base': {
    de: 'In diesem Zeitraum gibt es nichts zu zählen.',
    es: 'En este período no hay nada que contar.',
    en: 'There is nothing to count in this period.',
  },
  'impact.reason.missing_reference_factor': {
    de: 'Ein benötigter Richtwert ist nicht bekannt.',
    es: 'Falta un valor de referencia necesario.',
    en: 'A reference value that is needed is not known.',
  },
  'impact.reason.not_collected': {
    de: 'Diese Angaben werden bisher nicht erfasst.',
    es: 'Estos datos aún no se registran.',
    en: 'These details are not recorded so far.',
  },
  'impact.reason.survey_required': {
    de: 'Dafür braucht es eine Befragung.',
    es: 'Para esto se necesita una encuesta.',
    en: 'This needs a survey.',
  },
  'impact.reason.supplier_did_not_provide': {
    de: 'Die Angaben wurden nicht mitgeteilt.',
    es: 'Los datos no fueron proporcionados.',
    en: 'The details were not provided.',
  },
  'impact.reason.small_cell': {
    de: 'Die Gruppe ist so klein, dass Einzelne erkennbar wären.',
    es: 'El grupo es tan pequeño que se reconocería a personas.',
    en: 'The group is so small that single persons could be recognised.',
  },
  'impact.reason.dominance': {
    de: 'Zwei Personen machen fast die ganze Summe aus.',
    es: 'Dos personas suman casi todo el monto.',
    en: 'Two persons make up nearly the whole amount.',
  },
  'impact.reason.outside_scope': {
    de: 'Die Zahl passt nicht zu diesem Bereich.',
    es: 'La cifra no corresponde a este ámbito.',
    en: 'The figure does not fit this scope.',
  },
  'impact.reason.partial_coverage': {
    de: 'Nur ein Teil ist erfasst.',
    es: 'Solo se ha registrado una parte.',
    en: 'Only a part is recorded.',
  },
  'impact.reason.still_open': {
    de: 'Die entscheidenden Zahlungen stehen noch aus.',
    es: 'Los pagos decisivos siguen pendientes.',
    en: 'The payments that decide are still open.',
  },
  'impact.reason.mixed_currencies': {
    de: 'Mehrere Währungen; sie werden nicht zusammengezählt.',
    es: 'Varias monedas; no se suman.',
    en: 'Several currencies; they are not added up.',
  },
  'impact.reason.outside_band': {
    de: 'Ein Wert liegt außerhalb der üblichen Spanne.',
    es: 'Un valor está fuera del rango habitual.',
    en: 'A value lies outside its usual band.',
  },
  'impact.reason.unconfirmed_factor': {
    de: 'Ein verwendeter Richtwert ist noch nicht bestätigt.',
    es: 'Un valor de referencia usado aún no está confirmado.',
    en: 'A reference value that was used is not confirmed yet.',
  },
  'impact.reason.not_in_this_version': {
    de: 'Diese Fassung berechnet dazu noch nichts.',
    es: 'Esta versión aún no calcula nada al respecto.',
    en: 'This version does not compute anything on it yet.',
  },
});
