import type { Role } from './permissions';

/** How long a log-in holds: without use, and at most (reliability 4.4). */
export interface Lifetime {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const OFFICE: Lifetime = { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR };
const SHOP: Lifetime = { idleMs: 8 * HOUR, absoluteMs: 7 * DAY };
/** Phones in the field are without a network for days. */
const FIELD: Lifetime = { idleMs: 14 * DAY, absoluteMs: 90 * DAY };

const LIFETIMES: Readonly<Record<Role, Lifetime>> = {
  cooperative: FIELD,
  'exporter-importer': SHOP,
  roaster: SHOP,
  retailer: SHOP,
  'partnership-office': OFFICE,
  auditor: OFFICE,
  administrator: OFFICE,
};

/** What the house remembers of a log-in. */
export interface SessionTimes {
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** The instant from which the session is over unless it is used before. */
export function expiresAt(times: SessionTimes, role: Role): Date {
  const { idleMs, absoluteMs } = LIFETIMES[role];
  return new Date(Math.min(times.lastSeenAt.getTime() + idleMs, endsAt(times, absoluteMs)));
}

/** The instant from which the session is over whatever happens. */
export function endsForGoodAt(startedAt: Date, role: Role): Date {
  return new Date(startedAt.getTime() + LIFETIMES[role].absoluteMs);
}

export function isOver(times: SessionTimes, role: Role, now: Date): boolean {
  return now.getTime() >= expiresAt(times, role).getTime();
}

/** The sight of a session is written once a minute, not with every request. */
export function isSightDue(times: SessionTimes, now: Date): boolean {
  return now.getTime() - times.lastSeenAt.getTime() >= MINUTE;
}

function endsAt(times: SessionTimes, absoluteMs: number): number {
  return times.startedAt.getTime() + absoluteMs;
}
