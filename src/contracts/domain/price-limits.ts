import { type Decimal, numeral } from '../../kernel/decimal';
import { refuse } from '../../kernel/refusal';

/** What a price per lb can plausibly be, in US cents per lb. */
export interface PriceLimits {
  readonly rejectBelow: Decimal;
  readonly warnBelow: Decimal;
  readonly warnAbove: Decimal;
}

/** Said beside a recorded price that is unusual but possible. */
export type PriceWarning = 'price.unusually-low' | 'price.unusually-high';

/**
 * Looks for the classic slip of the unit, USD per lb or per kg entered as cents per lb.
 *
 * @throws Refusal price.looks-like-another-unit below the limit of rejection
 */
export function checkPrice(uscPerLb: Decimal, limits: PriceLimits): readonly PriceWarning[] {
  if (uscPerLb.lt(limits.rejectBelow)) {
    refuse('price.looks-like-another-unit', {
      uscPerLb: numeral(uscPerLb),
      leastUscPerLb: numeral(limits.rejectBelow),
    });
  }
  if (uscPerLb.lt(limits.warnBelow)) return ['price.unusually-low'];
  return uscPerLb.gt(limits.warnAbove) ? ['price.unusually-high'] : [];
}
