import { defineTexts } from '../platform/text/texts';

/** Refusals of the room, the entrance and the pages for codes that lead nowhere. */
export const say = defineTexts({
  'batch.unknown': {
    de: 'Die Charge {batch} dieses Produkts ist hier nicht aufgezeichnet.',
    es: 'El lote {batch} de este producto no está registrado aquí.',
    en: 'Batch {batch} of this product is not on record here.',
  },
  'entrance.title': {
    de: 'Woher kommt Ihr Kaffee?',
    es: '¿De dónde viene su café?',
    en: 'Where does your coffee come from?',
  },
  'entrance.lede': {
    de: 'Hier ist jeder Schritt der Treptow-Köpenicker Bohne aufgezeichnet, von der Anlieferung im Norden Perus bis in den Laden in Berlin. Daraus wird berechnet, was der Kaffee gebracht hat und wem.',
    es: 'Aquí está registrado cada paso del café de Treptow-Köpenick, desde la entrega en el norte del Perú hasta la tienda en Berlín. Con esos registros se calcula cuánto se pagó por el café y a quién.',
    en: 'Every step of the Treptow-Köpenick coffee is on record here, from the delivery in the north of Peru to the shop in Berlin. From that record we compute what the coffee paid, and to whom.',
  },
  'entrance.code': { de: 'Code auf der Tüte', es: 'Código de la bolsa', en: 'Code on the bag' },
  'entrance.code-hint': {
    de: 'Die Nummer unter dem Strichcode, ein Leerzeichen, dann die Charge: 09521003000107 TKB26-118. Die Adresse aus dem QR-Code geht auch.',
    es: 'El número bajo el código de barras, un espacio y el lote: 09521003000107 TKB26-118. También sirve la dirección del código QR.',
    en: 'The number below the barcode, a space, then the batch: 09521003000107 TKB26-118. The address from the QR code works too.',
  },
  'entrance.check': { de: 'Kaffee ansehen', es: 'Ver el café', en: 'See the coffee' },
  'entrance.unreadable': {
    de: 'Das konnten wir nicht lesen. Bitte die 8 bis 14 Ziffern unter dem Strichcode eingeben, dann ein Leerzeichen und die Charge.',
    es: 'No pudimos leerlo. Escriba las 8 a 14 cifras bajo el código de barras, un espacio y el lote.',
    en: 'We could not read that. Please enter the 8 to 14 digits below the barcode, a space and the batch.',
  },
  'entrance.wrong-digit': {
    de: 'Die Nummer {gtin} hat einen Tippfehler: Ihre letzte Ziffer passt nicht zu den anderen. Bitte noch einmal vergleichen.',
    es: 'El número {gtin} tiene un error: su última cifra no corresponde a las demás. Compárelo otra vez.',
    en: 'The number {gtin} holds a slip: its last digit does not fit the others. Please compare it again.',
  },
  'entrance.more': { de: 'Mehr', es: 'Más', en: 'More' },
  'entrance.reports': {
    de: 'Jahresberichte der Partnerschaft Treptow-Köpenick – Cajamarca',
    es: 'Informes anuales del hermanamiento Treptow-Köpenick – Cajamarca',
    en: 'Annual reports of the partnership Treptow-Köpenick – Cajamarca',
  },
  'entrance.interface': {
    de: 'Schnittstelle für Programme',
    es: 'Interfaz para programas',
    en: 'Interface for programs',
  },
  'entrance.log-in': {
    de: 'Anmelden (Genossenschaft, Rösterei, Laden, Amt)',
    es: 'Iniciar sesión (cooperativa, tostaduría, tienda, municipio)',
    en: 'Log in (cooperative, roaster, shop, municipality)',
  },
  'entrance.your-work': { de: 'Ihre Arbeit', es: 'Su trabajo', en: 'Your work' },
  'entrance.record-delivery': {
    de: 'Anlieferung erfassen',
    es: 'Registrar entrega',
    en: 'Record a delivery',
  },
  'entrance.deliveries': { de: 'Anlieferungen ansehen', es: 'Ver entregas', en: 'See deliveries' },
  'entrance.no-page': {
    de: 'Für Ihre Rolle gibt es noch keine eigenen Seiten; alles steht über die Schnittstelle offen.',
    es: 'Para su función aún no hay páginas propias; todo está disponible por la interfaz.',
    en: 'There are no pages of your role’s own yet; everything is open through the interface.',
  },
  'product.lede': {
    de: 'Tüten zu {bag}. Wählen Sie die Charge, die auf Ihrer Tüte steht.',
    es: 'Bolsas de {bag}. Elija el lote que figura en su bolsa.',
    en: 'Bags of {bag}. Choose the batch printed on your bag.',
  },
  'product.batches': { de: 'Neueste Chargen', es: 'Lotes más recientes', en: 'Newest batches' },
  'product.none': {
    de: 'Von diesem Produkt ist noch keine Charge gepackt.',
    es: 'Aún no se ha envasado ningún lote de este producto.',
    en: 'No batch of this product has been packed yet.',
  },
  'product.batch': { de: 'Charge', es: 'Lote', en: 'Batch' },
  'product.packed-on': { de: 'gepackt am', es: 'envasado el', en: 'packed on' },
  'product.best-before': {
    de: 'mindestens haltbar bis',
    es: 'consumir preferentemente antes de',
    en: 'best before',
  },
  'product.unknown-batch': {
    de: 'Diese Charge kennen wir nicht',
    es: 'No conocemos este lote',
    en: 'We do not know this batch',
  },
  'product.unknown-batch-help': {
    de: 'Bitte vergleichen Sie die Charge mit der Tüte: Ein O sieht oft wie eine 0 aus. Steht sie genau so da, dann wissen wir über diese Tüte nichts; fragen Sie den Laden, in dem Sie sie gekauft haben.',
    es: 'Compare el lote con la bolsa: una O parece a menudo un 0. Si está escrito así, no sabemos nada de esta bolsa; pregunte en la tienda donde la compró.',
    en: 'Please compare the batch with the bag: an O often looks like a 0. If it reads exactly so, we know nothing about this bag; ask the shop where you bought it.',
  },
});
