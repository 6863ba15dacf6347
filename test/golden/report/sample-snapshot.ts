import { day } from '../../../src/kernel/day';
import { Catalogue } from '../../../src/impact/impact.public';
import type {
  ReportSnapshot,
  SnapshotFigure,
  SnapshotMeasure,
  SnapshotMetric,
} from '../../../src/reports/domain/snapshot';

import type { ReportStanding } from '../../../src/reports/pages/report-page';

const catalogue = new Catalogue();
const period = { from: day('2026-01-01'), to: day('2026-11-23') };

function figure(change: Partial<SnapshotFigure>): SnapshotFigure {
  return {
    code: 'headline',
    value: null,
    unit: 'percent',
    numerator: null,
    denominator: null,
    nUnits: 0,
    coverage: null,
    status: 'published',
    reasons: [],
    ...change,
  };
}

/** The catalogue's own words around figures that were made up for this test. */
function metric(
  code: string,
  change: Partial<SnapshotMetric> & { readonly headline: SnapshotFigure },
): SnapshotMetric {
  const definition = catalogue.metricOn(code, period.to);
  return {
    code,
    version: definition.version,
    sdg: definition.sdg,
    targets: definition.targets,
    indicators: definition.indicators,
    name: definition.name,
    formula: definition.formula,
    notClaim: definition.notClaim,
    level: definition.level,
    scope: { kind: 'all-cooperatives', subject: null },
    period,
    grade: 'C',
    low: null,
    high: null,
    parts: [],
    working: [],
    factors: [],
    inputHash: '5c1f0e4b9a7d63285c1f0e4b9a7d63285c1f0e4b9a7d63285c1f0e4b9a7d6328',
    ...change,
  };
}

const administration = [
  { name: 'Bezirksamt', group: 'administration', town: 'treptow-koepenick' },
  { name: 'Municipalidad', group: 'administration', town: 'cajamarca' },
] as const;

function measure(id: string, change: Partial<SnapshotMeasure>): SnapshotMeasure {
  return {
    id,
    titles: { de: 'Maßnahme', es: 'Medida' },
    actionField: { de: 'Fairer Handel', es: 'Comercio justo', en: 'Fair trade' },
    goals: [12, 17],
    plannedFrom: day('2026-03-01'),
    plannedTo: day('2026-06-30'),
    status: 'done',
    heldOn: day('2026-05-09'),
    actors: administration,
    ...change,
  };
}

