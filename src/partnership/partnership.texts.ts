import { defineTexts } from '../platform/text/texts';

/** What the partnership says: refusals, and the names of its codes. */
export const partnershipTexts = defineTexts({
  'partnership.unknown': {
    de: 'Diese Partnerschaft gibt es hier nicht.',
    es: 'Esta alianza no existe aquí.',
    en: 'There is no such partnership here.',
  },
  'partnership.none': {
    de: 'Ihre Organisation ist keine der beiden Kommunen einer eingetragenen Partnerschaft.',
    es: 'Su organización no es ninguna de las dos municipalidades de una alianza registrada.',
    en: 'Your organisation is neither municipality of a partnership on record.',
  },
  'partnership.needs-two-towns': {
    de: 'Eine Partnerschaft braucht zwei verschiedene Kommunen.',
    es: 'Una alianza necesita dos municipalidades distintas.',
    en: 'A partnership needs two different municipalities.',
  },
  'partnership.founder-is-no-town': {
    de: 'Eintragen kann die Partnerschaft nur eine der beiden Kommunen selbst.',
    es: 'Solo una de las dos municipalidades puede registrar la alianza.',
    en: 'Only one of the two municipalities can enter the partnership.',
  },
  'partnership.day-in-future': {
    de: 'Der {on} liegt in der Zukunft; heute ist der {today}.',
    es: 'La fecha {on} está en el futuro; hoy es {today}.',
    en: '{on} lies in the future; today is {today}.',
  },
  'partner-actor.unknown': {
    de: 'Diesen Akteur gibt es im Verzeichnis nicht: {id}.',
    es: 'Este actor no está en el directorio: {id}.',
    en: 'This actor is not in the directory: {id}.',
  },
  'measure.unknown': {
    de: 'Diese Maßnahme gibt es nicht: {id}.',
    es: 'Esta medida no existe: {id}.',
    en: 'There is no such measure: {id}.',
  },
  'measure.action-field-unknown': {
    de: 'Das Handlungsfeld „{actionField}“ ist nicht bekannt.',
    es: 'No se conoce el campo de acción «{actionField}».',
    en: 'The field of action “{actionField}” is not known.',
  },
  'measure.goal-twice': {
    de: 'Ein Ziel ist doppelt genannt: {goals}.',
    es: 'Un objetivo aparece dos veces: {goals}.',
    en: 'A goal is named twice: {goals}.',
  },
  'measure.ends-before-start': {
    de: 'Die Maßnahme endet ({to}), bevor sie beginnt ({from}).',
    es: 'La medida termina ({to}) antes de empezar ({from}).',
    en: 'The measure ends ({to}) before it begins ({from}).',
  },
  'measure.outside-year': {
    de: 'Die Maßnahme ({from} bis {to}) liegt nicht ganz im Planjahr {year}.',
    es: 'La medida ({from} a {to}) no está completa dentro del año {year}.',
    en: 'The measure ({from} to {to}) does not lie within the plan year {year}.',
  },
  'work-plan.unknown': {
    de: 'Diesen Arbeitsplan gibt es nicht.',
    es: 'Este plan de trabajo no existe.',
    en: 'There is no such work plan.',
  },
  'work-plan.none': {
    de: 'Für {year} gibt es keinen beschlossenen Arbeitsplan.',
    es: 'No hay plan de trabajo aprobado para {year}.',
    en: 'There is no adopted work plan for {year}.',
  },
  'work-plan.already-adopted': {
    de: 'Der Arbeitsplan {year} ist schon beschlossen. Was dazukommt, wird als zusätzliche Aktivität erfasst.',
    es: 'El plan de trabajo {year} ya está aprobado. Lo que se añade se registra como actividad adicional.',
    en: 'The work plan of {year} is adopted already. What is added is recorded as an additional activity.',
  },
  'work-plan.replaced': {
    de: 'Dieser Entwurf wurde durch einen neueren ersetzt.',
    es: 'Esta propuesta fue reemplazada por otra más reciente.',
    en: 'This proposal was replaced by a newer one.',
  },
  'work-plan.already-assented': {
    de: 'Ihre Kommune hat diesem Plan schon zugestimmt.',
    es: 'Su municipalidad ya dio su conformidad a este plan.',
    en: 'Your town has agreed to this plan already.',
  },
  'work-plan.measure-twice': {
    de: 'Eine Maßnahme steht doppelt in der Liste.',
    es: 'Una medida aparece dos veces en la lista.',
    en: 'A measure stands in the list twice.',
  },
  'work-plan.measure-of-other-year': {
    de: 'Die Maßnahme {id} gehört zum Jahr {year}.',
    es: 'La medida {id} es del año {year}.',
    en: 'The measure {id} belongs to the year {year}.',
  },
  'activity.nobody-involved': {
    de: 'Eine durchgeführte Aktivität braucht mindestens einen beteiligten Akteur.',
    es: 'Una actividad realizada necesita al menos un actor participante.',
    en: 'An activity that took place needs at least one actor.',
  },
  'activity.no-duration': {
    de: 'Eine durchgeführte Aktivität braucht eine Dauer in Minuten.',
    es: 'Una actividad realizada necesita una duración en minutos.',
    en: 'An activity that took place needs a duration in minutes.',
  },
  'activity.not-held-but-attended': {
    de: 'Was nicht stattfand ({status}), hat weder Dauer noch Teilnehmende ({people}).',
    es: 'Lo que no se realizó ({status}) no tiene duración ni participantes ({people}).',
    en: 'What did not take place ({status}) has neither duration nor participants ({people}).',
  },
  'activity.actor-twice': {
    de: 'Ein Akteur steht zweimal mit derselben Rolle in der Liste.',
    es: 'Un actor aparece dos veces con el mismo rol.',
    en: 'An actor stands in the list twice with the same role.',
  },
  'activity.attendance-twice': {
    de: 'Stadt und Altersgruppe stehen zweimal in der Liste.',
    es: 'La ciudad y el grupo de edad aparecen dos veces.',
    en: 'Town and age band stand in the list twice.',
  },
  'activity.measure-already-done': {
    de: 'Die Maßnahme {measure} ist schon als durchgeführt erfasst.',
    es: 'La medida {measure} ya está registrada como realizada.',
    en: 'The measure {measure} is recorded as done already.',
  },
  'fund.cash-or-hours': {
    de: 'Entweder Betrag und Währung oder Stunden, nicht beides und nicht keins.',
    es: 'Monto y moneda, u horas: no ambos y no ninguno.',
    en: 'Either amount and currency, or hours: not both, not neither.',
  },
  'procurement-office.unknown': {
    de: 'Diese Stelle gibt es in Ihrer Kommune nicht.',
    es: 'Esta oficina no existe en su municipalidad.',
    en: 'There is no such office in your town.',
  },
  'procurement.already-reported': {
    de: 'Für {year} liegt von dieser Stelle schon eine Meldung vor.',
    es: 'Ya hay un informe de esta oficina para {year}.',
    en: 'This office has reported for {year} already.',
  },
  'procurement.more-fair-than-all': {
    de: 'Es kann nicht mehr fairer Kaffee ({fairGrams} g) als Kaffee insgesamt ({allGrams} g) sein.',
    es: 'No puede haber más café justo ({fairGrams} g) que café en total ({allGrams} g).',
    en: 'There cannot be more fair coffee ({fairGrams} g) than coffee ({allGrams} g).',
  },
  'procurement.year-in-future': {
    de: 'Das Jahr {year} liegt in der Zukunft.',
    es: 'El año {year} está en el futuro.',
    en: 'The year {year} lies in the future.',
  },
  'partnership.town.treptow-koepenick': {
    de: 'Treptow-Köpenick',
    es: 'Treptow-Köpenick',
    en: 'Treptow-Köpenick',
  },
  'partnership.town.cajamarca': { de: 'Cajamarca', es: 'Cajamarca', en: 'Cajamarca' },
  'partnership.group.administration': {
    de: 'Verwaltung',
    es: 'Administración',
    en: 'Administration',
  },
  'partnership.group.civil-society': {
    de: 'Zivilgesellschaft',
    es: 'Sociedad civil',
    en: 'Civil society',
  },
  'partnership.group.business': { de: 'Wirtschaft', es: 'Empresas', en: 'Business' },
  'partnership.group.science': { de: 'Wissenschaft', es: 'Academia', en: 'Science' },
  'partnership.status.planned': { de: 'noch offen', es: 'pendiente', en: 'still open' },
  'partnership.status.done': { de: 'durchgeführt', es: 'realizada', en: 'done' },
  'partnership.status.postponed': { de: 'verschoben', es: 'postergada', en: 'postponed' },
  'partnership.status.cancelled': { de: 'abgesagt', es: 'cancelada', en: 'cancelled' },
  'partnership.status.added': { de: 'zusätzlich', es: 'adicional', en: 'added' },
});
