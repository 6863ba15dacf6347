import { randomUUID } from 'node:crypto';
import type { CalculatorKey } from '../../../src/impact/domain/calculators';
import type { DeliveringProducer } from '../../../src/impact/domain/people';
import { decimal } from '../../../src/kernel/decimal';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { Refusal } from '../../../src/kernel/refusal';
import { NETWORK, organisation } from '../../../src/platform/database/scope';
import { A_GTIN, ImpactGround, NOTHING } from './impact-ground';

const COOPERATIVES: readonly Id[] = [randomUUID(), randomUUID()];
/** Metrics for each of the two cooperatives, for both together, the product, the partnership. */
const TASKS = 11 * 2 + 10 + 2 + 4;

function producers(count: number, pen: string): DeliveringProducer[] {
  return Array.from({ length: count }, (_, index) => ({
    producerId: `00000000-0000-4000-8000-0000000000${String(index + 10)}`,
    groupId: 'one',
    sex: index % 3 === 0 ? 'f' : 'm',
    deliveredG: gramsFromKg('120.5'),
    paidPen: decimal(pen).plus(index),
  }));
}

describe('the figures of a year', () => {
  let ground: ImpactGround;

  beforeAll(async () => {
    ground = await ImpactGround.open();
    ground.cooperatives.ids = COOPERATIVES;
  });
  afterAll(() => ground.close());
  beforeEach(() => {
    for (const [key, inputs] of Object.entries(NOTHING)) {
      ground.inputs.answers.set(key as CalculatorKey, inputs);
    }
  });

  const results = (yearId: Id) =>
    ground.unitOfWork.read(NETWORK, (tx) => ground.reader.resultsOfRequest(tx, yearId));
  const year = (yearId: Id) =>
    ground.unitOfWork.read(NETWORK, (tx) => ground.reader.byId(tx, yearId));
  const count = async (table: string): Promise<unknown> =>
    (await ground.rows(`select count(*)::int as n from ${table}`))[0]?.['n'];

  it('are planned for every metric and scope, computed, and closed with a digest', async () => {
    const id = await ground.request(2026);
    expect(await year(id)).toMatchObject({ status: 'requested', done: 0, planned: null });
    const { parent, children } = await ground.plan(id);
    expect(parent).toMatchObject({ queue: 'impact', name: 'compute-year', subjectId: id });
    expect(children).toHaveLength(TASKS);
    expect(children.map((one) => one.payload?.['scope'])).toContain(`product:${A_GTIN}`);
    expect(await year(id)).toMatchObject({ status: 'computing', done: 0, planned: TASKS });
    const [first] = children;
    await ground.computeMetric(id, first?.payload ?? {});
    expect(await year(id)).toMatchObject({ done: 1 });
    await expect(ground.computeYear(id)).rejects.toThrow(`1 of ${TASKS} results`);
    for (const child of children) await ground.computeMetric(id, child.payload ?? {});
    await ground.computeYear(id);
    expect(await year(id)).toMatchObject({
      status: 'computed',
      done: TASKS,
      snapshot: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const stored = await results(id);
    expect(stored).toHaveLength(TASKS);
    expect(new Set(stored.map((one) => one.result.headline.status))).toEqual(new Set(['no_data']));
  });

  it('come back as they were computed, numbers, words of caution and working', async () => {
    ground.inputs.answers.set('women-share', { producers: producers(30, '500.25') });
    const id = await ground.request(2026);
    await ground.compute(id);
    const women = (await results(id)).find(
      (one) => one.definition.code === 'S05-WOMEN' && one.scope.kind === 'all-cooperatives',
    );
    expect(women?.result.headline).toMatchObject({
      status: 'published',
      unit: 'percent',
      nUnits: 30,
    });
    expect(women?.result.headline.value?.toFixed(4)).toBe('33.3333');
    expect(women?.result.headline.numerator?.toFixed()).toBe('10');
    expect(women?.result.parts.map((one) => one.code)).toEqual(['people', 'volume', 'payments']);
    expect(women?.result.parts[1]?.denominator?.toFixed()).toBe('3615');
    expect(women?.result.working.find((one) => one.label === 'payments-all')).toMatchObject({
      unit: 'PEN',
      source: 'settlements',
    });
    expect(women?.result.factorVersions).toContain('disclosure.min_n@1');
    expect(women?.period).toEqual({ from: '2026-01-01', to: '2026-11-23' });
    expect(women?.definition.notClaim.es).not.toBe('');
  });

  it('are stored once for the same inputs, and anew for others', async () => {
    const given = producers(30, '700');
    ground.inputs.answers.set('women-share', { producers: given });
    const first = await ground.request(2026);
    await ground.compute(first);
    const before = await count('metric_result');
    ground.inputs.answers.set('women-share', { producers: [...given].reverse() });
    const second = await ground.request(2026);
    await ground.compute(second);
    expect(await count('metric_result')).toBe(before);
    expect((await year(second))?.snapshot).toBe((await year(first))?.snapshot);
    ground.inputs.answers.set('women-share', { producers: producers(31, '700') });
    const third = await ground.request(2026);
    await ground.compute(third);
    expect(await count('metric_result')).toBe(Number(before) + 3);
    expect((await year(third))?.snapshot).not.toBe((await year(first))?.snapshot);
    expect(await results(first)).toHaveLength(TASKS);
  });

  it('may be computed twice at the same time', async () => {
    const id = await ground.request(2026);
    const { children } = await ground.plan(id);
    const [first] = children;
    await Promise.all([1, 2, 3, 4].map(() => ground.computeMetric(id, first?.payload ?? {})));
    for (const child of children) await ground.computeMetric(id, child.payload ?? {});
    await Promise.all([ground.computeYear(id), ground.computeYear(id)]);
    const facts = await ground.rows(`select type from journal where subject_id = $1 order by seq`, [
      id,
    ]);
    expect(facts.map((one) => one['type'])).toEqual([
      'impact.year-requested',
      'impact.year-computed',
    ]);
    expect(await results(id)).toHaveLength(TASKS);
  });

  it('of a past year end with its last day', async () => {
    const id = await ground.request(2025);
    await ground.computeMetric(id, { code: 'S17-PLAN', scope: 'partnership' });
    const [result] = await results(id);
    expect(result?.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(ground.inputs.asked.at(-1)).toMatchObject({ year: 2025, asOf: '2026-11-23' });
  });

  it('are refused for a year that has not begun, and for an id used before', async () => {
    await expect(ground.request(2027)).rejects.toMatchObject({
      code: 'impact.year-out-of-range',
      facts: { year: 2027, first: 2016, last: 2026 },
    });
    const id = await ground.request(2026);
    const again = ground.request(2026, id);
    await expect(again).rejects.toBeInstanceOf(Refusal);
    await expect(again).rejects.toMatchObject({ code: 'impact.request-known', kind: 'conflict' });
  });

  it('of another cooperative are not there', async () => {
    const [own = ''] = COOPERATIVES;
    const id = await ground.request(2026);
    await ground.compute(id);
    const seen = await ground.unitOfWork.read(organisation(own), (tx) =>
      ground.reader.resultsOfRequest(tx, id),
    );
    const scopes = new Set(
      seen.map(({ scope }) => (scope.kind === 'cooperative' ? scope.organisationId : scope.kind)),
    );
    expect(scopes).toEqual(new Set([own, 'all-cooperatives', 'product', 'partnership']));
  });

  it('that nobody finished are planned again, computed ones are not', async () => {
    const open = await ground.request(2026);
    const closed = await ground.request(2026);
    await ground.compute(closed);
    const due = async (): Promise<readonly Id[]> => {
      const found = await ground.unitOfWork.run({ kind: 'system' }, (tx) =>
        ground.planJob().due(tx),
      );
      return found.map((one) => one.subjectId);
    };
    expect(await due()).not.toContain(open);
    ground.clock.at = new Date('2026-11-23T15:11:00Z');
    expect(await due()).toContain(open);
    expect(await due()).not.toContain(closed);
    ground.clock.at = new Date('2026-11-23T15:00:00Z');
  });

  it('cannot be changed by the application', async () => {
    await expect(ground.rows(`update metric_result set value = 1`)).rejects.toThrow(
      'permission denied',
    );
    await expect(ground.rows(`delete from impact_year_result`)).rejects.toThrow(
      'permission denied',
    );
  });
});
