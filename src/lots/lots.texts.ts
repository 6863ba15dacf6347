import { defineTexts } from '../platform/text/texts';

export const lotsTexts = defineTexts({
  'lot.unknown': {
    de: 'Dieses Los gibt es nicht.',
    es: 'Este lote no existe.',
    en: 'There is no such lot.',
  },
  'lot.not-enough-mass': {
    de: 'Von Los {code} sind {available_kg} kg da; verlangt wurden {asked_kg} kg.',
    es: 'Del lote {code} quedan {available_kg} kg; se pidieron {asked_kg} kg.',
    en: 'Lot {code} holds {available_kg} kg; {asked_kg} kg were asked for.',
  },
  'delivery.net-differs': {
    de: 'Netto {net_kg} kg passt nicht: Brutto minus Tara ergibt {scale_net_kg} kg.',
    es: 'El neto de {net_kg} kg no coincide: bruto menos tara da {scale_net_kg} kg.',
    en: 'Net {net_kg} kg does not fit: gross less tare is {scale_net_kg} kg.',
  },
  'delivery.tare-above-gross': {
    de: 'Die Tara ({tare_kg} kg) ist nicht kleiner als das Brutto ({gross_kg} kg).',
    es: 'La tara ({tare_kg} kg) no es menor que el bruto ({gross_kg} kg).',
    en: 'The tare ({tare_kg} kg) is not below the gross ({gross_kg} kg).',
  },
  'delivery.too-heavy': {
    de: '{net_kg} kg in einer Anlieferung sind zu viel; möglich sind bis {max_kg} kg.',
    es: '{net_kg} kg es demasiado para una entrega; el máximo es {max_kg} kg.',
    en: '{net_kg} kg is too much for one delivery; up to {max_kg} kg is possible.',
  },
  'delivery.too-moist': {
    de: 'Mit {moisture_pct} % Feuchte kann der Kaffee nicht angenommen werden; erlaubt sind {max_pct} %.',
    es: 'Con {moisture_pct} % de humedad no se puede recibir el café; el límite es {max_pct} %.',
    en: 'Coffee with {moisture_pct} % moisture cannot be taken; the limit is {max_pct} %.',
  },
  'day.in-future': {
    de: 'Der {day} liegt in der Zukunft; heute ist der {today}.',
    es: 'El {day} está en el futuro; hoy es {today}.',
    en: '{day} lies in the future; today is {today}.',
  },
  'day.too-long-ago': {
    de: 'Der {day} liegt zu lange zurück; erfasst wird bis zu {max_days} Tage rückwirkend.',
    es: 'El {day} es demasiado antiguo; se registra hasta {max_days} días atrás.',
    en: '{day} is too long ago; entries reach back {max_days} days.',
  },
  'transformation.mass-differs': {
    de: 'Es gehen {in_kg} kg hinein, aber {out_kg} kg heraus und {loss_kg} kg verloren: {open_kg} kg sind offen.',
    es: 'Entran {in_kg} kg, salen {out_kg} kg y se pierden {loss_kg} kg: faltan explicar {open_kg} kg.',
    en: '{in_kg} kg go in, {out_kg} kg come out and {loss_kg} kg are lost: {open_kg} kg are open.',
  },
  'transformation.form-does-not-fit': {
    de: 'Der Schritt „{kind}“ passt nicht zu Kaffee in der Form „{form}“ (Los {lot}).',
    es: 'El paso «{kind}» no corresponde a café en forma «{form}» (lote {lot}).',
    en: 'The step "{kind}" does not fit coffee in the form "{form}" (lot {lot}).',
  },
  'transformation.forms-mixed': {
    de: 'Der Schritt „{kind}“ nimmt nur Lose derselben Form.',
    es: 'El paso «{kind}» solo admite lotes de la misma forma.',
    en: 'The step "{kind}" takes lots of one form only.',
  },
  'lot.twice': {
    de: 'Los {lot} kommt zweimal vor.',
    es: 'El lote {lot} aparece dos veces.',
    en: 'Lot {lot} appears twice.',
  },
  'transformation.loss-twice': {
    de: 'Jeder Verlustgrund darf nur einmal vorkommen.',
    es: 'Cada motivo de merma puede aparecer una sola vez.',
    en: 'Each reason of loss may appear once only.',
  },
  'transformation.one-lot-only': {
    de: 'Der Schritt „{kind}“ nimmt nur ein Los.',
    es: 'El paso «{kind}» admite un solo lote.',
    en: 'The step "{kind}" takes one lot only.',
  },
  'transformation.not-whole-bags': {
    de: '{mass_kg} kg sind keine ganze Zahl von Packungen zu {bag_kg} kg.',
    es: '{mass_kg} kg no es un número entero de bolsas de {bag_kg} kg.',
    en: '{mass_kg} kg is no whole number of bags of {bag_kg} kg.',
  },
  'transformation.pack-needed': {
    de: 'Beim Packen gehören GTIN, Charge und Mindesthaltbarkeit dazu.',
    es: 'Al envasar se necesitan GTIN, lote de envasado y consumo preferente.',
    en: 'Packing needs GTIN, batch and best-before day.',
  },
  'transformation.pack-only-when-packing': {
    de: 'GTIN und Charge gibt es nur beim Packen.',
    es: 'GTIN y lote de envasado van solo al envasar.',
    en: 'GTIN and batch belong to packing only.',
  },
  'correction.nothing-left': {
    de: 'Nach dieser Korrektur bliebe von Los {code} nichts übrig.',
    es: 'Con esta corrección no quedaría nada del lote {code}.',
    en: 'Nothing of lot {code} would remain after this correction.',
  },
  'correction.changes-nothing': {
    de: 'Diese Korrektur ändert nichts.',
    es: 'Esta corrección no cambia nada.',
    en: 'This correction changes nothing.',
  },
  'product.unknown': {
    de: 'Ein Produkt mit der GTIN {gtin} gibt es hier nicht.',
    es: 'Aquí no hay un producto con el GTIN {gtin}.',
    en: 'There is no product with the GTIN {gtin} here.',
  },
  'gtin.check-digit': {
    de: 'Die Prüfziffer der GTIN {gtin} stimmt nicht.',
    es: 'El dígito de control del GTIN {gtin} no es correcto.',
    en: 'The check digit of GTIN {gtin} is wrong.',
  },
});
