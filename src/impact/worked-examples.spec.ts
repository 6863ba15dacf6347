import { allocate } from '../kernel/allocate';
import { day } from '../kernel/day';
import { decimal, numeral, roundTo } from '../kernel/decimal';
import { grams, gramsFromKg, KG_PER_LB, pounds } from '../kernel/grams';
import { Catalogue } from './catalogue';
import { calculate, type CalculatorKey, type InputsOf } from './domain/calculators';
import type { DeliveringProducer, Sex } from './domain/people';
import type { FlooredContract } from './domain/price-floor';
import type { Figure, MetricResult } from './domain/result';
import type { ActivityOfYear, ActorGroup } from './domain/work-plan';

/**
 * The worked examples of the metrics catalogue (sdg-metrics, section 3), with the shipped factors.
 */
const catalogue = new Catalogue();
const ON = day('2026-12-31');

function compute<K extends CalculatorKey>(key: K, inputs: InputsOf[K]): MetricResult {
  const definition = catalogue.metricsOn(ON).find((one) => one.calculator === key);
  if (definition === undefined) throw new Error(`no metric is computed by ${key}`);
  return calculate(key, inputs, catalogue.sheetOn(definition, ON));
}

function part(result: MetricResult, code: string): Figure {
  const found = result.parts.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no figure ${code}`);
  return found;
}

function shown(figure: Figure, places: number): string | null {
  return figure.value === null ? null : roundTo(figure.value, places).toFixed(places);
}

function working(result: MetricResult, label: string, subject: string | null = null): string {
  const found = result.working.find((one) => one.label === label && one.subject === subject);
  return found === undefined ? 'missing' : numeral(found.value);
}

/** Spreads totals evenly over `people`, so that no one dominates. */
function people(sex: Sex, count: number, kg: string, pen: string): DeliveringProducer[] {
  const each = Array.from({ length: count }, () => 1n);
  const masses = allocate(gramsFromKg(kg), each);
  const cents = allocate(BigInt(pen) * 100n, each);
  return each.map((_, index) => ({
    producerId: `${sex}-${index}`,
    groupId: 'one',
    sex,
    deliveredG: grams(masses[index] ?? 0n),
    paidPen: decimal(cents[index] ?? 0n).div(100),
  }));
}

const THE_121 = [
  ...people('f', 38, '1240', '21576'),
  ...people('m', 79, '2600', '46540'),
  ...people('unknown', 4, '160', '2784'),
];

describe('3.1 women in the chain', () => {
  it('puts people, volume and payments side by side with their own coverage', () => {
    const result = compute('women-share', { producers: THE_121 });
    expect(shown(result.headline, 1)).toBe('32.5');
    expect(result.headline.numerator?.toFixed()).toBe('38');
    expect(result.headline.denominator?.toFixed()).toBe('117');
    expect(result.headline.coverage?.times(100).toFixed(1)).toBe('96.7');
    expect(shown(part(result, 'volume'), 1)).toBe('32.3');
    expect(part(result, 'volume').denominator?.toFixed()).toBe('3840');
    expect(part(result, 'volume').coverage?.times(100).toFixed(1)).toBe('96.0');
    expect(shown(part(result, 'payments'), 1)).toBe('31.7');
    expect(part(result, 'payments').denominator?.toFixed()).toBe('68116');
    expect([result.grade, result.headline.status]).toEqual(['C', 'published']);
  });

  it('finds the raw price gap of 17.40 against 17.90 PEN per kg', () => {
    const deliveries = THE_121.map((one) => ({
      deliveryId: one.producerId,
      producerId: one.producerId,
      groupId: one.groupId,
      sex: one.sex,
      stratum: 'all',
      deliveredG: one.deliveredG,
      paidPen: one.paidPen ?? decimal('0'),
    }));
    const result = compute('price-gap', { deliveries, womenDeliveredG: gramsFromKg('1240') });
    expect(working(result, 'price-women', 'all')).toBe('17.4');
    expect(working(result, 'price-men', 'all')).toBe('17.9');
    expect(shown(part(result, 'raw-gap'), 2)).toBe('2.79');
    expect(shown(result.headline, 2)).toBe('2.79');
  });
});

describe('3.2 the floor and the trap of units', () => {
  /** Prices were written as USD per kg with two decimals; the rule is US cents per lb. */
  const contract = (id: string, kg: string, usdPerKg: string | null): FlooredContract => ({
    contractId: id,
    massG: gramsFromKg(kg),
    priceUscPerLb: usdPerKg === null ? null : decimal(usdPerKg).times(KG_PER_LB).times(100),
    toleranceUscPerLb: decimal('0.5').times(KG_PER_LB),
    floorUscPerLb: decimal('220'),
    marketUscPerLb: null,
    premiumDueUsd: pounds(gramsFromKg(kg)).times('0.20'),
  });
  const contracts = [
    contract('A', '19000', '5.10'),
    contract('B', '6900', '4.85'),
    contract('C', '2500', '4.70'),
    contract('D', '1200', null),
  ];

  it('accepts 4.85 USD/kg as the written form of 2.20 USD/lb', () => {
    const result = compute('price-floor', { contracts, premiumReceivedUsd: null });
    const perLb = decimal(working(result, 'contract-floor', 'B'));
    expect(roundTo(perLb.div(100).div(KG_PER_LB), 6).toFixed(6)).toBe('4.850170');
    expect(shown(result.headline, 1)).toBe('91.2');
    expect(result.headline.numerator?.toFixed()).toBe('25900');
    expect(result.headline.denominator?.toFixed()).toBe('28400');
    expect(result.headline.coverage?.times(100).toFixed(1)).toBe('95.9');
    expect(shown(part(result, 'shortfall'), 2)).toBe('375.42');
    expect(shown(part(result, 'premium-due'), 2)).toBe('12522.26');
    expect(part(result, 'premium-received')).toMatchObject({ value: null, status: 'no_data' });
  });

  it('would have called B a breach without the tolerance', () => {
    const exact = contracts.map((one) => ({ ...one, toleranceUscPerLb: decimal('0') }));
    const result = compute('price-floor', { contracts: exact, premiumReceivedUsd: null });
    expect(shown(result.headline, 1)).toBe('66.9');
  });
});

describe('3.4 organic area', () => {
  const plot = (id: string, areaM2: string | null, organicDays: number, onLastDay: boolean) => ({
    plotId: id,
    areaM2: areaM2 === null ? null : decimal(areaM2),
    areaMethod: 'polygon' as const,
    organicOnLastDay: onLastDay,
    inConversionOnLastDay: false,
    organicDays,
  });
  const plots = [
    plot('a', '24000', 365, true),
    plot('b', '11000', 365, true),
    plot('c', '30000', 0, false),
    plot('d', '7500', 200, true),
    plot('e', null, 365, true),
  ];

  it('gives the share on the last day and the share over the days', () => {
    const result = compute('organic-area', { plots, daysInPeriod: 365 });
    expect(result.headline.numerator?.toFixed()).toBe('4.25');
    expect(result.headline.denominator?.toFixed()).toBe('7.25');
    expect(shown(result.headline, 1)).toBe('58.6');
    expect(shown(part(result, 'time-weighted'), 1)).toBe('53.9');
    expect(result.headline.coverage?.toFixed()).toBe('0.8');
    expect([result.grade, result.headline.status]).toEqual(['C', 'published']);
  });

  it('becomes an estimate when declared areas weigh more than five percent', () => {
    const declared = plots.map((one) => ({ ...one, areaMethod: 'declared' as const }));
    expect(compute('organic-area', { plots: declared, daysInPeriod: 365 }).grade).toBe('E');
  });
});

describe('3.8 deforestation screening', () => {
  it('prints the share of the screened and of the whole area', () => {
    const result = compute('deforestation-screening', {
      plots: [
        { plotId: 'a', areaM2: decimal('412000'), screening: 'low' },
        { plotId: 'b', areaM2: decimal('63500'), screening: 'more-information' },
        { plotId: 'c', areaM2: decimal('9000'), screening: 'high' },
        { plotId: 'd', areaM2: decimal('85500'), screening: null },
      ],
    });
    expect(shown(result.headline, 1)).toBe('85.0');
    expect(result.headline.denominator?.toFixed()).toBe('48.45');
    expect(shown(part(result, 'low-of-all-area'), 1)).toBe('72.3');
    expect(result.headline.coverage?.times(100).toFixed(1)).toBe('85.0');
    expect(working(result, 'area-not-screened')).toBe('8.55');
    expect(result.grade).toBe('X');
  });
});

describe('3.9 the joint work plan', () => {
  const activity = (
    number: number,
    status: ActivityOfYear['status'],
    groups: readonly ActorGroup[],
    inFrozenPlan = true,
  ): ActivityOfYear => ({
    activityId: `activity-${number}`,
    inFrozenPlan,
    status,
    actors: groups.map((group, index) => ({
      group,
      municipality: index % 2 === 0 ? 'cajamarca' : 'treptow-koepenick',
    })),
  });
  const three: ActorGroup[] = ['administration', 'civil-society', 'science'];
  const activities = [
    ...[1, 2, 3, 4, 5].map((n) => activity(n, 'done', three)),
    ...[6, 7, 8, 9, 10, 11].map((n) => activity(n, 'done', ['administration', 'business'])),
    activity(12, 'postponed', []),
    activity(13, 'postponed', []),
    activity(14, 'cancelled', []),
    ...[15, 16, 17].map((n) => activity(n, 'planned', [], false)),
  ];

  it('counts against the adopted list only', () => {
    const result = compute('plan-completion', { activities });
    expect(shown(result.headline, 1)).toBe('78.6');
    const counts = ['done', 'open', 'postponed', 'cancelled', 'added'];
    expect(counts.map((code) => part(result, code).value?.toFixed())).toEqual([
      '11',
      '0',
      '2',
      '1',
      '3',
    ]);
  });

  it('asks for three groups and both towns', () => {
    const result = compute('actor-diversity', { activities });
    expect(shown(result.headline, 1)).toBe('45.5');
    expect(part(result, 'activities.science.cajamarca').value?.toFixed()).toBe('5');
  });
});
