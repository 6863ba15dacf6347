import { defineTexts } from '../../platform/text/texts';

/** What the page says about prices and the fair-trade rule. */
export const say = defineTexts({
  'paid.title': { de: 'Was bezahlt wurde', es: 'Lo que se pagó', en: 'What was paid' },
  'paid.fob': {
    de: 'Die Preise gelten für Rohkaffee im Exporthafen (FOB) und gehen an die Genossenschaft, nicht an die Familie. Was die Familie davon bekommt, entscheidet und zahlt die Genossenschaft.',
    es: 'Los precios son para café oro en el puerto de embarque (FOB) y van a la cooperativa, no a la familia. Lo que recibe la familia lo decide y paga la cooperativa.',
    en: 'Prices are for green coffee at the port of export (FOB) and go to the cooperative, not to the family. What the family gets of it, the cooperative decides and pays.',
  },
  'paid.pound': {
    de: 'Rohkaffee wird in US-Cent je Pfund (US-Cent/lb) gehandelt; ein lb sind 0,454 kg.',
    es: 'El café oro se negocia en centavos de USD por libra (US¢/lb); una lb son 0.454 kg.',
    en: 'Green coffee is traded in US cents per pound (US¢/lb); one lb is 0.454 kg.',
  },
  'paid.none': {
    de: 'Für den Kaffee dieser Charge ist kein Kaufvertrag aufgezeichnet.',
    es: 'No hay contrato de venta registrado para el café de este lote.',
    en: 'No sale contract is on record for the coffee of this batch.',
  },
  'paid.contract': {
    de: '{percent} des Kaffees: {seller} an {buyer}',
    es: '{percent} del café: de {seller} a {buyer}',
    en: '{percent} of the coffee: {seller} to {buyer}',
  },
  'paid.dates': {
    de: 'Vertrag vom {signed}, verschifft ab {shipped}. {kind}',
    es: 'Contrato del {signed}, embarcado desde el {shipped}. {kind}',
    en: 'Contract of {signed}, shipped from {shipped}. {kind}',
  },
  'paid.kind.fairtrade': { de: 'Fairtrade.', es: 'Comercio Justo.', en: 'Fairtrade.' },
  'paid.kind.fairtrade-organic': {
    de: 'Fairtrade und Bio.',
    es: 'Comercio Justo y orgánico.',
    en: 'Fairtrade and organic.',
  },
  'paid.kind.spp': { de: 'SPP.', es: 'SPP.', en: 'SPP.' },
  'paid.kind.spp-organic': { de: 'SPP und Bio.', es: 'SPP y orgánico.', en: 'SPP and organic.' },
  'paid.verdict.meets-rule': {
    de: 'Der vereinbarte Preis erfüllt die Regel',
    es: 'El precio acordado cumple la regla',
    en: 'The agreed price meets the rule',
  },
  'paid.verdict.below-floor': {
    de: 'Vereinbart wurde weniger als der Mindestpreis: {shortfall} US-Cent je lb fehlen.',
    es: 'Se acordó menos que el precio mínimo: faltan {shortfall} centavos de USD por lb.',
    en: 'Less than the minimum price was agreed: {shortfall} US cents per lb are missing.',
  },
  'paid.verdict.below-rule': {
    de: 'Vereinbart wurde weniger, als die Regel verlangt: {shortfall} US-Cent je lb fehlen.',
    es: 'Se acordó menos de lo que exige la regla: faltan {shortfall} centavos de USD por lb.',
    en: 'Less than the rule demands was agreed: {shortfall} US cents per lb are missing.',
  },
  'paid.verdict.meets-floor-only': {
    de: 'Der Mindestpreis ist erreicht; ob die Regel mehr verlangt, ist noch offen',
    es: 'Se alcanza el precio mínimo; aún no se sabe si la regla exige más',
    en: 'The minimum price is reached; whether the rule demands more is still open',
  },
  'paid.verdict.price-open': {
    de: 'Der Preis ist noch nicht bekannt',
    es: 'El precio aún no se conoce',
    en: 'The price is not known yet',
  },
  'paid.verdict.not-computed': {
    de: 'Was die Regel verlangt, ist noch nicht berechnet',
    es: 'Lo que exige la regla aún no se ha calculado',
    en: 'What the rule demands is not computed yet',
  },
  'paid.floor-binding': {
    de: 'Die Börse lag unter dem Mindestpreis: Der Mindestpreis galt.',
    es: 'La bolsa estaba por debajo del mínimo: rigió el precio mínimo.',
    en: 'The market was below the minimum: the minimum price applied.',
  },
  'paid.market-binding': {
    de: 'Die Börse lag nicht unter dem Mindestpreis: Der Börsenpreis galt.',
    es: 'La bolsa no estaba por debajo del mínimo: rigió el precio de bolsa.',
    en: 'The market was not below the minimum: the market price applied.',
  },
  'paid.agreed': { de: 'Vereinbarter Preis', es: 'Precio acordado', en: 'Agreed price' },
  'paid.rule': { de: 'Die Regel verlangte', es: 'La regla exigía', en: 'The rule demanded' },
  'paid.at-least': {
    de: 'Die Regel verlangte mindestens',
    es: 'La regla exigía al menos',
    en: 'The rule demanded at least',
  },
  'paid.premium': {
    de: 'Prämie, zusätzlich geschuldet',
    es: 'Prima, adeudada además del precio',
    en: 'Premium, owed on top',
  },
  'paid.unit': { de: 'US-Cent/lb', es: 'US¢/lb', en: 'US¢/lb' },
  'paid.per-bag': {
    de: '{usd} USD in einer Tüte zu {bag}',
    es: '{usd} USD en una bolsa de {bag}',
    en: '{usd} USD in a bag of {bag}',
  },
  'paid.no-agreed': {
    de: 'Im Vertrag ist noch kein Preis festgelegt.',
    es: 'El contrato aún no tiene precio fijado.',
    en: 'The contract holds no price yet.',
  },
  'paid.no-rule': {
    de: 'Dazu gibt es noch keine sichere Berechnung.',
    es: 'Aún no hay un cálculo seguro.',
    en: 'There is no certain computation yet.',
  },
  'paid.agreed-formula': {
    de: 'Preis laut Vertrag, mit Bio-Aufschlag, ohne Prämie; je Tüte: Preis × Rohkaffee in der Tüte',
    es: 'Precio según contrato, con diferencial orgánico y sin prima; por bolsa: precio × café oro en la bolsa',
    en: 'Price in the contract, with organic differential, without premium; per bag: price × green coffee in the bag',
  },
  'paid.rule-formula': {
    de: 'Der höhere von Mindestpreis und Börsenpreis (± Qualität), dazu bei Bio der Bio-Aufschlag',
    es: 'El mayor entre precio mínimo y precio de bolsa (± calidad), más el diferencial orgánico si es orgánico',
    en: 'The higher of minimum price and market price (± quality), plus the organic differential for organic coffee',
  },
  'paid.spp-formula': {
    de: 'Mindestpreis des Kleinproduzenten-Siegels SPP',
    es: 'Precio mínimo del Símbolo de Pequeños Productores (SPP)',
    en: 'Minimum price of the small producers’ symbol SPP',
  },
  'paid.premium-formula': {
    de: 'Prämie je lb × verkaufter Rohkaffee; sie gehört der Genossenschaft, die Versammlung der Mitglieder entscheidet über sie',
    es: 'Prima por lb × café oro vendido; pertenece a la cooperativa y la asamblea de socios decide su uso',
    en: 'Premium per lb × green coffee sold; it belongs to the cooperative and the members’ assembly decides on it',
  },
  'paid.input.minimum': { de: 'Mindestpreis', es: 'Precio mínimo', en: 'Minimum price' },
  'paid.input.market': {
    de: 'Börsenpreis mit Qualitätszuschlag oder -abschlag',
    es: 'Precio de bolsa con diferencial de calidad',
    en: 'Market price with quality differential',
  },
  'paid.input.organic': {
    de: 'Bio-Aufschlag',
    es: 'Diferencial orgánico',
    en: 'Organic differential',
  },
  'paid.input.floor': {
    de: 'Mindestpreis mit Bio-Aufschlag',
    es: 'Precio mínimo con diferencial orgánico',
    en: 'Minimum price with organic differential',
  },
  'paid.input.agreed': { de: 'Vereinbart', es: 'Acordado', en: 'Agreed' },
  'paid.input.green': {
    de: 'Rohkaffee aus diesem Vertrag in einer Tüte',
    es: 'Café oro de este contrato en una bolsa',
    en: 'Green coffee of this contract in one bag',
  },
  'paid.input.premium': { de: 'Prämie', es: 'Prima', en: 'Premium' },
  'paid.not-known': { de: 'nicht bekannt', es: 'no se conoce', en: 'not known' },
  'paid.not-organic': {
    de: 'keiner (Vertrag ohne Bio)',
    es: 'ninguno (contrato no orgánico)',
    en: 'none (contract without organic)',
  },
  'paid.rounding': {
    de: '1 lb = 0,45359237 kg, nicht gerundet; je Tüte auf 3 Stellen',
    es: '1 lb = 0.45359237 kg, sin redondear; por bolsa a 3 decimales',
    en: '1 lb = 0.45359237 kg, not rounded; per bag to 3 decimals',
  },
  'paid.source-contract': {
    de: 'Vertrag der beiden Seiten, unterschrieben am {day} (belegt)',
    es: 'Contrato de ambas partes, firmado el {day} (comprobado)',
    en: 'Contract of both sides, signed on {day} (documented)',
  },
  'paid.source-rule': {
    de: 'Preistabelle, gültig am Tag der Unterschrift: {rule}',
    es: 'Tabla de precios vigente el día de la firma: {rule}',
    en: 'Price table valid on the day of signature: {rule}',
  },
  'paid.version': { de: 'Rechenregel', es: 'Regla de cálculo', en: 'Rule of computation' },
  'paid.state': { de: 'Stand', es: 'Estado', en: 'State' },
  'paid.state.final': { de: 'endgültig', es: 'definitivo', en: 'final' },
  'paid.state.provisional': { de: 'vorläufig', es: 'provisional', en: 'provisional' },
  'paid.state.refused': { de: 'nicht berechenbar', es: 'no calculable', en: 'cannot be computed' },
  'paid.state.none': { de: 'noch nicht berechnet', es: 'aún sin calcular', en: 'not computed yet' },
});
