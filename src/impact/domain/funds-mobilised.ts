import type { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { Currency } from '../../kernel/money';
import { groupedBy } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, gradeOf, judge, line, ONE, silence, total } from './figures';
import type { Figure, MetricResult } from './result';

export interface Contribution {
  readonly fundId: Id;
  /** Who gave: 'district', 'land', 'federal', 'donations', 'cajamarca', 'other'. */
  readonly source: string;
  readonly kind: 'cash' | 'in-kind';
  readonly amount: Decimal | null;
  /** Null for hours. */
  readonly currency: Currency | null;
  /** Hours of work given in kind; never turned into money here. */
  readonly hours: Decimal | null;
  readonly evidence: boolean;
}

export interface FundsInputs {
  readonly contributions: readonly Contribution[];
}

/**
 * S17-FUNDS: money in euros that was brought together for the joint work, by source. Other
 * currencies are listed in their own unit and not converted; hours given in kind are never added to
 * money. Amounts without a document make the figure an estimate where they weigh enough.
 */
export function fundsMobilised(inputs: FundsInputs, sheet: FactorSheet): MetricResult {
  const { contributions } = inputs;
  if (contributions.length === 0) {
    return conclude(silence('EUR', 0, ['not_collected']), 'M', sheet);
  }
  const cash = contributions.filter((one) => one.kind === 'cash');
  const euros = cash.filter((one) => one.currency === 'EUR');
  const known = cash.filter((one) => one.amount !== null);
  const sum = sumOf(euros);
  const undocumented = fraction(sumOf(euros.filter((one) => !one.evidence)), sum);
  const headline = judge(
    {
      code: 'headline',
      unit: 'EUR',
      value: euros.some((one) => one.amount !== null) ? sum : null,
      nUnits: euros.length,
      coverage: fraction(count(known.length), count(cash.length)),
      reasons: cash.length > euros.length ? ['mixed_currencies'] : [],
    },
    sheet,
  );
  const inputsByGrade =
    undocumented === null ? [] : [{ grade: 'E' as const, weight: undocumented }];
  return conclude(headline, gradeOf('M', inputsByGrade, sheet), sheet, {
    parts: [...bySource(cash, sheet), ...inKind(contributions, sheet)],
    working: [
      line('contributions', [count(contributions.length), 'count'], 'partnership'),
      line('contributions-cash', [count(cash.length), 'count'], 'partnership'),
      line(
        'contributions-without-amount',
        [count(cash.length - known.length), 'count'],
        'partnership',
      ),
    ],
  });
}

function bySource(cash: readonly Contribution[], sheet: FactorSheet): Figure[] {
  return [...groupedBy(cash, (one) => `${one.source}.${one.currency ?? ''}`)].flatMap(
    ([code, group]) => {
      const [first] = group;
      const currency = first?.currency ?? null;
      if (currency === null) return [];
      const known = group.filter((one) => one.amount !== null);
      return judge(
        {
          code: `source.${code}`,
          unit: currency,
          value: known.length === 0 ? null : sumOf(group),
          nUnits: group.length,
          coverage: fraction(count(known.length), count(group.length)),
          reasons: known.length === 0 ? ['supplier_did_not_provide'] : [],
        },
        sheet,
      );
    },
  );
}

function inKind(contributions: readonly Contribution[], sheet: FactorSheet): Figure[] {
  const given = contributions.filter((one) => one.hours !== null);
  if (given.length === 0) return [];
  const hours = total(given.flatMap((one) => (one.hours === null ? [] : [one.hours])));
  const draft = { code: 'in-kind', unit: 'hour' as const, nUnits: given.length, coverage: ONE };
  return [judge({ ...draft, value: hours }, sheet)];
}

function sumOf(contributions: readonly Contribution[]): Decimal {
  return total(contributions.flatMap(({ amount }) => (amount === null ? [] : [amount])));
}
