import { Decimal } from '../../kernel/decimal';
import { isSmallCell } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, line, percent, silence } from './figures';
import type { DeliveringProducer } from './people';
import { median } from './quantile';
import type { MetricResult } from './result';

export interface LivingIncomeInputs {
  readonly producers: readonly DeliveringProducer[];
}

const BENCHMARK = 'income.li_benchmark.PE-coffee';
const MONTHS = new Decimal(12);

/**
 * S01-LI-COVER: the middle ratio of the yearly gross coffee payment to a year's living-income
 * benchmark, and the share of producers whose payment reaches it. Without a benchmark there is no
 * figure: nothing is put in its place.
 */
export function livingIncomeCover(inputs: LivingIncomeInputs, sheet: FactorSheet): MetricResult {
  const { producers } = inputs;
  const benchmark = sheet.row(BENCHMARK).value;
  if (benchmark === null) {
    const silent = silence('percent', producers.length, ['missing_reference_factor']);
    return conclude(silent, 'X', sheet);
  }
  if (producers.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'X', sheet);
  const year = benchmark.times(MONTHS);
  const ratios = producers.flatMap((one) => (one.paidPen === null ? [] : [one.paidPen.div(year)]));
  const reached = ratios.filter((ratio) => ratio.gte(1)).length;
  const coverage = fraction(count(ratios.length), count(producers.length));
  const few = isSmallCell(ratios.length, sheet);
  const fewOnASide = few || [reached, ratios.length - reached].some((n) => isSmallCell(n, sheet));
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: ratios.length === 0 ? null : median(ratios).times(100),
      nUnits: ratios.length,
      coverage,
      sensitive: few ? 'small_cell' : null,
    },
    sheet,
  );
  const reaching = judge(
    {
      code: 'producers-at-benchmark',
      unit: 'percent',
      value: percent(count(reached), count(ratios.length)),
      numerator: count(reached),
      denominator: count(ratios.length),
      nUnits: ratios.length,
      coverage,
      sensitive: fewOnASide ? 'small_cell' : null,
    },
    sheet,
  );
  return conclude(headline, 'X', sheet, {
    parts: [reaching],
    working: [
      line('benchmark-month', [benchmark, 'PEN'], sheet.source(BENCHMARK)),
      line('benchmark-year', [year, 'PEN'], 'formula'),
      line('producers-with-payment', [count(ratios.length), 'count'], 'settlements'),
    ],
  });
}
