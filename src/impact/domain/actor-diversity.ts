import type { FactorSheet } from './factor-sheet';
import { conclude, count, judge, line, ONE, percent, silence } from './figures';
import type { Figure, MetricResult } from './result';
import {
  ACTOR_GROUPS,
  type ActivityOfYear,
  type ActorGroup,
  MUNICIPALITIES,
  type Municipality,
  type WorkPlanInputs,
} from './work-plan';

const LEAST_GROUPS = 'policy.actor_groups';

/**
 * S17-ACTORS: the share of the activities done in which at least three of the four actor groups and
 * both municipalities took part; beside it how many activities each group of each town joined.
 */
export function actorDiversity(inputs: WorkPlanInputs, sheet: FactorSheet): MetricResult {
  const { activities } = inputs;
  if (activities === null) {
    return conclude(silence('percent', 0, ['not_collected']), 'M', sheet);
  }
  const done = activities.filter((one) => one.status === 'done');
  const least = sheet.value(LEAST_GROUPS);
  const diverse = done.filter((one) => least.lte(groupsOf(one)) && townsOf(one) > 1);
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: percent(count(diverse.length), count(done.length)),
      numerator: count(diverse.length),
      denominator: count(done.length),
      nUnits: done.length,
      coverage: ONE,
    },
    sheet,
  );
  const parts = ACTOR_GROUPS.flatMap((group) =>
    MUNICIPALITIES.map((town) => cell(done, group, town, sheet)),
  );
  return conclude(headline, 'M', sheet, {
    parts,
    working: [
      line('activities-done', [count(done.length), 'count'], 'partnership'),
      line('activities-diverse', [count(diverse.length), 'count'], 'partnership'),
      line('groups-needed', [least, 'count'], sheet.source(LEAST_GROUPS)),
    ],
  });
}

function cell(
  done: readonly ActivityOfYear[],
  group: ActorGroup,
  municipality: Municipality,
  sheet: FactorSheet,
): Figure {
  const joined = done.filter((activity) =>
    activity.actors.some((one) => one.group === group && one.municipality === municipality),
  );
  return judge(
    {
      code: `activities.${group}.${municipality}`,
      unit: 'count',
      value: count(joined.length),
      nUnits: done.length,
      coverage: ONE,
    },
    sheet,
  );
}

function groupsOf(activity: ActivityOfYear): number {
  return new Set(activity.actors.map((actor) => actor.group)).size;
}

function townsOf(activity: ActivityOfYear): number {
  return new Set(activity.actors.map((actor) => actor.municipality)).size;
}
