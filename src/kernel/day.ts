import { Temporal } from 'temporal-polyfill';

/** A calendar day "2026-07-14" without a time zone: what a field, a scale or a contract says. */
export type Day = string & { readonly __kind: 'day' };

/** Where the calendar day of an instant is asked for. */
export type Zone = 'America/Lima' | 'Europe/Berlin';

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): text is Day {
  if (!DAY_TEXT.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** @throws RangeError when the text is no existing calendar day */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

export function dayOf(at: Date, zone: Zone): Day {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return day(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}

export function addDays(start: Day, days: number): Day {
  return day(Temporal.PlainDate.from(start).add({ days }).toString());
}

/**
 * The harvest a day's coffee is counted to. In the north of Peru the picking season lies within one
 * calendar year (coffee-domain B7), so the campaign carries that year's number.
 */
export function harvestYear(on: Day): number {
  return Number(on.slice(0, 4));
}

/** The ICO coffee year, 1 October to 30 September: "2025/26" (coffee-domain B6). */
export function coffeeYear(on: Day): string {
  const year = Number(on.slice(0, 4));
  const first = on.slice(5) >= '10-01' ? year : year - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}
