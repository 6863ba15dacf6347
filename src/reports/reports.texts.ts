import { defineTexts } from '../platform/text/texts';

/** Refusals and the words around a report; its own words stand in `report.texts.ts`. */
export const reportsTexts = defineTexts({
  'report.unknown': {
    de: 'Diesen Bericht gibt es nicht.',
    es: 'Este informe no existe.',
    en: 'There is no such report.',
  },
  'report.not-published': {
    de: 'Für {year} ist noch kein Bericht veröffentlicht.',
    es: 'Todavía no se ha publicado un informe de {year}.',
    en: 'No report has been published for {year} yet.',
  },
  'report.not-requested': {
    de: 'Für {year} wurde noch kein Bericht angefordert.',
    es: 'Todavía no se ha solicitado un informe de {year}.',
    en: 'No report has been requested for {year} yet.',
  },
  'report.claim-refused': {
    de: 'Der Bericht wurde nicht gebaut: Ein Text enthält eine Aussage, die nicht belegt ist.',
    es: 'El informe no se generó: un texto contiene una afirmación que no está respaldada.',
    en: 'The report was not built: a text makes a claim that is not backed by evidence.',
  },
  'report.other-version': {
    de: 'Die Prüfsumme gehört nicht zur Fassung {version}. Bitte die Fassung noch einmal lesen.',
    es: 'La suma de verificación no es de la versión {version}. Lea de nuevo esa versión.',
    en: 'The digest is not that of version {version}. Please read the version again.',
  },
  'report.already-approved': {
    de: 'Ihre Stadt hat dieser Fassung schon zugestimmt.',
    es: 'Su ciudad ya aprobó esta versión.',
    en: 'Your town has approved this version already.',
  },
  'report.needs-two-persons': {
    de: 'Dieselbe Person kann nicht für beide Städte zustimmen.',
    es: 'La misma persona no puede aprobar por ambas ciudades.',
    en: 'The same person cannot approve for both towns.',
  },
  'report.approval-missing': {
    de: 'Es fehlt noch die Zustimmung von: {towns}.',
    es: 'Falta la aprobación de: {towns}.',
    en: 'Still to approve: {towns}.',
  },
  'report.already-published': {
    de: 'Die Fassung {version} des Berichts {year} ist veröffentlicht und ändert sich nicht mehr.',
    es: 'La versión {version} del informe {year} está publicada y ya no cambia.',
    en: 'Version {version} of the report {year} is published and does not change any more.',
  },
  'report.overtaken': {
    de: 'Von Bericht {year} gibt es eine neuere Fassung als {version}.',
    es: 'Hay una versión más reciente que la {version} del informe {year}.',
    en: 'There is a newer version of the report {year} than {version}.',
  },
  'reports.standing.draft': {
    de: 'Entwurf: noch nicht veröffentlicht',
    es: 'Borrador: aún no publicado',
    en: 'Draft: not published yet',
  },
  'reports.standing.draft-more': {
    de: 'Beide Städte lesen diese Fassung; veröffentlicht wird sie, wenn beide zugestimmt haben.',
    es: 'Ambas ciudades leen esta versión; se publica cuando las dos la hayan aprobado.',
    en: 'Both towns read this version; it is published when both have approved it.',
  },
  'reports.standing.waiting': {
    de: 'Der Bericht {year} wird gerade berechnet',
    es: 'El informe {year} se está calculando',
    en: 'The report {year} is being computed',
  },
  'reports.standing.progress': {
    de: '{done} von {planned} Zahlen sind fertig. Laden Sie die Seite gleich noch einmal.',
    es: '{done} de {planned} cifras listas. Vuelva a cargar la página en un momento.',
    en: '{done} of {planned} figures are done. Load this page again in a moment.',
  },
  'reports.proof.title': {
    de: 'Prüfung und Nachweis',
    es: 'Verificación',
    en: 'Verification',
  },
  'reports.proof.intro': {
    de: 'Alle Zahlen dieser Seite stehen in einer eingefrorenen Datei. Wer sie herunterlädt und ihre SHA-256-Prüfsumme bildet, erhält genau diese Zeichen.',
    es: 'Todas las cifras de esta página están en un archivo congelado. Quien lo descargue y calcule su suma SHA-256 obtiene exactamente estos caracteres.',
    en: 'All figures of this page stand in one frozen file. Whoever downloads it and computes its SHA-256 digest gets exactly these characters.',
  },
  'reports.proof.version': { de: 'Fassung', es: 'Versión', en: 'Version' },
  'reports.proof.id': { de: 'Kennung', es: 'Identificador', en: 'Identifier' },
  'reports.proof.digest': { de: 'SHA-256', es: 'SHA-256', en: 'SHA-256' },
  'reports.proof.approved': { de: 'Zugestimmt', es: 'Aprobado por', en: 'Approved by' },
  'reports.proof.published': { de: 'Veröffentlicht', es: 'Publicado', en: 'Published' },
  'reports.proof.nobody': { de: 'noch niemand', es: 'nadie todavía', en: 'nobody yet' },
  'reports.proof.not-yet': { de: 'noch nicht', es: 'todavía no', en: 'not yet' },
  'reports.proof.on': { de: '{town} am {day}', es: '{town}, {day}', en: '{town}, {day}' },
  'reports.proof.files': { de: 'Offene Daten', es: 'Datos abiertos', en: 'Open data' },
  'reports.proof.json': {
    de: 'Eingefrorene Datei (JSON)',
    es: 'Archivo congelado (JSON)',
    en: 'Frozen file (JSON)',
  },
  'reports.proof.csv': {
    de: 'Alle Zahlen als Tabelle (CSV)',
    es: 'Todas las cifras en una tabla (CSV)',
    en: 'All figures as a table (CSV)',
  },
  'reports.approve': {
    de: 'Dieser Fassung für {town} zustimmen',
    es: 'Aprobar esta versión por {town}',
    en: 'Approve this version for {town}',
  },
  'reports.publish': {
    de: 'Bericht veröffentlichen',
    es: 'Publicar el informe',
    en: 'Publish the report',
  },
  'reports.request': {
    de: 'Bericht {year} neu berechnen lassen',
    es: 'Solicitar el cálculo del informe {year}',
    en: 'Have the report {year} computed',
  },
  'reports.list.title': { de: 'Jahresberichte', es: 'Informes anuales', en: 'Annual reports' },
  'reports.list.none': {
    de: 'Noch ist kein Bericht veröffentlicht.',
    es: 'Todavía no hay informes publicados.',
    en: 'No report has been published yet.',
  },
  'reports.list.entry': {
    de: 'Jahresbericht {year}',
    es: 'Informe anual {year}',
    en: 'Annual report {year}',
  },
  'reports.list.published': {
    de: 'veröffentlicht am {day}',
    es: 'publicado el {day}',
    en: 'published on {day}',
  },
});
