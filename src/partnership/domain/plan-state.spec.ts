import fc from 'fast-check';
import { ACTIVITY_STATUSES } from './activity';
import { planState, type RecordedActivity } from './plan-state';

const recorded = (
  activityId: string,
  measureId: string | null,
  status: RecordedActivity['status'],
): RecordedActivity => ({ activityId, measureId, status });

describe('the state of a plan', () => {
  it('counts the worked example: 14 planned, 11 done, 2 postponed, 1 cancelled, 3 added', () => {
    const measures = Array.from({ length: 14 }, (_, index) => `m${index}`);
    const happened = [
      ...measures.slice(0, 11).map((id) => recorded(`a-${id}`, id, 'done')),
      recorded('p1', 'm11', 'postponed'),
      recorded('p2', 'm12', 'postponed'),
      recorded('c1', 'm13', 'cancelled'),
      recorded('x1', null, 'done'),
      recorded('x2', null, 'done'),
      recorded('x3', 'm0', 'done'),
    ];
    const state = planState(measures, happened);
    const having = (status: string) => state.lines.filter((one) => one.status === status).length;
    expect([having('done'), having('postponed'), having('cancelled')]).toEqual([11, 2, 1]);
    expect(state.added.map((one) => one.activityId)).toEqual(['x1', 'x2', 'x3']);
  });

  it('keeps a postponement visible when the measure is done later', () => {
    const state = planState(
      ['m'],
      [recorded('may', 'm', 'postponed'), recorded('august', 'm', 'done')],
    );
    expect(state.lines).toEqual([{ measureId: 'm', status: 'done', activityId: 'august' }]);
    expect(state.overtaken.map((one) => one.activityId)).toEqual(['may']);
  });

  it('says planned where nothing is recorded, and added where nothing was frozen', () => {
    expect(planState(['m'], []).lines[0]?.status).toBe('planned');
    expect(planState([], [recorded('a', 'm', 'done')]).added).toHaveLength(1);
  });

  it('puts every record into one list and never counts a measure twice', () => {
    const measures = ['m0', 'm1', 'm2'];
    const records = fc.array(
      fc.tuple(
        fc.constantFrom(...measures, 'elsewhere', null),
        fc.constantFrom(...ACTIVITY_STATUSES),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(records, (drawn) => {
        const happened = drawn.map(([measureId, status], index) =>
          recorded(`a${index}`, measureId, status),
        );
        const { lines, added, overtaken } = planState(measures, happened);
        const deciding = lines.flatMap((one) => (one.activityId === null ? [] : [one.activityId]));
        const all = [...deciding, ...[...added, ...overtaken].map((one) => one.activityId)].sort();
        expect(all).toEqual(happened.map((one) => one.activityId).sort());
        expect(lines.map((one) => one.measureId)).toEqual(measures);
      }),
    );
  });
});
