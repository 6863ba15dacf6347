import type { FactorSheet } from './factor-sheet';
import { conclude, count, type Draft, judge, line, ONE, percent, silence } from './figures';
import type { MetricResult } from './result';
import type { WorkPlanInputs } from './work-plan';

/**
 * S17-PLAN: what was done of the work plan as both towns adopted it. Activities that were dropped
 * stay in the base and later additions stay out of it, so that neither can raise the figure.
 */
export function planCompletion(inputs: WorkPlanInputs, sheet: FactorSheet): MetricResult {
  const { activities } = inputs;
  if (activities === null) {
    return conclude(silence('percent', 0, ['not_collected']), 'M', sheet);
  }
  const frozen = activities.filter((one) => one.inFrozenPlan);
  const having = (status: string): number => frozen.filter((one) => one.status === status).length;
  const added = activities.length - frozen.length;
  const base = { nUnits: frozen.length, coverage: ONE };
  const headline = judge(
    {
      ...base,
      code: 'headline',
      unit: 'percent',
      value: percent(count(having('done')), count(frozen.length)),
      numerator: count(having('done')),
      denominator: count(frozen.length),
    },
    sheet,
  );
  const number = (code: string, value: number): Draft => ({
    ...base,
    code,
    unit: 'count',
    value: count(value),
  });
  const parts = [
    number('done', having('done')),
    number('open', having('planned')),
    number('postponed', having('postponed')),
    number('cancelled', having('cancelled')),
    { ...number('added', added), nUnits: added },
  ];
  return conclude(headline, 'M', sheet, {
    parts: parts.map((draft) => judge(draft, sheet)),
    working: [
      line('activities-adopted', [count(frozen.length), 'count'], 'partnership'),
      line('activities-done', [count(having('done')), 'count'], 'partnership'),
      line('activities-added', [count(added), 'count'], 'partnership'),
    ],
  });
}
