import { defineTexts } from '../../platform/text/texts';

/** What the page says about the way of the coffee. */
export const say = defineTexts({
  'way.title': { de: 'Der Weg', es: 'El camino', en: 'The way' },
  'way.delivered': {
    de: 'Mitglieder liefern Pergamino an',
    es: 'Los socios entregan café pergamino',
    en: 'Members deliver parchment',
  },
  'way.delivered-note': {
    de: '{count, plural, one {# Anlieferung} other {# Anlieferungen}}, bei der Annahme gewogen',
    es: '{count, plural, one {# entrega pesada} other {# entregas pesadas}} en el acopio',
    en: '{count, plural, one {# delivery} other {# deliveries}}, weighed at the intake',
  },
  'way.bought-outside': {
    de: 'Zugekauft von {supplier}',
    es: 'Comprado a {supplier}',
    en: 'Bought from {supplier}',
  },
  'way.bought-outside-note': {
    de: 'Herkunftsland {country}. Was davor war, ist nicht aufgezeichnet.',
    es: 'País de origen: {country}. Lo anterior no está registrado.',
    en: 'Country of origin {country}. What came before is not on record.',
  },
  'way.step.blend': {
    de: 'Zu größeren Losen zusammengeführt',
    es: 'Reunido en lotes más grandes',
    en: 'Brought together into larger lots',
  },
  'way.step.wet-mill': {
    de: 'Entpulpt und gewaschen',
    es: 'Despulpado y lavado',
    en: 'Pulped and washed',
  },
  'way.step.dry': { de: 'Getrocknet', es: 'Secado', en: 'Dried' },
  'way.step.sort': { de: 'Sortiert', es: 'Seleccionado', en: 'Sorted' },
  'way.step.re-bag': { de: 'Umgesackt', es: 'Reensacado', en: 'Put into other sacks' },
  'way.step.split': { de: 'Lose geteilt', es: 'Lotes divididos', en: 'Lots divided' },
  'way.step.hull': {
    de: 'Geschält: aus Pergamino wird Rohkaffee',
    es: 'Pilado: de pergamino a café oro',
    en: 'Hulled: parchment becomes green coffee',
  },
  'way.step.roast': { de: 'Geröstet', es: 'Tostado', en: 'Roasted' },
  'way.step.pack': { de: 'In Tüten gepackt', es: 'Envasado en bolsas', en: 'Packed into bags' },
  'way.mass': {
    de: 'Aus {in} wurden {out}; der Kaffee dieser Tüten ist ein Teil davon.',
    es: 'De {in} salieron {out}; el café de estas bolsas es una parte.',
    en: '{in} became {out}; the coffee of these bags is a part of it.',
  },
  'way.handed-over': {
    de: 'Übergeben an {receiver}',
    es: 'Entregado a {receiver}',
    en: 'Handed over to {receiver}',
  },
  'way.several': {
    de: '{count} Organisationen',
    es: '{count} organizaciones',
    en: '{count} organisations',
  },
  'way.from': { de: 'von {senders}', es: 'de {senders}', en: 'from {senders}' },
  'way.mode.road': {
    de: 'Auf der Straße von {from} nach {to}',
    es: 'Por carretera de {from} a {to}',
    en: 'By road from {from} to {to}',
  },
  'way.mode.sea': {
    de: 'Mit dem Schiff von {from} nach {to}',
    es: 'En barco de {from} a {to}',
    en: 'By ship from {from} to {to}',
  },
  'way.mode.rail': {
    de: 'Mit der Bahn von {from} nach {to}',
    es: 'En tren de {from} a {to}',
    en: 'By rail from {from} to {to}',
  },
  'way.mode.air': {
    de: 'Mit dem Flugzeug von {from} nach {to}',
    es: 'En avión de {from} a {to}',
    en: 'By air from {from} to {to}',
  },
  'way.mode.inland-water': {
    de: 'Mit dem Binnenschiff von {from} nach {to}',
    es: 'Por vía fluvial de {from} a {to}',
    en: 'By inland ship from {from} to {to}',
  },
  'way.days': {
    de: '{days, plural, =0 {am selben Tag angekommen} one {# Tag unterwegs} other {# Tage unterwegs}}',
    es: '{days, plural, =0 {llegó el mismo día} one {# día de viaje} other {# días de viaje}}',
    en: '{days, plural, =0 {arrived on the same day} one {# day on the way} other {# days on the way}}',
  },
  'way.in-shops': { de: 'In den Läden', es: 'En las tiendas', en: 'In the shops' },
  'way.no-shop': {
    de: 'Noch keine Übergabe an einen Laden aufgezeichnet.',
    es: 'Aún no hay entrega a una tienda registrada.',
    en: 'No hand-over to a shop is on record yet.',
  },
  'way.map': {
    de: 'Der Weg auf der Karte',
    es: 'El camino en el mapa',
    en: 'The way on the map',
  },
  'way.map-line': {
    de: 'Durchgezogen: aufgezeichnete Strecken. Gestrichelt: Strecken, die dazwischen liegen müssen, aber nicht aufgezeichnet sind. Die Linie ist von Hand gezeichnet und keine gemessene Route.',
    es: 'Línea continua: tramos registrados. Línea discontinua: tramos intermedios no registrados. La línea está dibujada a mano; no es una ruta medida.',
    en: 'Solid: legs on record. Dashed: legs that must lie between and are not on record. The line is drawn by hand, not a measured route.',
  },
  'way.map-description': {
    de: 'Weltkarte mit der Linie {places}.',
    es: 'Mapamundi con la línea {places}.',
    en: 'Map of the world with the line {places}.',
  },
  'way.north-of-peru': { de: 'Norden Perus', es: 'Norte del Perú', en: 'North of Peru' },
});
