import { addDays, type Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Fact } from '../../platform/journal/fact';
import { refuseFuture } from './plot';

/** A plot's way to organic: three years of conversion for perennial plants (coffee-domain D). */
export const ORGANIC_STATUSES = ['conventional', 't1', 't2', 't3', 'organic', 'suspended'] as const;
export type OrganicStatus = (typeof ORGANIC_STATUSES)[number];

/** What coffee from the plot may be called; a suspended plot's coffee is sold as conventional. */
export const STANDINGS = ['organic', 'conversion', 'conventional'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface RecordOrganicStatus {
  readonly plotId: Id;
  readonly status: OrganicStatus;
  /** First day of the status; it lasts until the next entry begins. */
  readonly from: Day;
}

/** @throws Refusal `plot.day-in-future` */
export function decideOrganicStatus(command: RecordOrganicStatus, now: Date): Fact[] {
  const { plotId, status, from } = command;
  refuseFuture(from, now);
  return [
    {
      type: 'plots.organic-status-recorded',
      subjectId: plotId,
      occurredOn: from,
      body: { status, from },
    },
  ];
}

/** One entry of a plot's history; no two of a plot begin on the same day. */
export interface DatedStatus {
  readonly from: Day;
  readonly status: OrganicStatus;
}

export interface OrganicSpan {
  readonly status: Standing;
  readonly from: Day;
  /** Last day, included; null while it lasts. */
  readonly to: Day | null;
}

/** The history as spans without gaps, neighbours of the same standing joined, earliest first. */
export function organicSpans(history: readonly DatedStatus[]): readonly OrganicSpan[] {
  const ordered = [...history].sort((a, b) => (a.from < b.from ? -1 : 1));
  const spans: OrganicSpan[] = [];
  for (const { from, status } of ordered) {
    const standing = standingOf(status);
    const last = spans.at(-1);
    if (last?.status === standing) continue;
    if (last !== undefined) spans[spans.length - 1] = { ...last, to: addDays(from, -1) };
    spans.push({ status: standing, from, to: null });
  }
  return spans;
}

/** `unknown` before the first entry: nobody has looked yet. */
export function standingOn(history: readonly DatedStatus[], on: Day): Standing | 'unknown' {
  const span = organicSpans(history).find(
    ({ from, to }) => from <= on && (to === null || on <= to),
  );
  return span?.status ?? 'unknown';
}

function standingOf(status: OrganicStatus): Standing {
  switch (status) {
    case 'organic':
      return 'organic';
    case 't1':
    case 't2':
    case 't3':
      return 'conversion';
    case 'conventional':
    case 'suspended':
      return 'conventional';
  }
}
