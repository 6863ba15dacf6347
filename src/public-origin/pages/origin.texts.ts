import { defineTexts } from '../../platform/text/texts';

/** What the page behind the code says about origin, certificates and what is not known. */
export const say = defineTexts({
  'origin.held': {
    de: 'Diese Charge ist gesperrt: bitte nicht verkaufen oder verwenden, im Laden nachfragen.',
    es: 'Este lote está retenido: no lo venda ni lo use; consulte en la tienda.',
    en: 'This batch is on hold: please do not sell or use it; ask in the shop.',
  },
  'origin.batch': {
    de: 'Charge {batch}',
    es: 'Lote {batch}',
    en: 'Batch {batch}',
  },
  'origin.best-before': {
    de: 'mindestens haltbar bis {day}',
    es: 'consumir preferentemente antes del {day}',
    en: 'best before {day}',
  },
  'origin.best-before-passed': {
    de: 'Mindestens haltbar bis {day}: Dieser Tag ist vorbei.',
    es: 'Consumir preferentemente antes del {day}: esa fecha ya pasó.',
    en: 'Best before {day}: that day has passed.',
  },
  'origin.traced': {
    de: 'Bis zur Parzelle zurückverfolgt',
    es: 'Con trazabilidad hasta la parcela',
    en: 'Traced to the plot',
  },
  'origin.traced-all': {
    de: 'Der ganze Kaffee dieser Charge ist bis zu den Parzellen der Mitglieder aufgezeichnet.',
    es: 'Todo el café de este lote está registrado hasta las parcelas de los socios.',
    en: 'All coffee of this batch is on record down to the members’ plots.',
  },
  'origin.traced-part': {
    de: 'Von den übrigen {percent} kennen wir nur Lieferant und Land.',
    es: 'Del {percent} restante solo conocemos el proveedor y el país.',
    en: 'Of the other {percent} we know the supplier and the country only.',
  },
  'origin.traced-formula': {
    de: 'Summe der Anteile aller Anlieferungen mit bekannter Parzelle, nach Masse, durch jedes Mischen, Schälen, Rösten und Packen verfolgt',
    es: 'Suma de las partes de todas las entregas con parcela conocida, por masa, seguida en cada mezcla, pilado, tueste y envasado',
    en: 'Sum of the shares of all deliveries with a known plot, by mass, followed through every blend, hulling, roast and packing',
  },
  'origin.rounding': {
    de: 'Gerechnet wird mit genauen Brüchen; gerundet erst hier, so dass die Summe 100 bleibt.',
    es: 'Se calcula con fracciones exactas; se redondea solo aquí, de modo que la suma siga siendo 100.',
    en: 'Computed with exact fractions; rounded only here, so that the sum stays 100.',
  },
  'origin.record': {
    de: 'Waagen und Bücher der Genossenschaften und der Rösterei, Schritt für Schritt aufgezeichnet',
    es: 'Balanzas y libros de las cooperativas y de la tostaduría, registrados paso a paso',
    en: 'Scales and books of the cooperatives and the roaster, recorded step by step',
  },
  'origin.from': {
    de: 'Von wem der Kaffee kommt',
    es: 'De quién es el café',
    en: 'Whose coffee it is',
  },
  'origin.of-the-bag': {
    de: 'Anteile am Inhalt der Tüte, nach Masse',
    es: 'Partes del contenido de la bolsa, por masa',
    en: 'Shares of the bag’s content, by mass',
  },
  'origin.other-cooperatives': {
    de: 'weitere Genossenschaften',
    es: 'otras cooperativas',
    en: 'further cooperatives',
  },
  'origin.from-supplier': {
    de: 'Kaffee aus {country}, geliefert von {supplier}',
    es: 'Café de {country}, entregado por {supplier}',
    en: 'Coffee from {country}, supplied by {supplier}',
  },
  'origin.supplier-only': {
    de: 'nur Lieferant und Land sind bekannt',
    es: 'solo se conocen el proveedor y el país',
    en: 'known to the supplier and country only',
  },
  'origin.members': {
    de: 'Mitglieder, deren Kaffee darin ist',
    es: 'Socios cuyo café contiene',
    en: 'Members whose coffee is in it',
  },
  'origin.few-members': { de: 'weniger als 5', es: 'menos de 5', en: 'fewer than 5' },
  'origin.members-formula': {
    de: 'Anzahl der Mitglieder mit mindestens einer Anlieferung, die in dieser Charge steckt',
    es: 'Número de socios con al menos una entrega contenida en este lote',
    en: 'Number of members with at least one delivery that is part of this batch',
  },
  'origin.members-input': { de: 'Anlieferungen', es: 'Entregas', en: 'Deliveries' },
  'origin.members-privacy': {
    de: 'Namen und Orte der Familien werden nicht veröffentlicht; Distrikte nennen wir ab fünf Mitgliedern.',
    es: 'No se publican nombres ni lugares de las familias; los distritos se nombran desde cinco socios.',
    en: 'Names and places of families are not published; districts are named from five members on.',
  },
  'origin.districts': {
    de: 'Distrikte mit mindestens 5 Mitgliedern',
    es: 'Distritos con al menos 5 socios',
    en: 'Districts with at least 5 members',
  },
  'origin.district': { de: 'Distrikt', es: 'Distrito', en: 'District' },
  'origin.province': { de: 'Provinz', es: 'Provincia', en: 'Province' },
  'origin.members-short': { de: 'Mitglieder', es: 'Socios', en: 'Members' },
  'origin.unnamed-districts': {
    de: '{count, plural, one {Dazu kommt # Distrikt, der nicht genannt wird.} other {Dazu kommen # Distrikte, die nicht genannt werden.}}',
    es: '{count, plural, one {Hay # distrito más que no se nombra.} other {Hay # distritos más que no se nombran.}}',
    en: '{count, plural, one {There is # more district that is not named.} other {There are # more districts that are not named.}}',
  },
  'origin.certificates': { de: 'Zertifikate', es: 'Certificados', en: 'Certificates' },
  'origin.claims-how': {
    de: 'Eine Aussage gilt nur, wenn jede Anlieferung und jeder Schritt am jeweiligen Tag durch ein gültiges Zertifikat gedeckt war.',
    es: 'Una declaración vale solo si cada entrega y cada paso estaban cubiertos ese día por un certificado vigente.',
    en: 'A claim holds only where every delivery and every step was covered by a valid certificate on its day.',
  },
  'origin.claim.fairtrade': { de: 'Fairtrade', es: 'Comercio Justo (Fairtrade)', en: 'Fairtrade' },
  'origin.claim.eu-organic': { de: 'Bio (EU)', es: 'Orgánico (UE)', en: 'Organic (EU)' },
  'origin.claim-holds': {
    de: 'gilt für den ganzen Inhalt',
    es: 'vale para todo el contenido',
    en: 'holds for the whole content',
  },
  'origin.claim-open': {
    de: 'gilt nicht für den ganzen Inhalt',
    es: 'no vale para todo el contenido',
    en: 'does not hold for the whole content',
  },
  'origin.claim-covered': {
    de: 'An der Herkunft belegt für {percent} des Kaffees.',
    es: 'Comprobado en el origen para el {percent} del café.',
    en: 'Documented at the origin for {percent} of the coffee.',
  },
  'origin.certificate-number': { de: 'Nummer', es: 'Número', en: 'Number' },
  'origin.certificate-holder': { de: 'Inhaber', es: 'Titular', en: 'Holder' },
  'origin.certificate-valid': { de: 'gültig', es: 'vigente', en: 'valid' },
  'origin.gaps': { de: 'Was fehlt', es: 'Lo que falta', en: 'What is missing' },
  'origin.gap.certificate': {
    de: '{holder}: kein gültiges Zertifikat aufgezeichnet (erstmals gebraucht am {day})',
    es: '{holder}: sin certificado vigente registrado (necesario por primera vez el {day})',
    en: '{holder}: no valid certificate on record (first needed on {day})',
  },
  'origin.gap.plot-status': {
    de: '{holder}: Kaffee von Parzellen ohne Bio-Status (erstmals am {day})',
    es: '{holder}: café de parcelas sin estado orgánico (por primera vez el {day})',
    en: '{holder}: coffee from plots without organic status (first on {day})',
  },
  'origin.unknown': {
    de: 'Was wir nicht wissen',
    es: 'Lo que no sabemos',
    en: 'What we do not know',
  },
  'origin.unknown.outside-origin': {
    de: 'Von welchen Feldern und Familien {percent} des Kaffees kommen und was dafür gezahlt wurde: Der Lieferant führt hier keine Aufzeichnung.',
    es: 'De qué campos y familias viene el {percent} del café y qué se pagó por él: el proveedor no lleva registro aquí.',
    en: 'From which fields and families {percent} of the coffee comes and what was paid for it: the supplier keeps no record here.',
  },
  'origin.unknown.no-contract': {
    de: 'Zu welchem Preis die Genossenschaft {percent} des Kaffees verkauft hat: Dazu ist kein Vertrag aufgezeichnet.',
    es: 'A qué precio vendió la cooperativa el {percent} del café: no hay contrato registrado.',
    en: 'At which price the cooperative sold {percent} of the coffee: no contract is on record.',
  },
  'origin.unknown.statement-open': {
    de: 'Was die Fairtrade-Regel für jeden Vertrag endgültig verlangt: Mindestens eine Abrechnung ist noch vorläufig oder fehlt.',
    es: 'Qué exige en definitiva la regla de comercio justo para cada contrato: falta al menos un cálculo definitivo.',
    en: 'What the fair-trade rule finally demands for each contract: at least one statement is provisional or missing.',
  },
  'origin.unknown.payment-proof': {
    de: 'Ob und wann gezahlt wurde: Diese Seite zeigt die vereinbarten Preise aus den Verträgen, keine Zahlungsbelege.',
    es: 'Si se pagó y cuándo: esta página muestra los precios acordados en los contratos, no comprobantes de pago.',
    en: 'Whether and when it was paid: this page shows the prices agreed in the contracts, not receipts.',
  },
  'origin.unknown.family-income': {
    de: 'Was die einzelne Familie für ihren Kaffee bekommen hat und ob sie davon leben kann.',
    es: 'Qué recibió cada familia por su café y si puede vivir de ello.',
    en: 'What each family received for its coffee, and whether it can live on it.',
  },
  'origin.unknown.no-transport': {
    de: 'Wie und wann der Kaffee nach Europa kam.',
    es: 'Cómo y cuándo llegó el café a Europa.',
    en: 'How and when the coffee came to Europe.',
  },
  'origin.unknown.no-shop': {
    de: 'Welche Läden Tüten dieser Charge haben.',
    es: 'Qué tiendas tienen bolsas de este lote.',
    en: 'Which shops have bags of this batch.',
  },
  'origin.unknown.sold-to-customers': {
    de: 'Wie viele Tüten die Läden schon verkauft haben.',
    es: 'Cuántas bolsas han vendido ya las tiendas.',
    en: 'How many bags the shops have sold already.',
  },
  'origin.unknown.no-best-before': {
    de: 'Wie lange der Kaffee mindestens haltbar ist.',
    es: 'Hasta cuándo conviene consumir el café.',
    en: 'Until when the coffee is at its best.',
  },
  'origin.unknown.emissions': {
    de: 'Wie viel CO₂ Anbau, Transport und Röstung verursacht haben.',
    es: 'Cuánto CO₂ causaron el cultivo, el transporte y el tueste.',
    en: 'How much CO₂ growing, transport and roasting have caused.',
  },
  'origin.about': { de: 'Zu dieser Seite', es: 'Sobre esta página', en: 'About this page' },
  'origin.as-of': {
    de: 'Stand: {day}. Nummer {gtin}, gepackt von {packer}, {bags} Tüten.',
    es: 'Estado: {day}. Número {gtin}, envasado por {packer}, {bags} bolsas.',
    en: 'As of {day}. Number {gtin}, packed by {packer}, {bags} bags.',
  },
  'origin.as-json': {
    de: 'Dieselben Angaben für Programme (JSON)',
    es: 'Los mismos datos para programas (JSON)',
    en: 'The same for programs (JSON)',
  },
  'origin.other-code': {
    de: 'Anderen Code ansehen',
    es: 'Ver otro código',
    en: 'See another code',
  },
});
