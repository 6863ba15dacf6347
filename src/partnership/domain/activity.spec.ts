import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { grams } from '../../kernel/grams';
import { type Activity, type ActivityGround, checkActivity } from './activity';
import { fundMeans } from './fund';
import { checkProcurement } from './procurement';
import { todayIn } from './town';

const done: Activity = {
  id: 'a',
  measureId: null,
  heldOn: day('2026-09-12'),
  town: 'cajamarca',
  status: 'done',
  involved: [
    { actorId: 'seniors', role: 'planner' },
    { actorId: 'seniors', role: 'host' },
  ],
  attendance: [
    { town: 'cajamarca', ageBand: '60-plus', people: 42, counted: 'list' },
    { town: 'treptow-koepenick', ageBand: '60-plus', people: 18, counted: 'head-count' },
  ],
  durationMinutes: 120,
  tags: ['movement'],
};
const ground: ActivityGround = {
  today: day('2026-11-23'),
  knownActorIds: ['seniors'],
  measure: null,
  measureDone: false,
};
const nothing = { involved: [], attendance: [], durationMinutes: 0 };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an activity', () => {
  it.each<[string, Partial<Activity>, Partial<ActivityGround>]>([
    ['accepted', {}, {}],
    ['accepted', { ...nothing, status: 'cancelled', heldOn: day('2026-12-30') }, {}],
    ['partnership.day-in-future', { heldOn: day('2026-11-24') }, {}],
    ['activity.nobody-involved', { involved: [] }, {}],
    ['activity.no-duration', { durationMinutes: 0 }, {}],
    ['partner-actor.unknown', {}, { knownActorIds: [] }],
    ['activity.not-held-but-attended', { status: 'postponed' }, {}],
    ['measure.unknown', { measureId: 'm' }, {}],
    ['accepted', { measureId: 'm' }, { measure: { year: 2026 }, measureDone: true }],
    [
      'activity.measure-already-done',
      { ...nothing, measureId: 'm', status: 'cancelled' },
      { measure: { year: 2026 }, measureDone: true },
    ],
  ])('is answered with %s', (code, change, standing) => {
    const answer = codeOf(() => checkActivity({ ...done, ...change }, { ...ground, ...standing }));
    expect(answer).toBe(code);
  });

  it('counts each actor in each role and each cell of people once', () => {
    const [planner, host] = done.involved;
    const twice = { ...done, involved: [planner!, host!, planner!] };
    expect(codeOf(() => checkActivity(twice, ground))).toBe('activity.actor-twice');
    const cells = { ...done, attendance: [done.attendance[0]!, done.attendance[0]!] };
    expect(codeOf(() => checkActivity(cells, ground))).toBe('activity.attendance-twice');
  });

  it('knows that it is still yesterday in Cajamarca', () => {
    const now = new Date('2026-11-24T01:30:00Z');
    expect(todayIn('cajamarca', now)).toBe('2026-11-23');
    expect(todayIn('treptow-koepenick', now)).toBe('2026-11-24');
  });
});

describe('means', () => {
  it('are money or hours, never both and never neither', () => {
    const amount = decimal('2500.00');
    const hours = decimal('12.5');
    expect(fundMeans({ amount, currency: 'EUR', hours: null })).toMatchObject({ kind: 'cash' });
    expect(fundMeans({ amount: null, currency: null, hours })).toMatchObject({ kind: 'in-kind' });
    for (const wrong of [
      { amount, currency: 'EUR' as const, hours },
      { amount, currency: null, hours: null },
      { amount: null, currency: null, hours: null },
    ]) {
      expect(codeOf(() => fundMeans(wrong))).toBe('fund.cash-or-hours');
    }
  });
});

describe('procurement', () => {
  const report = {
    id: 'r',
    officeId: 'o',
    year: 2026,
    allG: grams(40_000n),
    fairG: grams(40_000n),
  };

  it('may be fair altogether, never more than altogether, and not next year', () => {
    expect(codeOf(() => checkProcurement(report, 2026))).toBe('accepted');
    expect(codeOf(() => checkProcurement({ ...report, fairG: null }, 2026))).toBe('accepted');
    const more = { ...report, fairG: grams(40_001n) };
    expect(codeOf(() => checkProcurement(more, 2026))).toBe('procurement.more-fair-than-all');
    expect(codeOf(() => checkProcurement(report, 2025))).toBe('procurement.year-in-future');
  });
});
