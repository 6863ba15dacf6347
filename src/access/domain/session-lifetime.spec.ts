import { ROLES, type Role } from './permissions';
import { endsForGoodAt, expiresAt, isOver, isSightDue } from './session-lifetime';

const start = new Date('2026-07-14T08:00:00Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the lifetime of a session', () => {
  const limits: readonly (readonly [Role, number, number])[] = [
    ['cooperative', 14 * DAY, 90 * DAY],
    ['exporter-importer', 8 * HOUR, 7 * DAY],
    ['roaster', 8 * HOUR, 7 * DAY],
    ['retailer', 8 * HOUR, 7 * DAY],
    ['partnership-office', 30 * MINUTE, 12 * HOUR],
    ['auditor', 30 * MINUTE, 12 * HOUR],
    ['administrator', 30 * MINUTE, 12 * HOUR],
  ];

  it.each(limits)('%s: idle and absolute limit, to the millisecond', (role, idle, absolute) => {
    const unused = { startedAt: start, lastSeenAt: start };
    expect(isOver(unused, role, after(idle - 1))).toBe(false);
    expect(isOver(unused, role, after(idle))).toBe(true);
    const used = { startedAt: start, lastSeenAt: after(absolute - 1) };
    expect(isOver(used, role, after(absolute - 1))).toBe(false);
    expect(isOver(used, role, after(absolute))).toBe(true);
    expect(expiresAt(used, role)).toEqual(after(absolute));
    expect(endsForGoodAt(start, role)).toEqual(after(absolute));
  });

  it('names every role', () => {
    expect(limits.map(([role]) => role)).toEqual([...ROLES]);
  });

  it('notes the use of a session once a minute', () => {
    const times = { startedAt: start, lastSeenAt: start };
    expect(isSightDue(times, after(MINUTE - 1))).toBe(false);
    expect(isSightDue(times, after(MINUTE))).toBe(true);
  });
});
