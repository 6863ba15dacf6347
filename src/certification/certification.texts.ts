import { defineTexts } from '../platform/text/texts';

/** Everything this room says to people. */
export const certificationText = defineTexts({
  'field.activities': {
    de: 'Eine oder mehrere verschiedene Tätigkeiten aus: {choices}.',
    es: 'Una o más actividades distintas entre: {choices}.',
    en: 'One or more different activities out of: {choices}.',
  },
  'certificate.unknown': {
    de: 'Dieses Zertifikat gibt es hier nicht.',
    es: 'Este certificado no existe aquí.',
    en: 'There is no such certificate here.',
  },
  'certificate.not-the-holder': {
    de: 'Ein Zertifikat trägt ein, wer es besitzt.',
    es: 'Un certificado lo registra quien lo posee.',
    en: 'A certificate is recorded by the organisation that holds it.',
  },
  'certificate.ends-before-start': {
    de: 'Das Zertifikat endet ({validTo}), bevor es beginnt ({validFrom}).',
    es: 'El certificado termina ({validTo}) antes de empezar ({validFrom}).',
    en: 'The certificate ends ({validTo}) before it begins ({validFrom}).',
  },
  'certificate.control-body-malformed': {
    de: '„{issuedBy}“ ist kein Code einer Öko-Kontrollstelle (zum Beispiel PE-BIO-149 oder DE-ÖKO-006).',
    es: '«{issuedBy}» no es un código de organismo de control ecológico (por ejemplo, PE-BIO-149 o DE-ÖKO-006).',
    en: '“{issuedBy}” is no code of an organic control body (such as PE-BIO-149 or DE-ÖKO-006).',
  },
  'certificate.day-in-future': {
    de: 'Der {from} liegt in der Zukunft; heute ist der {today}.',
    es: 'La fecha {from} está en el futuro; hoy es {today}.',
    en: '{from} lies in the future; today is {today}.',
  },
  'certificate.change-out-of-order': {
    de: 'Der {from} liegt nicht nach der letzten Änderung vom {last}.',
    es: 'La fecha {from} no es posterior al último cambio, del {last}.',
    en: '{from} does not lie after the last change on {last}.',
  },
  'certificate.change-does-not-fit': {
    de: 'Am {from} ist das Zertifikat {state, select, upcoming {noch nicht gültig} valid {gültig} suspended {ausgesetzt} withdrawn {entzogen} expired {abgelaufen} other {in einem anderen Zustand}}; das passt nicht zu dieser Änderung.',
    es: 'El {from} el certificado {state, select, upcoming {aún no es válido} valid {es válido} suspended {está suspendido} withdrawn {está retirado} expired {está vencido} other {está en otro estado}}; este cambio no corresponde.',
    en: 'On {from} the certificate is {state, select, upcoming {not yet valid} valid {valid} suspended {suspended} withdrawn {withdrawn} expired {expired} other {in another state}}; this change does not fit.',
  },
});
