import { ACCOUNT_LIMIT, pauseSeconds } from './attempt-limits';

const last = new Date('2026-07-14T08:00:00Z');
const after = (seconds: number): Date => new Date(last.getTime() + seconds * 1000);
const pause = (count: number, seconds = 0): number =>
  pauseSeconds({ count, lastAt: last }, ACCOUNT_LIMIT, after(seconds));

describe('the pause after failed log-ins', () => {
  it('begins with the tenth failure', () => {
    expect(pause(9)).toBe(0);
    expect(pause(10)).toBe(5);
    expect(pauseSeconds({ count: 0, lastAt: null }, ACCOUNT_LIMIT, last)).toBe(0);
  });

  it('doubles with each further failure and stays below five minutes', () => {
    expect([11, 12, 13, 14, 15, 16, 17, 1000].map((count) => pause(count))).toEqual([
      10, 20, 40, 80, 160, 300, 300, 300,
    ]);
  });

  it('ends by itself', () => {
    expect(pause(12, 19.5)).toBe(1);
    expect(pause(12, 20)).toBe(0);
    expect(pause(1000, 300)).toBe(0);
  });
});
