import { defineTexts } from '../platform/text/texts';

/** What the room of premiums says. */
export const premiumsTexts = defineTexts({
  'premium-item.unknown': {
    de: 'Diesen Posten eines Prämienbeschlusses gibt es nicht.',
    es: 'Esta partida de un acuerdo sobre la prima no existe.',
    en: 'There is no such item of a premium decision.',
  },
  'premium.only-seller': {
    de: 'Die Prämie erhält der Verkäufer des Vertrags; nur er erfasst ihren Eingang.',
    es: 'La prima la recibe el vendedor del contrato; solo él registra su ingreso.',
    en: 'The seller of the contract receives the premium; only they record its arrival.',
  },
  'premium.in-future': {
    de: 'Der {on} liegt in der Zukunft (heute ist der {today}).',
    es: 'La fecha {on} está en el futuro (hoy es {today}).',
    en: 'The day {on} lies in the future (today is {today}).',
  },
  'premium.more-than-received': {
    de: 'Beschlossen würden {asked} {currency}; von {received} {currency} erhaltener Prämie sind noch {free} {currency} frei.',
    es: 'Se acordarían {asked} {currency}; de {received} {currency} de prima recibida quedan libres {free} {currency}.',
    en: '{asked} {currency} would be decided; of {received} {currency} premium received, {free} {currency} are still free.',
  },
  'premium.more-than-allocated': {
    de: 'Ausgegeben würden {asked} {currency}; von {allocated} {currency} beschlossenen sind noch {free} {currency} frei.',
    es: 'Se gastarían {asked} {currency}; de {allocated} {currency} acordados quedan libres {free} {currency}.',
    en: '{asked} {currency} would be spent; of {allocated} {currency} decided, {free} {currency} are still free.',
  },
  'premium.category-unknown': {
    de: 'Den Verwendungszweck „{category}“ gibt es nicht.',
    es: 'El uso «{category}» no existe.',
    en: 'There is no use called “{category}”.',
  },
});
