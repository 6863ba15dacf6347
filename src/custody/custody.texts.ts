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
