import { defineTexts } from '../text/texts';

/** What the house says about requests as such, whatever they are about. */
export const httpTexts = defineTexts({
  'request.shape': {
    de: 'Einige Angaben fehlen oder passen nicht.',
    es: 'Faltan datos o algunos no son válidos.',
    en: 'Some entries are missing or do not fit.',
  },
  'request.malformed': {
    de: 'Die Anfrage ist nicht lesbar.',
    es: 'No se puede leer la solicitud.',
    en: 'The request cannot be read.',
  },
  'request.too-large': {
    de: 'Die Anfrage ist zu groß.',
    es: 'La solicitud es demasiado grande.',
    en: 'The request is too large.',
  },
  'request.unknown-page': {
    de: 'Diese Adresse gibt es hier nicht.',
    es: 'Esta dirección no existe aquí.',
    en: 'There is nothing at this address.',
  },
  'request.failed': {
    de: 'Das hat nicht geklappt; der Fehler liegt bei uns. Kennzeichen: {requestId}',
    es: 'No se pudo completar; el error es nuestro. Referencia: {requestId}',
    en: 'That did not work; the fault is ours. Reference: {requestId}',
  },
  'request.unavailable': {
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte in einer Minute noch einmal versuchen.',
    es: 'El servicio no está disponible en este momento. Intente de nuevo en un minuto.',
    en: 'The service is not available right now. Please try again in a minute.',
  },
  'request.key-missing': {
    de: 'Diese Aufzeichnung braucht einen Idempotency-Key, damit eine Wiederholung nichts doppelt erfasst.',
    es: 'Este registro necesita una Idempotency-Key, para que una repetición no registre dos veces.',
    en: 'This recording needs an Idempotency-Key, so that a repeat records nothing twice.',
  },
  'request.key-malformed': {
    de: 'Der Idempotency-Key muss 8 bis 200 sichtbare ASCII-Zeichen haben.',
    es: 'La Idempotency-Key debe tener de 8 a 200 caracteres ASCII visibles.',
    en: 'The Idempotency-Key must have 8 to 200 visible ASCII characters.',
  },
  'request.key-reused': {
    de: 'Der Schlüssel {key} wurde schon für eine andere Anfrage benutzt.',
    es: 'La clave {key} ya se usó para otra solicitud.',
    en: 'The key {key} was already used for another request.',
  },
  'request.try-again': {
    de: 'Dieselbe Anfrage wird gerade bearbeitet. Bitte gleich noch einmal senden.',
    es: 'La misma solicitud se está procesando. Envíela otra vez en un momento.',
    en: 'The same request is being handled. Please send it again in a moment.',
  },
  'request.id-taken': {
    de: 'Diese Kennung oder Nummer ist schon vergeben.',
    es: 'Este identificador o número ya está en uso.',
    en: 'This identifier or number is already taken.',
  },
  'job.unknown': {
    de: 'Diesen Auftrag gibt es nicht.',
    es: 'Este trabajo no existe.',
    en: 'There is no such job.',
  },
  'field.unknown': {
    de: 'Dieses Feld ist nicht bekannt.',
    es: 'Este campo no se conoce.',
    en: 'This field is not known.',
  },
  'field.id': {
    de: 'Hier gehört eine UUID in Kleinbuchstaben hin.',
    es: 'Aquí va un UUID en minúsculas.',
    en: 'A UUID in lower case belongs here.',
  },
  'field.decimal': {
    de: 'Eine Zahl von {min} bis {max} mit höchstens {places, plural, one {einer Nachkommastelle} other {# Nachkommastellen}}.',
    es: 'Un número de {min} a {max} con {places, plural, one {# decimal} other {# decimales}} como máximo.',
    en: 'A number from {min} to {max} with at most {places, plural, one {# decimal} other {# decimals}}.',
  },
  'field.day': {
    de: 'Ein Datum, das es gibt, in der Form 2026-07-14.',
    es: 'Una fecha que exista, en la forma 2026-07-14.',
    en: 'A date that exists, in the form 2026-07-14.',
  },
  'field.text': {
    de: 'Text mit {min} bis {max} Zeichen, ohne Leerzeichen am Rand, in der verlangten Form.',
    es: 'Texto de {min} a {max} caracteres, sin espacios al borde, en la forma pedida.',
    en: 'Text of {min} to {max} characters, no spaces at the ends, in the form asked for.',
  },
  'field.choice': {
    de: 'Eines von: {choices}.',
    es: 'Uno de: {choices}.',
    en: 'One of: {choices}.',
  },
  'field.count': {
    de: 'Eine ganze Zahl von {min} bis {max}.',
    es: 'Un número entero de {min} a {max}.',
    en: 'A whole number from {min} to {max}.',
  },
  'field.flag': {
    de: 'Ja oder nein (true, false).',
    es: 'Sí o no (true, false).',
    en: 'Yes or no (true, false).',
  },
  'field.object': {
    de: 'Hier gehört ein Objekt hin.',
    es: 'Aquí va un objeto.',
    en: 'An object belongs here.',
  },
  'field.list': {
    de: 'Eine Liste mit {min} bis {max} Einträgen.',
    es: 'Una lista de {min} a {max} elementos.',
    en: 'A list of {min} to {max} entries.',
  },
});
