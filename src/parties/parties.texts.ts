import { defineTexts } from '../platform/text/texts';

/** Everything this room says to people. */
export const partiesText = defineTexts({
  'organisation.unknown': {
    de: 'Diese Organisation gibt es hier nicht.',
    es: 'Esta organización no existe aquí.',
    en: 'There is no such organisation here.',
  },
  'organisation.country-unknown': {
    de: '„{country}“ ist kein Länderkürzel nach ISO 3166 (zum Beispiel PE oder DE).',
    es: '«{country}» no es un código de país ISO 3166 (por ejemplo, PE o DE).',
    en: '“{country}” is no ISO 3166 country code (such as PE or DE).',
  },
  'organisation.ruc-wrong': {
    de: '{number} ist keine peruanische RUC: elf Ziffern mit Prüfziffer werden verlangt.',
    es: '{number} no es un RUC válido: se piden once dígitos con dígito verificador.',
    en: '{number} is no Peruvian RUC: eleven digits with a check digit are needed.',
  },
  'organisation.ruc-of-person': {
    de: 'Diese RUC gehört einer Person und enthält ihre Ausweisnummer; das Feld bleibt hier leer.',
    es: 'Este RUC es de una persona y contiene su DNI; aquí el campo queda vacío.',
    en: 'This RUC is a person’s and holds the number of their identity card; leave the field empty.',
  },
  'producer.unknown': {
    de: 'Dieses Mitglied gibt es hier nicht.',
    es: 'Este socio o esta socia no existe aquí.',
    en: 'There is no such member here.',
  },
  'producer.only-cooperatives': {
    de: 'Mitglieder kann nur eine Genossenschaft aufnehmen.',
    es: 'Solo una cooperativa puede registrar socios.',
    en: 'Only a cooperative can register members.',
  },
  'producer.district-unknown': {
    de: 'Den Distrikt mit dem Ubigeo {ubigeo} gibt es nicht.',
    es: 'No existe el distrito con ubigeo {ubigeo}.',
    en: 'There is no district with the ubigeo {ubigeo}.',
  },
  'producer.day-in-future': {
    de: 'Der {on} liegt in der Zukunft; heute ist in Lima der {today}.',
    es: 'La fecha {on} está en el futuro; hoy en Lima es {today}.',
    en: '{on} lies in the future; today is {today} in Lima.',
  },
  'producer.born-after-joining': {
    de: 'Das Geburtsjahr liegt nicht vor dem Beitritt am {joinedOn}.',
    es: 'El año de nacimiento no es anterior al ingreso del {joinedOn}.',
    en: 'The year of birth does not lie before the joining on {joinedOn}.',
  },
  'producer.person-already-erased': {
    de: 'Die Angaben zu dieser Person sind schon gelöscht.',
    es: 'Los datos de esta persona ya fueron borrados.',
    en: 'What was known about this person has already been erased.',
  },
  'consent.unknown': {
    de: 'Diese Einwilligung gibt es hier nicht.',
    es: 'Este consentimiento no existe aquí.',
    en: 'There is no such consent here.',
  },
  'consent.minor': {
    de: 'Von Minderjährigen wird nichts veröffentlicht.',
    es: 'De menores de edad no se publica nada.',
    en: 'Nothing is published about minors.',
  },
  'consent.already-withdrawn': {
    de: 'Diese Einwilligung ist schon widerrufen.',
    es: 'Este consentimiento ya fue retirado.',
    en: 'This consent has already been withdrawn.',
  },
  'consent.ends-before-start': {
    de: 'Der Widerruf liegt vor der Einwilligung vom {givenOn}.',
    es: 'El retiro es anterior al consentimiento del {givenOn}.',
    en: 'The withdrawal lies before the consent of {givenOn}.',
  },
});
