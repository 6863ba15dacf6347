import { defineTexts } from '../platform/text/texts';

/** What the room of settlements says. */
export const settlementsTexts = defineTexts({
  'settlement.unknown': {
    de: 'Diese Zahlung gibt es nicht.',
    es: 'Este pago no existe.',
    en: 'There is no such payment.',
  },
  'settlement.not-their-delivery': {
    de: 'Diese Anlieferung stammt von einem anderen Mitglied.',
    es: 'Esta entrega es de otro socio o socia.',
    en: 'This delivery was made by another member.',
  },
  'settlement.in-future': {
    de: 'Der Zahltag {paidOn} liegt in der Zukunft (heute ist der {today}).',
    es: 'La fecha de pago {paidOn} está en el futuro (hoy es {today}).',
    en: 'The day of payment {paidOn} lies in the future (today is {today}).',
  },
  'settlement.before-delivery': {
    de: 'Der Zahltag {paidOn} liegt vor der Anlieferung am {deliveredOn}.',
    es: 'La fecha de pago {paidOn} es anterior a la entrega del {deliveredOn}.',
    en: 'The day of payment {paidOn} lies before the delivery on {deliveredOn}.',
  },
  'settlement.nothing-paid': {
    de: 'Eine Zahlung muss größer als null sein.',
    es: 'Un pago debe ser mayor que cero.',
    en: 'A payment must be more than zero.',
  },
  'settlement.nothing-to-correct': {
    de: 'Eine Berichtigung um null ändert nichts.',
    es: 'Una corrección de cero no cambia nada.',
    en: 'A correction by zero changes nothing.',
  },
  'settlement.is-correction': {
    de: 'Das ist schon eine Berichtigung; bitte die ursprüngliche Zahlung {corrects} berichtigen.',
    es: 'Esto ya es una corrección; corrija el pago original {corrects}.',
    en: 'This is a correction already; please correct the original payment {corrects}.',
  },
  'settlement.more-than-paid': {
    de: 'Gezahlt wurden {paidPen} PEN; eine Berichtigung um {byPen} PEN geht darüber hinaus.',
    es: 'Se pagaron {paidPen} PEN; una corrección de {byPen} PEN supera ese monto.',
    en: 'Paid were {paidPen} PEN; a correction by {byPen} PEN exceeds that.',
  },
});
