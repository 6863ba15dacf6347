import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, kgOf, line, percent, silence } from './figures';
import type { MetricResult } from './result';

/** What one public office reported about its coffee purchases of the year. */
export interface ProcurementReport {
  readonly officeId: Id;
  readonly allG: Grams;
  /** Null when the office does not know how much of it was fair. */
  readonly fairG: Grams | null;
}

export interface FairProcurementInputs {
  readonly reports: readonly ProcurementReport[];
  /** Offices that were asked; never fewer than those that answered. */
  readonly officesAsked: number;
}

/**
 * S12-PROCURE: the share of fair coffee in the kilograms that the reporting public offices bought.
 */
export function fairProcurement(inputs: FairProcurementInputs, sheet: FactorSheet): MetricResult {
  const { reports, officesAsked } = inputs;
  if (reports.length === 0) return conclude(silence('percent', 0, ['not_collected']), 'M', sheet);
  const usable = reports.filter((one) => one.fairG !== null);
  const fair = kgOf(usable.flatMap(({ fairG }) => (fairG === null ? [] : [fairG])));
  const all = kgOf(usable.map((one) => one.allG));
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: percent(fair, all),
      numerator: fair,
      denominator: all,
      nUnits: usable.length,
      coverage: fraction(count(usable.length), count(Math.max(officesAsked, reports.length))),
      reasons: usable.length === 0 ? ['supplier_did_not_provide'] : [],
    },
    sheet,
  );
  return conclude(headline, 'M', sheet, {
    working: [
      line('offices-asked', [count(officesAsked), 'count'], 'partnership'),
      line('offices-usable', [count(usable.length), 'count'], 'partnership'),
      line('coffee-fair', [fair, 'kg'], 'partnership'),
      line('coffee-all', [all, 'kg'], 'partnership'),
    ],
  });
}
