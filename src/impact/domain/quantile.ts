import { Decimal } from '../../kernel/decimal';

/**
 * The quantile at `p` (0 to 1) by linear interpolation between the neighbouring order statistics at
 * position `p × (n - 1)` (Hyndman and Fan type 7: PERCENTILE.INC of spreadsheets). For p = 0.5 and
 * an even count it is the mean of the two middle values.
 * @throws RangeError on no values
 */
export function quantile(values: readonly Decimal[], p: Decimal): Decimal {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const position = p.times(sorted.length - 1);
  const below = position.floor();
  const low = sorted[below.toNumber()];
  if (low === undefined) throw new RangeError('a quantile of no values');
  const high = sorted[below.toNumber() + 1] ?? low;
  return low.plus(high.minus(low).times(position.minus(below)));
}

export const HALF = new Decimal('0.5');

export function median(values: readonly Decimal[]): Decimal {
  return quantile(values, HALF);
}

/** A value that counts with a weight; `value` null stands for "later than anything observed". */
export interface Weighted {
  readonly value: Decimal | null;
  readonly weight: Decimal;
}

/**
 * The smallest observed value at which at least `p` of the whole weight is reached, without
 * interpolation. Open values come last; null means that the quantile itself is still open.
 */
export function weightedQuantile(items: readonly Weighted[], p: Decimal): Decimal | null {
  const sorted = [...items].sort(openLast);
  const goal = sorted.reduce((sum, item) => sum.plus(item.weight), new Decimal(0)).times(p);
  let reached = new Decimal(0);
  for (const item of sorted) {
    reached = reached.plus(item.weight);
    if (reached.gte(goal)) return item.value;
  }
  return null;
}

function openLast(a: Weighted, b: Weighted): number {
  if (a.value === null || b.value === null)
    return Number(a.value === null) - Number(b.value === null);
  return a.value.comparedTo(b.value);
}
