import { addDays, type Day, day } from '../../kernel/day';
import { Decimal, roundTo } from '../../kernel/decimal';
import { grams, kilograms } from '../../kernel/grams';
import type { CooperativeKey } from './cast';
import { SEASON, type SeasonDelivery } from './season';

/** One payment of the season to a member, in soles. */
export interface SeasonPayment {
  readonly name: string;
  readonly delivery: SeasonDelivery;
  readonly kind: 'first-payment' | 'adjustment';
  readonly amountPen: Decimal;
  readonly paidOn: Day;
  readonly settles: boolean;
}

interface Terms {
  /** Soles per kilogram of parchment; invented. */
  readonly first: string;
  readonly adjustment: string | null;
  readonly waitDays: number;
}

const TERMS: Record<CooperativeKey, Terms> = {
  'nube-verde': { first: '13.20', adjustment: '2.10', waitDays: 6 },
  'oro-alto': { first: '12.40', adjustment: '0.60', waitDays: 11 },
  'luz-de-quina': { first: '12.90', adjustment: null, waitDays: 9 },
};

const ADJUSTED_ON = day('2026-10-30');
/** The last deliveries of Oro Alto still wait for their adjustment when the story ends. */
const OPEN_FROM = day('2026-07-13');

export const PAYMENTS: readonly SeasonPayment[] = SEASON.flatMap((delivery) => {
  const terms = TERMS[delivery.member.cooperative];
  const netKg = kilograms(grams(delivery.grossG - delivery.tareG));
  const of = (kind: SeasonPayment['kind'], perKg: string, paidOn: Day): SeasonPayment => ({
    name: `payment/${delivery.name}/${kind}`,
    delivery,
    kind,
    amountPen: roundTo(netKg.times(new Decimal(perKg)), 2),
    paidOn,
    settles: kind === 'adjustment' || terms.adjustment === null,
  });
  const first = of('first-payment', terms.first, addDays(delivery.on, terms.waitDays));
  const isOpen = delivery.member.cooperative === 'oro-alto' && delivery.on >= OPEN_FROM;
  if (terms.adjustment === null || isOpen) return [first];
  return [first, of('adjustment', terms.adjustment, ADJUSTED_ON)];
});
