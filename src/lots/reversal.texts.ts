import { defineTexts } from '../platform/text/texts';

export const reversalTexts = defineTexts({
  'transformation.unknown': {
    de: 'Diesen Schritt gibt es nicht.',
    es: 'Este paso no existe.',
    en: 'There is no such step.',
  },
  'reversal.already-reversed': {
    de: 'Dieser Schritt ist schon zurückgenommen.',
    es: 'Este paso ya fue anulado.',
    en: 'This step has been taken back already.',
  },
  'reversal.outputs-used': {
    de: 'Was der Schritt ergab, ist schon verwendet: {count, plural, =0 {kein späterer Schritt} one {# späterer Schritt} other {# spätere Schritte}}; daraus wurden die Lose {lots}; angeboten oder unterwegs: {offered_lots}; bei anderen: {owners}.',
    es: 'Lo que resultó del paso ya se usó: {count, plural, =0 {ningún paso posterior} one {# paso posterior} other {# pasos posteriores}}; de ahí salieron los lotes {lots}; ofrecidos o en camino: {offered_lots}; en manos de otros: {owners}.',
    en: 'What the step made is used already: {count, plural, =0 {no later step} one {# later step} other {# later steps}}; lots made from it: {lots}; offered or on the way: {offered_lots}; with others: {owners}.',
  },
  'reversal.handed-over': {
    de: 'Der Schritt kann nicht zurückgenommen werden, denn Kaffee daraus ist übergeben: angeboten oder unterwegs aus {offered_lots}; bei anderen: {owners}.',
    es: 'El paso no se puede anular porque parte de su café fue entregado: ofrecido o en camino de {offered_lots}; en manos de otros: {owners}.',
    en: 'The step cannot be taken back because coffee of it was handed over: offered or on the way from {offered_lots}; with others: {owners}.',
  },
  'reversal.changed-meanwhile': {
    de: 'Während der Rücknahme wurde mit diesem Kaffee weitergearbeitet. Bitte noch einmal versuchen.',
    es: 'Mientras se anulaba el paso, alguien siguió trabajando con este café. Inténtelo de nuevo.',
    en: 'Somebody went on working with this coffee meanwhile. Please try again.',
  },
  'reversal.basis-unknown': {
    de: 'Dieser Schritt wurde erfasst, bevor seine Anteile aufgezeichnet wurden; er lässt sich nicht auf das Milligramm genau zurücknehmen.',
    es: 'Este paso se registró antes de que se guardaran sus proporciones; no se puede anular con exactitud al miligramo.',
    en: 'This step was recorded before its portions were kept; it cannot be taken back to the milligram.',
  },
});
