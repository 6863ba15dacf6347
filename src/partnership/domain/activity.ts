import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { ActorRole } from './actor-group';
import type { Town } from './town';

/** How an activity ended. What was postponed or cancelled stays in the record as well. */
export const ACTIVITY_STATUSES = ['done', 'postponed', 'cancelled'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** Age bands of attendance lists; 60 and over is the partnership's own threshold. */
export const AGE_BANDS = ['under-18', '18-59', '60-plus', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** What an activity was about, for metrics that count by subject (S03-ACTIVE60, S04-ESD-HOURS). */
export const ACTIVITY_TAGS = [
  'health',
  'movement',
  'education',
  'environment',
  'organic-gardening',
  'planting',
  'water',
  'water-body',
  'energy',
  'fair-trade',
  'seniors',
  'culture',
  'exchange',
] as const;
export type ActivityTag = (typeof ACTIVITY_TAGS)[number];

export interface Involvement {
  readonly actorId: Id;
  readonly role: ActorRole;
}

/** People of one town and age band who took part; `counted` says how well the number is known. */
export interface Attendance {
  readonly town: Town;
  readonly ageBand: AgeBand;
  readonly people: number;
  readonly counted: 'list' | 'head-count';
}

export interface Activity {
  readonly id: Id;
  /** Null: added during the year, not part of the plan. */
  readonly measureId: Id | null;
  readonly heldOn: Day;
  readonly town: Town;
  readonly status: ActivityStatus;
  readonly involved: readonly Involvement[];
  readonly attendance: readonly Attendance[];
  readonly durationMinutes: number;
  readonly tags: readonly ActivityTag[];
}

export interface ActivityGround {
  readonly today: Day;
  readonly knownActorIds: readonly Id[];
  /** The measure that is named, null when there is none of this id. */
  readonly measure: { readonly year: number } | null;
  /** True when a further record says that this measure was done already. */
  readonly measureDone: boolean;
}

/** @throws Refusal when the activity contradicts the calendar, its measure or itself */
export function checkActivity(activity: Activity, ground: ActivityGround): void {
  if (activity.status === 'done') checkDone(activity, ground.today);
  else checkNotDone(activity);
  for (const { actorId } of activity.involved) {
    if (!ground.knownActorIds.includes(actorId)) {
      refuseUnknown('partner-actor', actorId);
    }
  }
  const roles = activity.involved.map(({ actorId, role }) => `${actorId} ${role}`);
  if (new Set(roles).size !== roles.length) refuse('activity.actor-twice');
  const cells = activity.attendance.map(({ town, ageBand }) => `${town} ${ageBand}`);
  if (new Set(cells).size !== cells.length) refuse('activity.attendance-twice');
  if (activity.measureId !== null) checkMeasureOf(activity, activity.measureId, ground);
}

function checkDone(activity: Activity, today: Day): void {
  if (activity.heldOn > today) {
    refuse('partnership.day-in-future', { on: activity.heldOn, today });
  }
  if (activity.involved.length === 0) refuse('activity.nobody-involved');
  if (activity.durationMinutes === 0) refuse('activity.no-duration');
}

function checkNotDone(activity: Activity): void {
  const people = activity.attendance.reduce((sum, one) => sum + one.people, 0);
  if (people > 0 || activity.durationMinutes > 0) {
    refuse('activity.not-held-but-attended', { status: activity.status, people: String(people) });
  }
}

function checkMeasureOf(activity: Activity, measureId: Id, ground: ActivityGround): void {
  if (ground.measure === null) refuseUnknown('measure', measureId);
  if (activity.status !== 'done' && ground.measureDone) {
    refuse('activity.measure-already-done', { measure: measureId }, 'conflict');
  }
}
