import { defineTexts } from '../platform/text/texts';

export const holdsTexts = defineTexts({
  'lot.held': {
    de: 'Los {code} ist gesperrt: es wird weder verarbeitet noch übergeben, bis die Sperre aufgehoben ist.',
    es: 'El lote {code} está retenido: no se procesa ni se entrega hasta que se levante la retención.',
    en: 'Lot {code} is on hold: it is neither processed nor handed over until the hold is released.',
  },
  'hold.unknown': {
    de: 'Diese Sperre gibt es nicht.',
    es: 'Esta retención no existe.',
    en: 'There is no such hold.',
  },
  'hold.released': {
    de: 'Diese Sperre ist schon aufgehoben.',
    es: 'Esta retención ya fue levantada.',
    en: 'This hold has been released already.',
  },
  'hold.release-before': {
    de: 'Am {day} gab es die Sperre noch nicht; sie gilt seit dem {placed_on}.',
    es: 'El {day} la retención todavía no existía; rige desde el {placed_on}.',
    en: 'On {day} the hold did not exist yet; it stands since {placed_on}.',
  },
});
