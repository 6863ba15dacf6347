import { Decimal } from '../../kernel/decimal';
import type { FactorSheet } from './factor-sheet';
import { isSmallCell } from './disclosure';
import {
  conclude,
  count,
  type Draft,
  fraction,
  gradeOf,
  judge,
  line,
  ONE,
  silence,
} from './figures';
import type { DeliveringProducer } from './people';
import { HALF, quantile } from './quantile';
import type { Figure, MetricResult } from './result';

export interface PayMedianInputs {
  readonly producers: readonly DeliveringProducer[];
}

const LOWER = new Decimal('0.25');
const UPPER = new Decimal('0.75');

/**
 * S01-PAY-MEDIAN: the middle yearly payment for coffee among producers who delivered in the period
 * and for whom a payment is recorded. Producers without a recorded payment lower the coverage; they
 * are neither counted as zero nor left out silently. Quantiles as in {@link quantile}.
 */
export function payMedian(inputs: PayMedianInputs, sheet: FactorSheet): MetricResult {
  const { producers } = inputs;
  const paid = producers.filter((one) => one.paidPen !== null);
  if (producers.length === 0) return conclude(silence('PEN', 0, ['empty_base']), 'M', sheet);
  const coverage = fraction(count(paid.length), count(producers.length));
  const headline = judge({ ...spread('headline', paid, HALF, sheet), coverage }, sheet);
  const women = paid.filter((one) => one.sex === 'f');
  const men = paid.filter((one) => one.sex === 'm');
  const parts: Figure[] = [
    judge({ ...wideSpread('p25', paid, LOWER, sheet), coverage }, sheet),
    judge({ ...wideSpread('p75', paid, UPPER, sheet), coverage }, sheet),
    judge({ ...spread('median.f', women, HALF, sheet), coverage: null }, sheet),
    judge({ ...spread('median.m', men, HALF, sheet), coverage: null }, sheet),
  ];
  const grade = gradeOf('M', [{ grade: 'M', weight: ONE }], sheet);
  return conclude(headline, grade, sheet, {
    parts,
    working: [
      line('producers-delivered', [count(producers.length), 'count'], 'lots'),
      line('producers-with-payment', [count(paid.length), 'count'], 'settlements'),
    ],
  });
}

type Covered = Omit<Draft, 'coverage'>;

function spread(
  code: string,
  paid: readonly DeliveringProducer[],
  p: Decimal,
  sheet: FactorSheet,
): Covered {
  const amounts = paid.flatMap(({ paidPen }) => (paidPen === null ? [] : [paidPen]));
  return {
    code,
    unit: 'PEN',
    value: amounts.length === 0 ? null : quantile(amounts, p),
    nUnits: amounts.length,
    sensitive: isSmallCell(amounts.length, sheet) ? 'small_cell' : null,
    reasons: [],
  };
}

/** Quartiles of a few people come close to single payments, so they need a larger group. */
function wideSpread(
  code: string,
  paid: readonly DeliveringProducer[],
  p: Decimal,
  sheet: FactorSheet,
): Covered {
  const few = paid.length > 0 && sheet.value('disclosure.min_n_distribution').gt(paid.length);
  return { ...spread(code, paid, p, sheet), sensitive: few ? 'small_cell' : null };
}
