import { Decimal } from '../../kernel/decimal';
import { type Day, daysBetween } from '../../kernel/day';
import { type Grams, kilograms } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { isSmallCell } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, kgOf, line, percent, silence } from './figures';
import { HALF, weightedQuantile } from './quantile';
import type { Figure, MetricResult } from './result';

export interface SettledDelivery {
  readonly deliveryId: Id;
  readonly producerId: Id;
  readonly deliveredG: Grams;
  readonly deliveredOn: Day;
  /** The day on which nothing was left to pay; null while something is open. */
  readonly settledOn: Day | null;
}

export interface PayDaysInputs {
  readonly deliveries: readonly SettledDelivery[];
  /** The day up to which payments are known. */
  readonly asOf: Day;
}

const NINETY = new Decimal('0.9');

/**
 * S08-PAYDAYS: days from a delivery to its full payment, as the median over the kilograms. A
 * delivery that is open for longer than the limit counts as late, with a waiting time longer than
 * any known one; a younger open delivery cannot be judged yet and lowers the coverage.
 */
export function payDays(inputs: PayDaysInputs, sheet: FactorSheet): MetricResult {
  const limit = sheet.value('policy.payment_days');
  const { deliveries, asOf } = inputs;
  if (deliveries.length === 0) return conclude(silence('day', 0, ['empty_base']), 'M', sheet);
  const usable = deliveries.filter(
    (one) => one.settledOn !== null || limit.lt(daysBetween(one.deliveredOn, asOf)),
  );
  const waits = usable.map((one) => ({ value: waitOf(one), weight: kilograms(one.deliveredG) }));
  const inTime = usable.filter((_, index) => waits[index]?.value?.lte(limit) === true);
  const persons = new Set(usable.map((one) => one.producerId)).size;
  const base = kgOf(usable.map(massOf));
  const shared = {
    nUnits: usable.length,
    coverage: fraction(base, kgOf(deliveries.map(massOf))),
    sensitive: isSmallCell(persons, sheet) ? ('small_cell' as const) : null,
  };
  const days = (code: string, p: Decimal): Figure => {
    const value = waits.length === 0 ? null : weightedQuantile(waits, p);
    return judge(
      { ...shared, code, unit: 'day', value, reasons: value === null ? ['still_open'] : [] },
      sheet,
    );
  };
  const punctual = judge(
    {
      ...shared,
      code: 'paid-in-time',
      unit: 'percent',
      value: percent(kgOf(inTime.map(massOf)), base),
      numerator: kgOf(inTime.map(massOf)),
      denominator: base,
      reasons: usable.length === 0 ? ['still_open'] : [],
    },
    sheet,
  );
  return conclude(days('headline', HALF), 'M', sheet, {
    parts: [days('p90', NINETY), punctual],
    working: [
      line('deliveries-all', [count(deliveries.length), 'count'], 'lots'),
      line('deliveries-judged', [count(usable.length), 'count'], 'settlements'),
      line('deliveries-open-late', [count(openIn(usable)), 'count'], 'settlements'),
      line('limit-days', [limit, 'day'], sheet.source('policy.payment_days')),
    ],
  });
}

function waitOf(delivery: SettledDelivery): Decimal | null {
  const { deliveredOn, settledOn } = delivery;
  return settledOn === null ? null : count(daysBetween(deliveredOn, settledOn));
}

function openIn(deliveries: readonly SettledDelivery[]): number {
  return deliveries.filter((one) => one.settledOn === null).length;
}

function massOf(delivery: SettledDelivery): Grams {
  return delivery.deliveredG;
}
