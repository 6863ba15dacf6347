import fc from 'fast-check';
import { addDays, day, type Day } from '../../kernel/day';
import { Refusal } from '../../kernel/refusal';
import { squareMetres } from './area';
import {
  type DatedStatus,
  decideOrganicStatus,
  ORGANIC_STATUSES,
  organicSpans,
  standingOn,
} from './organic-status';
import { decidePlot, type RegisterPlot } from './plot';
import { decideScreening, type RecordScreening } from './screening';
import type { Survey } from './survey';

const now = new Date('2026-11-23T12:00:00Z');
const FOUR_HECTARES = squareMetres(40_000n);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

const point: Survey = { shape: { type: 'Point', coordinates: [-78.81, -5.7] }, areaM2: null };
const field: Survey = {
  shape: { type: 'Polygon', coordinates: [[]] },
  areaM2: squareMetres(52_000n),
};
const plot: RegisterPlot = {
  id: '0190a000-0000-7000-8000-0000000000b1',
  producerId: '0190a000-0000-7000-8000-0000000000a1',
  code: 'El Mango',
  declaredAreaM2: squareMetres(12_500n),
  geometry: point.shape,
  capturedOn: day('2024-02-10'),
  method: 'gps',
  altitudeM: 1_640,
  varieties: ['caturra', 'typica'],
};

describe('registering a plot', () => {
  const decide = (other: Partial<RegisterPlot>, survey: Survey | null) =>
    decidePlot({ ...plot, ...other }, survey, FOUR_HECTARES, now);

  it('records how large it is, never where', () => {
    expect(decide({}, point)).toEqual([
      {
        type: 'plots.plot-registered',
        subjectId: plot.id,
        about: [plot.producerId],
        occurredOn: '2024-02-10',
        body: {
          producer_id: plot.producerId,
          code: 'El Mango',
          declared_area_m2: 12_500n,
          computed_area_m2: null,
          geometry: 'point',
          method: 'gps',
          varieties: ['caturra', 'typica'],
        },
      },
    ]);
  });

  const large = { declaredAreaM2: squareMetres(40_001n) };
  it.each<[string, Partial<RegisterPlot>, Survey | null, string]>([
    ['exactly four hectares', { declaredAreaM2: FOUR_HECTARES }, point, 'accepted'],
    ['one square metre more', large, point, 'plot.polygon-needed'],
    ['more, with a polygon', { ...large, method: 'polygon-walk' }, field, 'accepted'],
    ['a polygon alone', { declaredAreaM2: null, method: 'polygon-walk' }, field, 'accepted'],
    ['a point of unknown size', { declaredAreaM2: null }, point, 'plot.point-needs-area'],
    ['a declaration alone', { ...large, method: 'declared' }, null, 'accepted'],
    ['nothing from a GPS', {}, null, 'plot.method-needs-geometry'],
    ['a walk that gave a point', { method: 'polygon-walk' }, point, 'plot.walk-needs-polygon'],
    ['tomorrow', { capturedOn: day('2026-11-24') }, point, 'plot.day-in-future'],
  ])('%s', (_, other, survey, code) => {
    expect(codeOf(() => decide(other, survey))).toBe(code);
  });
});

describe('the organic history', () => {
  const history: DatedStatus[] = [
    { from: day('2026-06-01'), status: 'suspended' },
    { from: day('2020-03-01'), status: 'conventional' },
    { from: day('2021-03-01'), status: 't1' },
    { from: day('2022-03-01'), status: 't2' },
    { from: day('2023-03-01'), status: 't3' },
    { from: day('2024-03-01'), status: 'organic' },
  ];

  it('is three years of conversion in one span, and a suspended plot is conventional', () => {
    expect(organicSpans(history)).toEqual([
      { status: 'conventional', from: '2020-03-01', to: '2021-02-28' },
      { status: 'conversion', from: '2021-03-01', to: '2024-02-29' },
      { status: 'organic', from: '2024-03-01', to: '2026-05-31' },
      { status: 'conventional', from: '2026-06-01', to: null },
    ]);
  });

  it.each([
    ['2020-02-29', 'unknown'],
    ['2020-03-01', 'conventional'],
    ['2024-02-29', 'conversion'],
    ['2024-03-01', 'organic'],
    ['2026-05-31', 'organic'],
    ['2026-06-01', 'conventional'],
  ])('on %s it is %s', (on, standing) => {
    expect(standingOn(history, day(on))).toBe(standing);
  });

  it('covers every day from the first entry on exactly once', () => {
    const start = day('2024-01-01');
    const entries = fc.uniqueArray(
      fc.record({ at: fc.nat(300), status: fc.constantFrom(...ORGANIC_STATUSES) }),
      { minLength: 1, maxLength: 8, selector: (one) => one.at },
    );
    fc.assert(
      fc.property(entries, fc.nat(400), (drawn, asked) => {
        const dated = drawn.map(({ at, status }) => ({ from: addDays(start, at), status }));
        const on: Day = addDays(start, asked);
        const holding = organicSpans(dated).filter(
          ({ from, to }) => from <= on && (to === null || on <= to),
        );
        const begun = drawn.some(({ at }) => at <= asked);
        expect(holding).toHaveLength(begun ? 1 : 0);
        expect(holding[0]?.status ?? 'unknown').toBe(standingOn(dated, on));
      }),
    );
  });

  it('takes no entry from the future', () => {
    const command = { plotId: plot.id, status: 'organic', from: day('2026-11-24') } as const;
    expect(codeOf(() => decideOrganicStatus(command, now))).toBe('plot.day-in-future');
    const [fact] = decideOrganicStatus({ ...command, from: day('2026-11-23') }, now);
    expect(fact).toMatchObject({ type: 'plots.organic-status-recorded', subjectId: plot.id });
  });
});

describe('a screening', () => {
  const screening: RecordScreening = {
    plotId: plot.id,
    tool: 'whisp',
    toolVersion: '2026.1',
    screenedOn: day('2026-09-01'),
    result: 'low',
    basisOn: day('2025-12-31'),
  };
  it.each<[string, Partial<RecordScreening>, boolean, string]>([
    ['of a place', {}, true, 'accepted'],
    ['of no place', {}, false, 'plot.nothing-to-screen'],
    ['tomorrow', { screenedOn: day('2026-11-24') }, true, 'plot.day-in-future'],
    ['of younger images', { basisOn: day('2026-09-02') }, true, 'plot.images-after-screening'],
  ])('%s', (_, other, hasGeometry, code) => {
    const decide = () => decideScreening({ hasGeometry }, { ...screening, ...other }, now);
    expect(codeOf(decide)).toBe(code);
  });
});
