import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import type { Actor } from '../../platform/actor';
import { NETWORK, organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type WorkPlanOfYear, WorkPlanQuery } from './work-plan.query';
import { type ActivityOfYear, YearOfActivitiesQuery } from './year-of-activities.query';
import { PartnershipStore } from '../storage/partnership.store';

/** The work plan and the activities as JSON says them. */
@Injectable()
export class WorkPlanView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: WorkPlanQuery,
    private readonly activities: YearOfActivitiesQuery,
    private readonly partnerships: PartnershipStore,
  ) {}

  /** The towns see their proposal and the attendance; everybody else what is adopted. */
  async ofYear(reader: Actor, year: number): Promise<Plain> {
    const own = await this.unitOfWork.read(organisation(reader.organisationId), (tx) =>
      this.plans.ofYear(tx, year),
    );
    const plan = own ?? (await this.unitOfWork.read(NETWORK, (tx) => this.plans.ofYear(tx, year)));
    return plan === null ? null : planAnswer(year, plan);
  }

  async activitiesOf(reader: Actor, year: number): Promise<Plain> {
    const isTown = await this.unitOfWork.read(organisation(reader.organisationId), (tx) =>
      this.partnerships.all(tx),
    );
    const scope = isTown.length > 0 ? organisation(reader.organisationId) : NETWORK;
    return this.unitOfWork.read(scope, async (tx) => {
      const [partnership] = await this.partnerships.all(tx);
      if (partnership === undefined) return [];
      return (await this.activities.run(tx, partnership.id, year)).map(activityAnswer);
    });
  }
}

function planAnswer(year: number, plan: WorkPlanOfYear): Plain {
  return {
    id: plan.planId,
    year,
    status: plan.status,
    adopted_on: plan.adoptedOn,
    frozen_sha256: plan.frozenSha256,
    assents: plan.assents,
    measures: plan.measures.map((measure) => ({
      id: measure.measureId,
      action_field: measure.actionField,
      titles: { ...measure.titles },
      goals: measure.goals,
      actor_ids: measure.actorIds,
      planned_from: measure.plannedFrom,
      planned_to: measure.plannedTo,
      status: measure.status,
      activity_id: measure.activity?.activityId ?? null,
    })),
    added: plan.added.map(activityAnswer),
    overtaken: plan.overtaken.map(activityAnswer),
  };
}

function activityAnswer(activity: ActivityOfYear): Plain {
  return {
    id: activity.activityId,
    measure_id: activity.measureId,
    titles: { ...activity.titles },
    held_on: activity.heldOn,
    town: activity.town,
    status: activity.status,
    duration_minutes: activity.durationMinutes,
    tags: activity.tags,
    actors: activity.actors.map((actor) => ({
      id: actor.actorId,
      organisation_name: actor.organisationName,
      group: actor.group,
      town: actor.municipality,
      roles: actor.roles,
    })),
    attendance: activity.attendance.map(({ town, ageBand, people, counted }) => ({
      town,
      age_band: ageBand,
      people,
      counted,
    })),
  };
}
