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
import {
  ACTIVITY_STATUSES,
  ACTIVITY_TAGS,
  type ActivityStatus,
  type ActivityTag,
  AGE_BANDS,
  type Attendance,
} from '../domain/activity';
import { ACTOR_GROUPS, ACTOR_ROLES, type ActorGroup, type ActorRole } from '../domain/actor-group';
import { type Town, TOWNS } from '../domain/town';

/** Somebody who took part in an activity, with every role that they had in it. */
export interface InvolvedActor {
  readonly actorId: Id;
  readonly organisationName: string;
  readonly group: ActorGroup;
  readonly municipality: Town;
  readonly roles: readonly ActorRole[];
}

/** A recorded activity of the year. */
export interface ActivityOfYear {
  readonly activityId: Id;
  readonly measureId: Id | null;
  readonly titles: { readonly de: string; readonly es: string };
  readonly heldOn: Day;
  readonly town: Town;
  readonly status: ActivityStatus;
  readonly durationMinutes: number;
  readonly tags: readonly ActivityTag[];
  readonly actors: readonly InvolvedActor[];
  /** Empty in the `network` scope: counts of people are published by the report's rules only. */
  readonly attendance: readonly Attendance[];
}

const activityRowOf = decoder({
  id: asText,
  measure_id: orNull(asText),
  title_de: asText,
  title_es: asText,
  held_on: asDay,
  town: asOneOf(TOWNS),
  status: asOneOf(ACTIVITY_STATUSES),
  duration_minutes: asCount,
  tags: asList(asOneOf(ACTIVITY_TAGS)),
});

const involvedRowOf = decoder({
  activity_id: asText,
  actor_id: asText,
  organisation_name: asText,
  actor_group: asOneOf(ACTOR_GROUPS),
  town: asOneOf(TOWNS),
  roles: asList(asOneOf(ACTOR_ROLES)),
});

const attendanceRowOf = decoder({
  activity_id: asText,
  town: asOneOf(TOWNS),
  age_band: asOneOf(AGE_BANDS),
  people: asCount,
  counted: asOneOf(['list', 'head-count']),
});

@Injectable()
export class YearOfActivitiesQuery {
  /**
   * Activities of the partnership in the order in which they were recorded: those of the year's
   * measures, whenever they took place, and those without a measure that took place in the year.
   */
  async run(tx: Tx, partnershipId: Id, year: number): Promise<readonly ActivityOfYear[]> {
    const rows = await tx.query(
      `select activity.id, activity.measure_id, activity.title_de, activity.title_es,
              activity.held_on, activity.town, activity.status, activity.duration_minutes,
              activity.tags
         from activity
         left join measure on measure.id = activity.measure_id
        where activity.partnership_id = $1
          and coalesce(measure.year, extract(year from activity.held_on)::int) = $2
        order by activity.seq`,
      [partnershipId, year],
    );
    const ids = rows.map((row) => asText(row['id']));
    const [involved, attendance] = [await this.involved(tx, ids), await this.attendance(tx, ids)];
    return rows.map((row) => {
      const { id, measure_id, title_de, title_es, held_on, duration_minutes, ...rest } =
        activityRowOf(row);
      return {
        ...rest,
        activityId: id,
        measureId: measure_id,
        titles: { de: title_de, es: title_es },
        heldOn: held_on,
        durationMinutes: duration_minutes,
        actors: involved.get(id) ?? [],
        attendance: attendance.get(id) ?? [],
      };
    });
  }

  private async involved(tx: Tx, ids: readonly Id[]): Promise<Map<Id, InvolvedActor[]>> {
    const rows = await tx.query(
      `select involved.activity_id, actor.id as actor_id, actor.organisation_name,
              actor.actor_group, actor.town, array_agg(involved.role order by involved.role) as roles
         from activity_actor involved
         join partner_actor actor on actor.id = involved.actor_id
        where involved.activity_id = any ($1::uuid[])
        group by involved.activity_id, actor.id, actor.organisation_name, actor.actor_group, actor.town
        order by involved.activity_id, actor.organisation_name, actor.id`,
      [ids],
    );
    return byActivity(rows.map(involvedRowOf), (row) => ({
      actorId: row.actor_id,
      organisationName: row.organisation_name,
      group: row.actor_group,
      municipality: row.town,
      roles: row.roles,
    }));
  }

  private async attendance(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Attendance[]>> {
    const rows = await tx.query(
      `select activity_id, town, age_band, people, counted
         from activity_attendance
        where activity_id = any ($1::uuid[])
        order by activity_id, town, age_band`,
      [ids],
    );
    return byActivity(rows.map(attendanceRowOf), ({ town, age_band, people, counted }) => ({
      town,
      ageBand: age_band,
      people,
      counted,
    }));
  }
}

function byActivity<R extends { readonly activity_id: Id }, T>(
  rows: readonly R[],
  of: (row: R) => T,
): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows)
    groups.set(row.activity_id, [...(groups.get(row.activity_id) ?? []), of(row)]);
  return groups;
}