/** A small year with one figure of each kind: whole, with a caveat, withheld, without data. */
export const SAMPLE: ReportSnapshot = {
  format: 'bohnenweg.report/1',
  year: 2026,
  partnership: 'tk-cajamarca',
  towns: ['treptow-koepenick', 'cajamarca'],
  period,
  impactSha256: '9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de',
  goals: catalogue.goals.map(({ goal, name, gap }) => ({ goal, name, gap })),
  metrics: [
    metric('S01-PAY-MEDIAN', {
      headline: figure({ value: '4213.75', unit: 'PEN', nUnits: 57, coverage: '0.966101694915' }),
      grade: 'M',
      parts: [
        figure({ code: 'p25', value: '2880.1', unit: 'PEN', nUnits: 57 }),
        figure({ code: 'p75', value: '6020', unit: 'PEN', nUnits: 57 }),
        figure({
          code: 'median.f',
          unit: 'PEN',
          nUnits: 3,
          status: 'suppressed',
          reasons: ['small_cell'],
        }),
      ],
      working: [
        {
          label: 'producers-delivered',
          subject: null,
          value: '59',
          unit: 'count',
          source: 'lots',
        },
        {
          label: 'producers-with-payment',
          subject: null,
          value: '57',
          unit: 'count',
          source: 'settlements',
        },
      ],
      factors: ['disclosure.min_n@1'],
    }),
    metric('S01-LI-COVER', {
      headline: figure({ status: 'no_data', reasons: ['missing_reference_factor'] }),
      grade: 'X',
    }),
    metric('S02-ORG-AREA', {
      headline: figure({
        value: '58.620689655172',
        nUnits: 5,
        coverage: '0.72',
        status: 'published_with_caveat',
        reasons: ['partial_coverage'],
      }),
    }),
    metric('S12-CERTSOLD', {
      headline: figure({ value: '784.25', unit: 'kg', nUnits: 3137, coverage: '1' }),
      grade: 'M',
      scope: { kind: 'product', subject: '04012345678901' },
    }),
    metric('S17-PLAN', {
      headline: figure({
        value: '66.666666666667',
        numerator: '2',
        denominator: '3',
        nUnits: 3,
        coverage: '1',
      }),
      grade: 'M',
      scope: { kind: 'partnership', subject: null },
    }),
    metric('X-PREMIUM', {
      headline: figure({ value: '9500', unit: 'USD', nUnits: 2, coverage: '1' }),
      grade: 'M',
      parts: [
        figure({ code: 'use.training.USD', value: '3500', unit: 'USD', nUnits: 1 }),
        figure({ code: 'use.community-water.USD', value: '6000', unit: 'USD', nUnits: 1 }),
        figure({ code: 'sdg.4.USD', value: '3500', unit: 'USD', nUnits: 1 }),
        figure({ code: 'sdg.6.USD', value: '6000', unit: 'USD', nUnits: 1 }),
      ],
    }),
  ],
  factors: [
    {
      name: 'disclosure.min_n@1',
      value: '5',
      low: null,
      high: null,
      unit: 'count',
      note: 'Smallest number of persons in a published cell; agencies use 3 or 5.',
      source: 'policy of this service',
      retrievedOn: day('2026-11-23'),
      status: 'confirmed',
    },
    {
      name: 'income.li_benchmark.PE-coffee@1',
      value: null,
      low: null,
      high: null,
      unit: 'PEN/month',
      note: 'A benchmark was published in 2022; its value was not read.',
      source: 'Anker Research Institute',
      retrievedOn: day('2026-11-23'),
      status: 'unconfirmed',
    },
  ],
  workPlan: {
    adoptedOn: day('2026-01-27'),
    frozenSha256: '1f'.repeat(32),
    measures: [
      measure('m1', {
        titles: { de: 'Faire Woche in beiden Städten', es: 'Semana justa en ambas ciudades' },
      }),
      measure('m2', {
        titles: { de: 'Olympiade 60+ mit Videobrücke', es: 'Olimpiada 60+ con enlace de video' },
        actionField: {
          de: 'Teilhabe älterer Menschen',
          es: 'Participación de personas mayores',
          en: 'Participation of senior citizens',
        },
        goals: [3],
        actors: [
          ...administration,
          { name: 'Seniorenvertretung', group: 'civil-society', town: 'treptow-koepenick' },
        ],
        heldOn: day('2026-09-12'),
      }),
      measure('m3', {
        titles: { de: 'Biogarten der Schulen', es: 'Biohuerto de las escuelas' },
        actionField: { de: 'Umwelt', es: 'Medio ambiente', en: 'Environment' },
        goals: [4, 15],
        status: 'postponed',
        heldOn: day('2026-10-02'),
        actors: [],
      }),
    ],
    added: [
      measure('a1', {
        titles: { de: 'Besuch einer Delegation', es: 'Visita de una delegación' },
        actionField: null,
        goals: [],
        plannedFrom: null,
        plannedTo: null,
        heldOn: day('2026-06-18'),
      }),
    ],
  },
};

export const SAMPLE_STANDING: ReportStanding = {
  versionId: '019ab000-0000-7000-8000-000000000001',
  year: 2026,
  version: 1,
  snapshotSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  publishedOn: day('2026-11-23'),
  approvals: [
    { town: 'treptow-koepenick', approvedOn: day('2026-11-20') },
    { town: 'cajamarca', approvedOn: day('2026-11-22') },
  ],
};
