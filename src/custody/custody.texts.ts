import { defineTexts } from '../platform/text/texts';

export const custodyTexts = defineTexts({
  'handover.unknown': {
    de: 'Diese Übergabe gibt es nicht.',
    es: 'Este traspaso no existe.',
    en: 'There is no such hand-over.',
  },
  'handover.answered': {
    de: 'Diese Übergabe ist schon beantwortet ({status}).',
    es: 'Este traspaso ya fue respondido ({status}).',
    en: 'This hand-over was answered already ({status}).',
  },
  'handover.answered-before-offer': {
    de: 'Die Antwort vom {day} liegt vor dem Angebot vom {offered_on}.',
    es: 'La respuesta del {day} es anterior al ofrecimiento del {offered_on}.',
    en: 'The answer of {day} lies before the offer of {offered_on}.',
  },
  'handover.to-oneself': {
    de: 'Eine Übergabe braucht eine andere Organisation.',
    es: 'Un traspaso necesita otra organización.',
    en: 'A hand-over needs another organisation.',
  },
  'handover.lots-differ': {
    de: 'Die genannten Lose ({named}) sind nicht die angebotenen ({offered}).',
    es: 'Los lotes indicados ({named}) no son los ofrecidos ({offered}).',
    en: 'The named lots ({named}) are not the offered ones ({offered}).',
  },
  'handover.paper-twice': {
    de: 'Das Papier {kind} {number} kommt zweimal vor.',
    es: 'El documento {kind} {number} aparece dos veces.',
    en: 'The paper {kind} {number} appears twice.',
  },
  'handover.returned-too-much': {
    de: 'Von Los {lot} gehen {returned_kg} kg zurück; angeboten waren {offered_kg} kg.',
    es: 'Del lote {lot} se devuelven {returned_kg} kg; se ofrecieron {offered_kg} kg.',
    en: '{returned_kg} kg of lot {lot} go back; {offered_kg} kg were offered.',
  },
  'handover.difference-unexplained': {
    de: 'Bei Los {lot} sind {difference_kg} kg nicht erklärt: Bitte einen Grund nennen.',
    es: 'Del lote {lot} quedan {difference_kg} kg sin explicar: indique el motivo.',
    en: 'For lot {lot} {difference_kg} kg are not explained: please give a reason.',
  },
  'handover.gain-unexplained': {
    de: 'Los {lot} kommt schwerer an ({difference_kg} kg): Das kann nur an den Waagen liegen.',
    es: 'El lote {lot} llega más pesado ({difference_kg} kg): solo puede deberse a las balanzas.',
    en: 'Lot {lot} arrives heavier ({difference_kg} kg): only the scales can explain that.',
  },
  'handover.nothing-to-explain': {
    de: 'Bei Los {lot} gibt es keinen Gewichtsunterschied zu erklären.',
    es: 'En el lote {lot} no hay diferencia de peso que explicar.',
    en: 'For lot {lot} there is no difference in weight to explain.',
  },
  'handover.nothing-accepted': {
    de: 'Wenn alles zurückgeht, wird die Übergabe abgelehnt, nicht angenommen.',
    es: 'Si todo se devuelve, la entrega se rechaza, no se acepta.',
    en: 'Where everything goes back, the hand-over is refused, not accepted.',
  },
  'consignment.sscc-check-digit': {
    de: 'Die Prüfziffer der SSCC {sscc} stimmt nicht.',
    es: 'El dígito de control del SSCC {sscc} no es correcto.',
    en: 'The check digit of SSCC {sscc} is wrong.',
  },
  'consignment.sscc-twice': {
    de: 'Die SSCC {sscc} kommt zweimal vor.',
    es: 'El SSCC {sscc} aparece dos veces.',
    en: 'The SSCC {sscc} appears twice.',
  },
  'consignment.inspection-after-departure': {
    de: 'Die Kontrollbescheinigung {number} vom {issued_on} ist jünger als die Abfahrt am {departed_on}.',
    es: 'El certificado de inspección {number} del {issued_on} es posterior a la salida del {departed_on}.',
    en: 'The certificate of inspection {number} of {issued_on} is later than the departure on {departed_on}.',
  },
  'consignment.inspection-too-small': {
    de: 'Die Kontrollbescheinigung {number} deckt {covered_kg} kg; gesendet sind {sent_kg} kg.',
    es: 'El certificado de inspección {number} cubre {covered_kg} kg; se enviaron {sent_kg} kg.',
    en: 'The certificate of inspection {number} covers {covered_kg} kg; {sent_kg} kg were sent.',
  },
  'consignment.ico-mark-irregular': {
    de: 'Die ICO-Marke hat nicht die Form Land-Exporteur-Los und bleibt, wie sie geschrieben wurde.',
    es: 'La marca OIC no tiene la forma país-exportador-lote y queda como se escribió.',
    en: 'The ICO mark is not of the form country-exporter-lot and stays as it was written.',
  },
  'consignment.container-check-digit': {
    de: 'Die Prüfziffer der Containernummer {container} stimmt nicht.',
    es: 'El dígito de control del contenedor {container} no es correcto.',
    en: 'The check digit of container number {container} is wrong.',
  },
  'consignment.leg-ends-before-start': {
    de: 'Die Strecke {from} – {to} endet vor ihrem Beginn.',
    es: 'El tramo {from} – {to} termina antes de empezar.',
    en: 'The leg {from} – {to} ends before it starts.',
  },
  'consignment.legs-out-of-order': {
    de: 'Die Strecke {from} – {to} beginnt, bevor die vorige endet.',
    es: 'El tramo {from} – {to} empieza antes de que termine el anterior.',
    en: 'The leg {from} – {to} starts before the one before has ended.',
  },
});
