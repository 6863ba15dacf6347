import { defineTexts } from '../platform/text/texts';

/** What the room of contracts says. */
export const contractsTexts = defineTexts({
  'contract.unknown': {
    de: 'Diesen Vertrag gibt es nicht.',
    es: 'Este contrato no existe.',
    en: 'There is no such contract.',
  },
  'contract.same-party': {
    de: 'Verkäufer und Käufer müssen verschieden sein.',
    es: 'El vendedor y el comprador deben ser distintos.',
    en: 'Seller and buyer must be different.',
  },
  'contract.day-in-future': {
    de: 'Der {on} liegt in der Zukunft (heute ist der {today}).',
    es: 'La fecha {on} está en el futuro (hoy es {today}).',
    en: 'The day {on} lies in the future (today is {today}).',
  },
  'contract.before-signature': {
    de: 'Der {on} liegt vor der Unterschrift am {signedOn}.',
    es: 'La fecha {on} es anterior a la firma del {signedOn}.',
    en: 'The day {on} lies before the signature on {signedOn}.',
  },
  'contract.price-missing': {
    de: 'Ein Vertrag mit festem Preis braucht den Preis.',
    es: 'Un contrato de precio fijo necesita el precio.',
    en: 'A contract with a fixed price needs the price.',
  },
  'contract.price-not-expected': {
    de: 'Der Preis wird erst fixiert; er gehört noch nicht in den Vertrag.',
    es: 'El precio se fija después; todavía no va en el contrato.',
    en: 'The price is still to be fixed; it does not belong in the contract yet.',
  },
  'contract.one-price': {
    de: 'Bitte den Preis in genau einer Einheit angeben.',
    es: 'Indique el precio en una sola unidad.',
    en: 'Please give the price in exactly one unit.',
  },
  'contract.nothing-to-fix': {
    de: 'Dieser Vertrag hat einen festen Preis; es gibt nichts zu fixieren.',
    es: 'Este contrato tiene precio fijo; no hay nada que fijar.',
    en: 'This contract has a fixed price; there is nothing to fix.',
  },
  'contract.already-fixed': {
    de: 'Der Preis wurde schon am {fixedOn} fixiert.',
    es: 'El precio ya se fijó el {fixedOn}.',
    en: 'The price was already fixed on {fixedOn}.',
  },
  'contract.only-seller': {
    de: 'Nur der Verkäufer ordnet seine Übergaben dem Vertrag zu.',
    es: 'Solo el vendedor asigna sus traspasos al contrato.',
    en: 'Only the seller assigns hand-overs to the contract.',
  },
  'contract.handover-of-others': {
    de: 'Diese Übergabe ging nicht vom Verkäufer an den Käufer des Vertrags.',
    es: 'Este traspaso no fue del vendedor al comprador del contrato.',
    en: 'This hand-over did not go from the seller to the buyer of the contract.',
  },
  'contract.handover-not-accepted': {
    de: 'Eine angenommene Übergabe mit dieser Kennung gibt es nicht.',
    es: 'No existe un traspaso aceptado con este identificador.',
    en: 'There is no accepted hand-over with this identifier.',
  },
  'contract.more-than-handed-over': {
    de: 'Übergeben wurden {handedOverKg} kg, angegeben sind {askedKg} kg.',
    es: 'Se traspasaron {handedOverKg} kg, pero se indicaron {askedKg} kg.',
    en: 'Handed over were {handedOverKg} kg, but {askedKg} kg are given.',
  },
  'price.looks-like-another-unit': {
    de: '{uscPerLb} US-Cent je Pfund ist zu wenig: Sind vielleicht USD je Pfund oder je kg gemeint? (mindestens {leastUscPerLb})',
    es: '{uscPerLb} centavos de USD por libra es muy poco: ¿quizás son USD por libra o por kg? (mínimo {leastUscPerLb})',
    en: '{uscPerLb} US cents per lb is too little: are USD per lb or per kg meant? (at least {leastUscPerLb})',
  },
  'price.unusually-low': {
    de: 'Der Preis ist ungewöhnlich niedrig. Bitte die Einheit prüfen.',
    es: 'El precio es inusualmente bajo. Revise la unidad.',
    en: 'The price is unusually low. Please check the unit.',
  },
  'price.unusually-high': {
    de: 'Der Preis ist ungewöhnlich hoch. Bitte die Einheit prüfen.',
    es: 'El precio es inusualmente alto. Revise la unidad.',
    en: 'The price is unusually high. Please check the unit.',
  },
  'price.no-row': {
    de: 'Für {scheme} ist kein Preis bekannt, der am {signedOn} galt.',
    es: 'No se conoce un precio de {scheme} vigente el {signedOn}.',
    en: 'No price of {scheme} is known that held on {signedOn}.',
  },
  'price.cell-unknown': {
    de: 'Die Preistabelle {rule} kennt den Wert „{cell}“ noch nicht.',
    es: 'La tabla de precios {rule} todavía no conoce el valor «{cell}».',
    en: 'The price table {rule} does not know the value “{cell}” yet.',
  },
  'price.spp-is-organic': {
    de: 'SPP-Kaffee ist immer Bio-Kaffee; für anderen gibt es keinen Preis.',
    es: 'El café SPP siempre es orgánico; no hay precio para otro.',
    en: 'SPP coffee is always organic; there is no price for other coffee.',
  },
  'statement.final': { de: 'endgültig', es: 'definitivo', en: 'final' },
  'statement.provisional': { de: 'vorläufig', es: 'provisional', en: 'provisional' },
  'statement.refused': { de: 'nicht berechenbar', es: 'no calculable', en: 'cannot be computed' },
  'statement.not-shipped': {
    de: 'Der Kaffee ist noch nicht verschifft; gerechnet ist mit der vereinbarten Menge.',
    es: 'El café aún no se embarcó; se calcula con la cantidad acordada.',
    en: 'The coffee is not shipped yet; the agreed quantity is used.',
  },
  'statement.price-not-fixed': {
    de: 'Der Preis ist noch nicht fixiert; sicher ist nur der Mindestpreis.',
    es: 'El precio aún no está fijado; solo el mínimo es seguro.',
    en: 'The price is not fixed yet; only the minimum is certain.',
  },
  'statement.market-not-known': {
    de: 'Zum Börsenpreis ist nichts erfasst; sicher ist nur der Mindestpreis.',
    es: 'No se registró el precio de bolsa; solo el mínimo es seguro.',
    en: 'No market price is recorded; only the minimum is certain.',
  },
  'statement.rule-unconfirmed': {
    de: 'Die Preistabelle für diesen Tag ist noch nicht bestätigt; alle möglichen Ergebnisse sind gezeigt.',
    es: 'La tabla de precios de esa fecha aún no está confirmada; se muestran todos los resultados posibles.',
    en: 'The price table for that day is not confirmed yet; every possible result is shown.',
  },
});
