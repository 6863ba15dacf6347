import fc from 'fast-check';
import { day } from '../../kernel/day';
import type { Town } from './town';
import { checkMeasure, checkProposal, decideAssent, frozenText, type Measure } from './work-plan';

const measure: Measure = {
  id: 'b0000000-0000-4000-8000-000000000001',
  year: 2026,
  actionField: 'fair-trade',
  goals: [12, 17],
  actorIds: ['a0000000-0000-4000-8000-000000000001'],
  plannedFrom: day('2026-03-01'),
  plannedTo: day('2026-06-30'),
};
const sketch = {
  ...measure,
  knownActorIds: measure.actorIds,
  knownActionFields: ['fair-trade', 'education'],
};
const today = day('2026-11-23');
const plan = { id: 'p', year: 2026, measureIds: [measure.id] };

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a measure', () => {
  it('is accepted when field, goals, actors and dates fit', () => {
    expect(codeOf(() => checkMeasure(sketch))).toBe('accepted');
  });

  it.each([
    ['measure.action-field-unknown', { actionField: 'football' }],
    ['measure.goal-twice', { goals: [17, 17] }],
    ['partner-actor.unknown', { actorIds: ['stranger'] }],
    ['measure.ends-before-start', { plannedTo: day('2026-02-28') }],
    ['measure.outside-year', { plannedTo: day('2027-01-01') }],
  ])('is refused with %s', (code, change) => {
    expect(codeOf(() => checkMeasure({ ...sketch, ...change }))).toBe(code);
  });
});

describe('a proposal', () => {
  const ground = { year: 2026, measureIds: [measure.id], measures: [measure], adoptedPlanId: null };

  it.each([
    ['accepted', {}],
    ['work-plan.already-adopted', { adoptedPlanId: 'earlier' }],
    ['work-plan.measure-twice', { measureIds: [measure.id, measure.id] }],
    ['measure.unknown', { measures: [] }],
    ['work-plan.measure-of-other-year', { measures: [{ ...measure, year: 2025 }] }],
  ])('is answered with %s', (code, change) => {
    expect(codeOf(() => checkProposal({ ...ground, ...change }))).toBe(code);
  });
});

describe('adoption', () => {
  const proposed = (assents: readonly Town[]) => ({
    ...plan,
    status: 'proposed' as const,
    assents,
  });

  it('needs both towns, on whichever day the second one agrees', () => {
    const first = decideAssent(proposed([]), 'cajamarca', day('2026-01-15'), today);
    expect(first).toEqual({ kind: 'assented', town: 'cajamarca' });
    const second = decideAssent(
      proposed(['cajamarca']),
      'treptow-koepenick',
      day('2026-02-03'),
      today,
    );
    expect(second).toEqual({
      kind: 'adopted',
      town: 'treptow-koepenick',
      adoptedOn: '2026-02-03',
    });
  });

  it('is never reached by one town alone, however often it agrees', () => {
    const again = () => decideAssent(proposed(['cajamarca']), 'cajamarca', today, today);
    expect(codeOf(again)).toBe('work-plan.already-assented');
  });

  it('refuses a day in the future and a plan that is not open', () => {
    const late = () => decideAssent(proposed([]), 'cajamarca', day('2026-11-24'), today);
    expect(codeOf(late)).toBe('partnership.day-in-future');
    const adopted = { ...plan, status: 'adopted' as const, adoptedOn: today };
    expect(codeOf(() => decideAssent(adopted, 'cajamarca', today, today))).toBe(
      'work-plan.already-adopted',
    );
    const replaced = { ...plan, status: 'replaced' as const };
    expect(codeOf(() => decideAssent(replaced, 'cajamarca', today, today))).toBe(
      'work-plan.replaced',
    );
  });
});

describe('the frozen text', () => {
  it('is the same in whatever order measures and actors come', () => {
    const other = { ...measure, id: 'c0000000-0000-4000-8000-000000000002', actorIds: ['y', 'x'] };
    fc.assert(
      fc.property(fc.shuffledSubarray([measure, other], { minLength: 2 }), (measures) => {
        const turned = measures.map((one) => ({ ...one, actorIds: [...one.actorIds].reverse() }));
        expect(frozenText(2026, turned)).toBe(frozenText(2026, [measure, other]));
      }),
    );
    expect(frozenText(2026, [measure])).not.toContain('title');
  });
});
