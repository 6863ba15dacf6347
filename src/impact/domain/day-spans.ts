import { addDays, type Day, daysBetween } from '../../kernel/day';

/** Days from the first to the last, both included; an open end is null. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day | null;
}

/** A span within known bounds. */
export interface ClosedSpan {
  readonly from: Day;
  readonly to: Day;
}

/** The parts of `spans` that lie within `bounds`. */
export function within(spans: readonly DaySpan[], bounds: ClosedSpan): ClosedSpan[] {
  return spans.flatMap((span) => {
    const from = span.from > bounds.from ? span.from : bounds.from;
    const to = span.to !== null && span.to < bounds.to ? span.to : bounds.to;
    return from <= to ? [{ from, to }] : [];
  });
}

/** Days that lie in a span of both lists. */
export function overlap(a: readonly DaySpan[], b: readonly ClosedSpan[]): ClosedSpan[] {
  return b.flatMap((bounds) => within(a, bounds));
}

/** How many different days the spans hold; days covered twice count once. */
export function dayCount(spans: readonly ClosedSpan[]): number {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let days = 0;
  let reached: Day | null = null;
  for (const { from, to } of sorted) {
    if (reached !== null && to <= reached) continue;
    const first: Day = reached !== null && from <= reached ? addDays(reached, 1) : from;
    days += daysBetween(first, to) + 1;
    reached = to;
  }
  return days;
}

export function holdsOn(spans: readonly DaySpan[], on: Day): boolean {
  return spans.some((span) => span.from <= on && (span.to === null || span.to >= on));
}
