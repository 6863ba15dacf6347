import fc from 'fast-check';
import { addDays, coffeeYear, day, dayOf, daysBetween, harvestYear, isDay } from './day';

const anyDay = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays(day('1990-01-01'), days));

describe('day', () => {
  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('knows %s', (text) => {
    expect(day(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026-04-01T00:00:00Z',
    '2026-04-01\n',
    '01.04.2026',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('is the day on the wall where the coffee is', () => {
    const lateInJaen = new Date('2026-07-15T03:30:00Z');
    expect(dayOf(lateInJaen, 'America/Lima')).toBe('2026-07-14');
    expect(dayOf(lateInJaen, 'Europe/Berlin')).toBe('2026-07-15');
    expect(dayOf(new Date('2026-07-15T04:59:59.999Z'), 'America/Lima')).toBe('2026-07-14');
    expect(dayOf(new Date('2026-07-15T05:00:00Z'), 'America/Lima')).toBe('2026-07-15');
  });

  it('follows summer time in Berlin', () => {
    expect(dayOf(new Date('2026-07-14T22:00:00Z'), 'Europe/Berlin')).toBe('2026-07-15');
    expect(dayOf(new Date('2026-01-14T22:59:59Z'), 'Europe/Berlin')).toBe('2026-01-14');
    expect(dayOf(new Date('2026-01-14T23:00:00Z'), 'Europe/Berlin')).toBe('2026-01-15');
  });

  it('counts days over leap days and years', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
    expect(daysBetween(day('2025-11-23'), day('2026-11-23'))).toBe(365);
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  });

  it('comes back from every distance', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(from < to).toBe(daysBetween(from, to) > 0);
      }),
    );
  });

  it('counts a day to its harvest and its coffee year', () => {
    expect(harvestYear(day('2026-01-01'))).toBe(2026);
    expect(harvestYear(day('2026-12-31'))).toBe(2026);
    expect(coffeeYear(day('2026-09-30'))).toBe('2025/26');
    expect(coffeeYear(day('2026-10-01'))).toBe('2026/27');
    expect(coffeeYear(day('1999-10-01'))).toBe('1999/00');
  });
});
