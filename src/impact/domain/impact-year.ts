import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { calendarYear, type Period } from './scope';

/** The agenda's goals hold from this year on; nothing before it is asked for. */
export const FIRST_YEAR = 2016;

/** Asks for all figures of a calendar year. The client makes the id and keeps it. */
export interface RequestImpactYear {
  readonly id: Id;
  readonly year: number;
}

/**
 * @param today the day up to which the record is known
 * @throws Refusal `impact.year-out-of-range` for a year that has not begun or lies before the goals
 */
export function decideYear(command: RequestImpactYear, today: Day): void {
  const { year } = command;
  const last = Number(today.slice(0, 4));
  if (year < FIRST_YEAR || year > last) {
    refuse('impact.year-out-of-range', { year, first: FIRST_YEAR, last });
  }
}

/** The year, or what has passed of it: a state "on the last day" is never one of the future. */
export function periodOf(year: number, asOf: Day): Period {
  const { from, to } = calendarYear(year);
  return { from, to: asOf < to ? asOf : to };
}
