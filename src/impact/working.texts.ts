import { defineTexts } from '../platform/text/texts';

/** The lines of a figure's working. */
export const workingTexts = defineTexts({
  'impact.working.producers-delivered': {
    de: 'Erzeuger:innen mit Anlieferung',
    es: 'Productores/as con entregas',
    en: 'Producers with a delivery',
  },
  'impact.working.producers-with-payment': {
    de: 'davon mit erfasster Zahlung',
    es: 'de ellos, con pago registrado',
    en: 'of these, with a recorded payment',
  },
  'impact.working.benchmark-month': {
    de: 'Richtwert je Monat',
    es: 'Valor de referencia mensual',
    en: 'Benchmark per month',
  },
  'impact.working.benchmark-year': {
    de: 'Richtwert je Jahr',
    es: 'Valor de referencia anual',
    en: 'Benchmark per year',
  },
  'impact.working.people-women': { de: 'Frauen', es: 'Mujeres', en: 'Women' },
  'impact.working.people-sex-known': {
    de: 'Personen mit erfasstem Geschlecht',
    es: 'Personas con sexo registrado',
    en: 'People whose sex is recorded',
  },
  'impact.working.people-all': {
    de: 'Alle anliefernden Personen',
    es: 'Todas las personas que entregaron',
    en: 'All people who delivered',
  },
  'impact.working.volume-women': {
    de: 'Menge von Frauen',
    es: 'Volumen de mujeres',
    en: 'Volume from women',
  },
  'impact.working.volume-sex-known': {
    de: 'Menge mit erfasstem Geschlecht',
    es: 'Volumen con sexo registrado',
    en: 'Volume with recorded sex',
  },
  'impact.working.volume-all': { de: 'Gesamte Menge', es: 'Volumen total', en: 'All volume' },
  'impact.working.payments-women': {
    de: 'Auszahlungen an Frauen',
    es: 'Pagos a mujeres',
    en: 'Payments to women',
  },
  'impact.working.payments-sex-known': {
    de: 'Auszahlungen mit erfasstem Geschlecht',
    es: 'Pagos con sexo registrado',
    en: 'Payments with recorded sex',
  },
  'impact.working.payments-all': {
    de: 'Alle Auszahlungen',
    es: 'Todos los pagos',
    en: 'All payments',
  },
  'impact.working.price-women': {
    de: 'Preis für Frauen',
    es: 'Precio para mujeres',
    en: 'Price for women',
  },
  'impact.working.price-men': {
    de: 'Preis für Männer',
    es: 'Precio para hombres',
    en: 'Price for men',
  },
  'impact.working.weight-women': {
    de: 'Gewicht: Menge der Frauen',
    es: 'Peso: volumen de las mujeres',
    en: 'Weight: volume from women',
  },
  'impact.working.area-organic': {
    de: 'Fläche bio zertifiziert am letzten Tag',
    es: 'Superficie orgánica certificada el último día',
    en: 'Area certified organic on the last day',
  },
  'impact.working.area-in-conversion': {
    de: 'Fläche in Umstellung',
    es: 'Superficie en transición',
    en: 'Area in conversion',
  },
  'impact.working.area-organic-by-days': {
    de: 'Fläche bio zertifiziert, nach Tagen',
    es: 'Superficie orgánica certificada, por días',
    en: 'Area certified organic, by days',
  },
  'impact.working.area-all': { de: 'Fläche insgesamt', es: 'Superficie total', en: 'All area' },
  'impact.working.plots-all': { de: 'Parzellen', es: 'Parcelas', en: 'Plots' },
  'impact.working.plots-without-area': {
    de: 'Parzellen ohne Flächenangabe',
    es: 'Parcelas sin área registrada',
    en: 'Plots without an area',
  },
  'impact.working.area-polygon': {
    de: 'Fläche mit Umriss',
    es: 'Superficie con polígono',
    en: 'Area with an outline',
  },
  'impact.working.area-point': {
    de: 'Fläche mit Punkt bis zur Grenze',
    es: 'Superficie con punto hasta el límite',
    en: 'Area with a point up to the limit',
  },
  'impact.working.point-limit': {
    de: 'Grenze, bis zu der ein Punkt genügt',
    es: 'Límite hasta el que basta un punto',
    en: 'Limit up to which a point suffices',
  },
  'impact.working.area-low': {
    de: 'Fläche mit geringem Signal',
    es: 'Superficie con señal baja',
    en: 'Area with a low signal',
  },
  'impact.working.area-more-information': {
    de: 'Fläche mit Klärungsbedarf',
    es: 'Superficie que requiere más información',
    en: 'Area that needs more information',
  },
  'impact.working.area-high': {
    de: 'Fläche mit hohem Signal',
    es: 'Superficie con señal alta',
    en: 'Area with a high signal',
  },
  'impact.working.area-not-screened': {
    de: 'Nicht geprüfte Fläche',
    es: 'Superficie no evaluada',
    en: 'Area not screened',
  },
  'impact.working.contract-mass': {
    de: 'Verschiffte Menge des Vertrags',
    es: 'Cantidad embarcada del contrato',
    en: 'Mass shipped under the contract',
  },
  'impact.working.contract-price': {
    de: 'FOB-Preis des Vertrags',
    es: 'Precio FOB del contrato',
    en: 'FOB price of the contract',
  },
  'impact.working.contract-floor': {
    de: 'Mindestpreis am Tag der Unterschrift',
    es: 'Precio mínimo el día de la firma',
    en: 'Floor on the day of signature',
  },
  'impact.working.contract-market': {
    de: 'Börsenpreis',
    es: 'Precio de bolsa',
    en: 'Exchange price',
  },
  'impact.working.deliveries-all': { de: 'Anlieferungen', es: 'Entregas', en: 'Deliveries' },
  'impact.working.deliveries-judged': {
    de: 'davon bezahlt oder überfällig',
    es: 'de ellas, pagadas o vencidas',
    en: 'of these, paid or overdue',
  },
  'impact.working.deliveries-open-late': {
    de: 'davon offen und überfällig',
    es: 'de ellas, abiertas y vencidas',
    en: 'of these, open and overdue',
  },
  'impact.working.limit-days': { de: 'Frist', es: 'Plazo', en: 'Limit' },
  'impact.working.sold-kg': {
    de: 'Von Läden übernommen',
    es: 'Recibido por las tiendas',
    en: 'Taken over by shops',
  },
  'impact.working.sold-bags': {
    de: 'Von Läden übernommene Packungen',
    es: 'Bolsas recibidas por las tiendas',
    en: 'Bags taken over by shops',
  },
  'impact.working.sold-certified-kg': {
    de: 'davon bio und fair belegt',
    es: 'de ello, orgánico y justo con constancia',
    en: 'of this, organic and fair on record',
  },
  'impact.working.sold-unknown-kg': {
    de: 'davon ohne Nachweis',
    es: 'de ello, sin constancia',
    en: 'of this, without evidence',
  },
  'impact.working.packed-kg': {
    de: 'Im Zeitraum abgepackt',
    es: 'Envasado en el período',
    en: 'Packed in the period',
  },
  'impact.working.packed-bags': {
    de: 'Im Zeitraum abgepackte Packungen',
    es: 'Bolsas envasadas en el período',
    en: 'Bags packed in the period',
  },
  'impact.working.step-in': { de: 'Eingang', es: 'Entrada', en: 'Input' },
  'impact.working.step-out': { de: 'Ausgang', es: 'Salida', en: 'Output' },
  'impact.working.step-loss': {
    de: 'Erfasster Verlust',
    es: 'Pérdida registrada',
    en: 'Recorded loss',
  },
  'impact.working.corrections': { de: 'Korrekturen', es: 'Correcciones', en: 'Corrections' },
  'impact.working.corrections-kg': {
    de: 'Nachträglich korrigierte Masse',
    es: 'Masa corregida después',
    en: 'Mass corrected afterwards',
  },
  'impact.working.offices-asked': {
    de: 'Befragte Ämter',
    es: 'Oficinas consultadas',
    en: 'Offices asked',
  },
  'impact.working.offices-usable': {
    de: 'Ämter mit brauchbarer Antwort',
    es: 'Oficinas con respuesta utilizable',
    en: 'Offices with a usable answer',
  },
  'impact.working.coffee-fair': { de: 'Fairer Kaffee', es: 'Café justo', en: 'Fair coffee' },
  'impact.working.coffee-all': { de: 'Kaffee insgesamt', es: 'Café total', en: 'All coffee' },
  'impact.working.activities-adopted': {
    de: 'Aktivitäten im beschlossenen Plan',
    es: 'Actividades del plan adoptado',
    en: 'Activities in the adopted plan',
  },
  'impact.working.activities-done': { de: 'davon durchgeführt', es: 'realizadas', en: 'done' },
  'impact.working.activities-added': {
    de: 'später hinzugekommen',
    es: 'añadidas después',
    en: 'added later',
  },
  'impact.working.activities-diverse': {
    de: 'mit genügend Gruppen und beiden Kommunen',
    es: 'con suficientes grupos y ambos municipios',
    en: 'with enough groups and both municipalities',
  },
  'impact.working.groups-needed': {
    de: 'Nötige Akteursgruppen',
    es: 'Grupos de actores necesarios',
    en: 'Actor groups needed',
  },
  'impact.working.contributions': { de: 'Beiträge', es: 'Aportes', en: 'Contributions' },
  'impact.working.contributions-cash': {
    de: 'davon in Geld',
    es: 'de ellos, en dinero',
    en: 'of these, in money',
  },
  'impact.working.contributions-without-amount': {
    de: 'davon ohne Betrag',
    es: 'de ellos, sin monto',
    en: 'of these, without an amount',
  },
  'impact.working.premium-use': { de: 'Verwendung', es: 'Uso', en: 'Use' },
});
