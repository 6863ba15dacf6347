import type { Language } from '../text/language';
import { defineTexts } from '../text/texts';

/** The few words that shell and components say themselves; sentences come from the pages. */
export const say = defineTexts({
  'web.skip': { de: 'Zum Inhalt springen', es: 'Ir al contenido', en: 'Skip to content' },
  'web.languages': { de: 'Sprache', es: 'Idioma', en: 'Language' },
  'web.menu': { de: 'Bereiche', es: 'Secciones', en: 'Sections' },
  'web.footer-links': { de: 'Über diese Seite', es: 'Sobre esta página', en: 'About this page' },
  'web.log-out': { de: 'Abmelden', es: 'Cerrar sesión', en: 'Log out' },
  'web.error-title': { de: 'Fehler: {title}', es: 'Error: {title}', en: 'Error: {title}' },
  'web.error-summary': {
    de: 'Bitte prüfen Sie diese Angaben',
    es: 'Revise estos datos',
    en: 'Please check these entries',
  },
  'web.error': { de: 'Fehler:', es: 'Error:', en: 'Error:' },
  'web.optional': { de: '(freiwillig)', es: '(opcional)', en: '(optional)' },
  'web.choose': { de: 'Bitte wählen', es: 'Elija una opción', en: 'Please choose' },
  'web.grade.M': { de: 'gemessen', es: 'medido', en: 'measured' },
  'web.grade.C': { de: 'berechnet', es: 'calculado', en: 'calculated' },
  'web.grade.E': { de: 'geschätzt', es: 'estimado', en: 'estimated' },
  'web.grade.X': { de: 'modelliert', es: 'modelado', en: 'modelled' },
  'web.no-figure': { de: 'keine Angabe', es: 'sin dato', en: 'no figure' },
  'web.how-known': {
    de: 'Woher wissen wir das?',
    es: '¿Cómo lo sabemos?',
    en: 'How do we know?',
  },
  'web.formula': { de: 'Formel', es: 'Fórmula', en: 'Formula' },
  'web.inputs': { de: 'Eingaben', es: 'Datos de entrada', en: 'Inputs' },
  'web.rounding': { de: 'Rundung', es: 'Redondeo', en: 'Rounding' },
  'web.source': { de: 'Quelle', es: 'Fuente', en: 'Source' },
  'web.certain': { de: 'belegt', es: 'comprobado', en: 'documented' },
  'web.open': { de: 'offen', es: 'pendiente', en: 'open' },
  'web.untraced': {
    de: 'nicht zurückverfolgt',
    es: 'sin trazabilidad',
    en: 'not traced',
  },
  'web.notice.info': { de: 'Hinweis:', es: 'Aviso:', en: 'Note:' },
  'web.notice.ok': { de: 'In Ordnung:', es: 'Correcto:', en: 'All right:' },
  'web.notice.warn': { de: 'Achtung:', es: 'Atención:', en: 'Caution:' },
  'web.notice.stop': { de: 'Halt:', es: 'Alto:', en: 'Stop:' },
  'web.step.done': { de: 'erledigt', es: 'terminado', en: 'done' },
  'web.step.current': { de: 'jetzt', es: 'ahora', en: 'now' },
  'web.step.next': { de: 'danach', es: 'después', en: 'next' },
});

/** Each language in its own words: the reader looks for hers, not for ours. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  es: 'Español',
  en: 'English',
};
