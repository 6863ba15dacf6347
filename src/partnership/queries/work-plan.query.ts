import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import {
  asCount,
  asDay,
  asList,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { type LineStatus, planState } from '../domain/plan-state';
import { type Town, TOWNS } from '../domain/town';
import { PartnershipStore } from '../storage/partnership.store';
import { type ActivityOfYear, YearOfActivitiesQuery } from './year-of-activities.query';

const planRowOf = decoder({
  id: asText,
  status: asOneOf(['proposed', 'adopted']),
  measure_ids: asList(asText),
  adopted_on: orNull(asDay),
  frozen_sha256: orNull(asText),
  assents: asList(asOneOf(TOWNS)),
});

const measureRowOf = decoder({
  id: asText,
  action_field: asText,
  title_de: asText,
  title_es: asText,
  goals: asList(asCount),
  actor_ids: asList(asText),
  planned_from: asDay,
  planned_to: asDay,
});

/** A measure of the plan and where it stands. */
export interface PlannedMeasure {
  readonly measureId: Id;
  readonly actionField: string;
  readonly titles: { readonly de: string; readonly es: string };
  readonly goals: readonly number[];
  readonly actorIds: readonly Id[];
  readonly plannedFrom: Day;
  readonly plannedTo: Day;
  readonly status: LineStatus;
  /** The activity that decides the status; null while nothing is recorded. */
  readonly activity: ActivityOfYear | null;
}

/** The year's joint work plan against what happened. */
export interface WorkPlanOfYear {
  readonly planId: Id;
  readonly status: 'proposed' | 'adopted';
  readonly adoptedOn: Day | null;
  readonly frozenSha256: string | null;
  readonly assents: readonly Town[];
  readonly measures: readonly PlannedMeasure[];
  /** Beyond the frozen list, without or with a measure that was done already. */
  readonly added: readonly ActivityOfYear[];
  /** Earlier records that a later one has overtaken (postponed in May, done in August). */
  readonly overtaken: readonly ActivityOfYear[];
}

@Injectable()
export class WorkPlanQuery {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly activities: YearOfActivitiesQuery,
  ) {}

  /** The adopted plan of the year, else the proposal that lies before the towns, else null. */
  async ofYear(tx: Tx, year: number): Promise<WorkPlanOfYear | null> {
    const [partnership] = await this.partnerships.all(tx);
    if (partnership === undefined) return null;
    const [row] = await tx.query(
      `select plan.id, plan.status, plan.measure_ids, plan.adopted_on, plan.frozen_sha256,
              array(select town from work_plan_assent
                     where work_plan_id = plan.id order by assented_on, town) as assents
         from work_plan plan
        where plan.partnership_id = $1 and plan.year = $2 and plan.status in ('adopted', 'proposed')
        order by plan.status = 'adopted' desc
        limit 1`,
      [partnership.id, year],
    );
    if (row === undefined) return null;
    const { id, status, measure_ids, adopted_on, frozen_sha256, assents } = planRowOf(row);
    const activities = await this.activities.run(tx, partnership.id, year);
    const { lines, added, overtaken } = planState(measure_ids, activities);
    const find = (activityId: Id): readonly ActivityOfYear[] =>
      activities.filter((one) => one.activityId === activityId);
    const measures = await this.measures(tx, measure_ids);
    return {
      planId: id,
      status,
      adoptedOn: adopted_on,
      frozenSha256: frozen_sha256,
      assents,
      measures: measures.map((measure) => {
        const line = lines.find((one) => one.measureId === measure.measureId);
        const [activity = null] = line?.activityId == null ? [] : find(line.activityId);
        return { ...measure, status: line?.status ?? 'planned', activity };
      }),
      added: added.flatMap((one) => find(one.activityId)),
      overtaken: overtaken.flatMap((one) => find(one.activityId)),
    };
  }

  private async measures(
    tx: Tx,
    ids: readonly Id[],
  ): Promise<readonly Omit<PlannedMeasure, 'status' | 'activity'>[]> {
    const rows = await tx.query(
      `select id, action_field, title_de, title_es, goals, actor_ids, planned_from, planned_to
         from measure
        where id = any ($1::uuid[])
        order by planned_from, planned_to, id`,
      [ids],
    );
    return rows.map((row) => {
      const measure = measureRowOf(row);
      return {
        measureId: measure.id,
        actionField: measure.action_field,
        titles: { de: measure.title_de, es: measure.title_es },
        goals: measure.goals,
        actorIds: measure.actor_ids,
        plannedFrom: measure.planned_from,
        plannedTo: measure.planned_to,
      };
    });
  }
}
