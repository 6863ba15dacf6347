import type { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { Currency } from '../../kernel/money';
import { groupedBy } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import {
  conclude,
  count,
  type Draft,
  fraction,
  judge,
  line,
  percent,
  silence,
  total,
} from './figures';
import type { Figure, MetricResult } from './result';

export interface PremiumSpending {
  readonly useId: Id;
  readonly amount: Decimal;
  readonly currency: Currency;
  /** A code of the premium categories. */
  readonly category: string;
  /** The one goal the amount is counted to, 1 to 17; null when nobody named one. */
  readonly sdg: number | null;
  /** An assembly decision stands behind it. */
  readonly decided: boolean;
}

export interface PremiumUseInputs {
  readonly uses: readonly PremiumSpending[];
}

/**
 * X-PREMIUM: what the fair-trade premium was used for, by category, and by the one Sustainable
 * Development Goal that the category is counted to: each amount lands on one page only, so that the
 * pages add up to the whole. Categories without a goal are listed and lower the coverage.
 */
export function premiumUse(inputs: PremiumUseInputs, sheet: FactorSheet): MetricResult {
  const { uses } = inputs;
  const [first] = uses;
  if (first === undefined) return conclude(silence('USD', 0, ['empty_base']), 'M', sheet);
  const currencies = new Set(uses.map((one) => one.currency));
  const mapped = uses.filter((one) => one.sdg !== null);
  const single = currencies.size === 1;
  const headline = judge(
    {
      code: 'headline',
      unit: first.currency,
      value: single ? sumOf(uses) : null,
      nUnits: uses.length,
      coverage: single
        ? fraction(sumOf(mapped), sumOf(uses))
        : fraction(count(mapped.length), count(uses.length)),
      reasons: single ? [] : ['mixed_currencies'],
    },
    sheet,
  );
  const parts = [...currencies].sort().flatMap((currency) => {
    const own = uses.filter((one) => one.currency === currency);
    return [
      ...amounts('use', own, (one) => one.category, sheet),
      ...amounts('sdg', own, (one) => one.sdg?.toString() ?? 'none', sheet),
      decidedShare(own, sheet),
    ];
  });
  return conclude(headline, 'M', sheet, {
    parts,
    working: uses.map((one) =>
      line('premium-use', [one.amount, one.currency], 'premiums', one.category),
    ),
  });
}

function amounts(
  prefix: string,
  uses: readonly PremiumSpending[],
  keyOf: (use: PremiumSpending) => string,
  sheet: FactorSheet,
): Figure[] {
  return [...groupedBy(uses, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const draft: Draft = {
      code: `${prefix}.${key}.${first.currency}`,
      unit: first.currency,
      value: sumOf(group),
      nUnits: group.length,
      coverage: null,
    };
    return [judge(draft, sheet)];
  });
}

/** Share of the amount that an assembly decided before it was spent. */
function decidedShare(uses: readonly PremiumSpending[], sheet: FactorSheet): Figure {
  const decided = sumOf(uses.filter((one) => one.decided));
  return judge(
    {
      code: `decided.${uses[0]?.currency ?? ''}`,
      unit: 'percent',
      value: percent(decided, sumOf(uses)),
      numerator: decided,
      denominator: sumOf(uses),
      nUnits: uses.length,
      coverage: null,
    },
    sheet,
  );
}

function sumOf(uses: readonly PremiumSpending[]): Decimal {
  return total(uses.map((one) => one.amount));
}
