import { defineTexts } from '../platform/text/texts';

/** Everything this room says, to machines and to people. */
export const say = defineTexts({
  'access.log-in-needed': {
    de: 'Bitte melden Sie sich an.',
    es: 'Inicie sesión, por favor.',
    en: 'Please log in.',
  },
  'access.key-invalid': {
    de: 'Dieser API-Schlüssel gilt nicht (mehr).',
    es: 'Esta clave de API no es válida o ya no lo es.',
    en: 'This API key is not valid, or no longer.',
  },
  'access.forbidden': {
    de: 'Dafür fehlt Ihnen die Berechtigung.',
    es: 'No tiene permiso para esto.',
    en: 'You do not have permission for this.',
  },
  'access.person-needed': {
    de: 'Das darf nur ein Mensch mit Anmeldung, kein API-Schlüssel.',
    es: 'Esto solo lo puede hacer una persona con su sesión, no una clave de API.',
    en: 'Only a person who is logged in may do this, not an API key.',
  },
  'access.cross-site': {
    de: 'Diese Anfrage kam von einer fremden Seite und wurde nicht ausgeführt.',
    es: 'Esta solicitud vino de otro sitio y no se ejecutó.',
    en: 'This request came from another site and was not carried out.',
  },
  'access.log-in-wrong': {
    de: 'Anmeldename oder Passwort stimmt nicht.',
    es: 'El usuario o la contraseña no son correctos.',
    en: 'The log-in name or the password is wrong.',
  },
  'access.too-many-attempts': {
    de: 'Zu viele Versuche. Bitte in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
    es: 'Demasiados intentos. Pruebe otra vez en {seconds, plural, one {# segundo} other {# segundos}}.',
    en: 'Too many attempts. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'access.busy': {
    de: 'Gerade melden sich sehr viele an. Bitte gleich noch einmal versuchen.',
    es: 'Muchas personas están iniciando sesión. Pruebe otra vez en un momento.',
    en: 'Very many people are logging in. Please try again in a moment.',
  },
  'access.password-too-short': {
    de: 'Das Passwort braucht mindestens {min} Zeichen. Mehrere Wörter sind gut.',
    es: 'La contraseña necesita al menos {min} caracteres. Varias palabras funcionan bien.',
    en: 'The password needs at least {min} characters. Several words are good.',
  },
  'access.password-too-long': {
    de: 'Das Passwort darf höchstens {max} Zeichen haben.',
    es: 'La contraseña puede tener como máximo {max} caracteres.',
    en: 'The password may have at most {max} characters.',
  },
  'access.password-guessable': {
    de: 'Dieses Passwort würde früh erraten: Es besteht fast nur aus bekannten Wörtern, Namen, Jahren oder Tastenreihen.',
    es: 'Esta contraseña se adivinaría pronto: casi solo tiene palabras conocidas, nombres, años o filas del teclado.',
    en: 'This password would be guessed early: it is almost only known words, names, years or keyboard rows.',
  },
  'access.password-wrong': {
    de: 'Das bisherige Passwort stimmt nicht.',
    es: 'La contraseña actual no es correcta.',
    en: 'The current password is wrong.',
  },
  'access.login-taken': {
    de: 'Dieser Anmeldename ist schon vergeben.',
    es: 'Este nombre de usuario ya está en uso.',
    en: 'This log-in name is already taken.',
  },
  'access.own-account': {
    de: 'Das eigene Konto kann nur jemand anderes schließen.',
    es: 'Su propia cuenta solo la puede cerrar otra persona.',
    en: 'Only somebody else can close your own account.',
  },
  'access.user.unknown': {
    de: 'Dieses Konto gibt es nicht.',
    es: 'Esta cuenta no existe.',
    en: 'There is no such account.',
  },
  'access.api-key.unknown': {
    de: 'Diesen API-Schlüssel gibt es nicht.',
    es: 'Esta clave de API no existe.',
    en: 'There is no such API key.',
  },
  'access.key-role': {
    de: 'Ein API-Schlüssel bekommt die eigene Rolle in der eigenen Organisation.',
    es: 'Una clave de API recibe el propio rol en la propia organización.',
    en: 'An API key gets your own role in your own organisation.',
  },
  'access.too-many-keys': {
    de: 'Unter diesem Namen gelten schon {max} Schlüssel. Bitte erst einen widerrufen.',
    es: 'Ya hay {max} claves vigentes con este nombre. Revoque primero una.',
    en: 'There are already {max} live keys of this name. Please revoke one first.',
  },
  'access.field-password': {
    de: 'Hier gehört ein Passwort hin.',
    es: 'Aquí va una contraseña.',
    en: 'A password belongs here.',
  },
  'access.field-login': {
    de: 'Bitte den Anmeldenamen eingeben.',
    es: 'Escriba su usuario.',
    en: 'Please enter your log-in name.',
  },
  'access.page-title': { de: 'Anmelden', es: 'Iniciar sesión', en: 'Log in' },
  'access.page-lead': {
    de: 'Für alle, die Kaffee erfassen, weitergeben, prüfen oder darüber berichten.',
    es: 'Para quienes registran, entregan, revisan el café o informan sobre él.',
    en: 'For everyone who records coffee, passes it on, checks it or reports on it.',
  },
  'access.page-login': { de: 'Anmeldename', es: 'Usuario', en: 'Log-in name' },
  'access.page-login-hint': {
    de: 'Ihre E-Mail-Adresse oder das Kürzel Ihrer Organisation.',
    es: 'Su correo electrónico o el código de su organización.',
    en: 'Your e-mail address or your organisation’s short code.',
  },
  'access.page-password': { de: 'Passwort', es: 'Contraseña', en: 'Password' },
  'access.page-help': {
    de: 'Passwort vergessen? Wer die Konten verwaltet, gibt Ihnen ein neues.',
    es: '¿Olvidó su contraseña? Quien administra las cuentas le dará una nueva.',
    en: 'Forgotten your password? Whoever keeps the accounts gives you a new one.',
  },
});
