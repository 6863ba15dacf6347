import type { Id } from '../../kernel/id';

/** The four groups that the partnership itself distinguishes. */
export const ACTOR_GROUPS = ['administration', 'civil-society', 'business', 'science'] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

export const MUNICIPALITIES = ['cajamarca', 'treptow-koepenick'] as const;
export type Municipality = (typeof MUNICIPALITIES)[number];

export interface ActivityOfYear {
  readonly activityId: Id;
  /** Stood in the plan when both towns adopted it; later additions do not. */
  readonly inFrozenPlan: boolean;
  readonly status: 'planned' | 'done' | 'postponed' | 'cancelled';
  readonly actors: readonly { readonly group: ActorGroup; readonly municipality: Municipality }[];
}

/** The joint work plan of a year; null where none was adopted. */
export interface WorkPlanInputs {
  readonly activities: readonly ActivityOfYear[] | null;
}
