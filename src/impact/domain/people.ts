import type { Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';

/** As the member said it; unknown is shown, counted in coverage and left out of shares. */
export type Sex = 'f' | 'm' | 'other' | 'unknown';

/**
 * One producer who delivered in the period, with what was delivered and paid. `groupId` is the
 * cooperative: it is needed to keep withheld figures of one cooperative from being found by
 * subtraction. `paid` is null when no usable payment is recorded, which is not the same as zero.
 */
export interface DeliveringProducer {
  readonly producerId: Id;
  readonly groupId: Id;
  readonly sex: Sex;
  /** Parchment delivered in the period, after corrections. */
  readonly deliveredG: Grams;
  /** PEN paid for coffee in the period: first payments, adjustments and individual bonuses. */
  readonly paidPen: Decimal | null;
}
