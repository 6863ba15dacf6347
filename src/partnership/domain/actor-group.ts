/** The partnership's own four groups of actors (sdg-metrics S17-ACTORS). */
export const ACTOR_GROUPS = ['administration', 'civil-society', 'business', 'science'] as const;
export type ActorGroup = (typeof ACTOR_GROUPS)[number];

/** What an actor did in an activity: civil society that plans is not civil society that attends. */
export const ACTOR_ROLES = ['planner', 'participant', 'host'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];
