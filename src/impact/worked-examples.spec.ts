import { ACTIVITIES, CONTRACTS, PLOTS, SCREENED, THE_121 } from '../../test/golden/impact/examples';
import { day } from '../kernel/day';
import { decimal, numeral, roundTo } from '../kernel/decimal';
import { gramsFromKg, KG_PER_LB } from '../kernel/grams';
import { Catalogue } from './catalogue';
import { calculate, type CalculatorKey, type InputsOf } from './domain/calculators';
import type { Figure, MetricResult } from './domain/result';

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
  it('accepts 4.85 USD/kg as the written form of 2.20 USD/lb', () => {
    const result = compute('price-floor', { contracts: CONTRACTS, premiumReceivedUsd: null });
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
    const exact = CONTRACTS.map((one) => ({ ...one, toleranceUscPerLb: decimal('0') }));
    const result = compute('price-floor', { contracts: exact, premiumReceivedUsd: null });
    expect(shown(result.headline, 1)).toBe('66.9');
  });
});

describe('3.4 organic area', () => {
  it('gives the share on the last day and the share over the days', () => {
    const result = compute('organic-area', { plots: PLOTS, daysInPeriod: 365 });
    expect(result.headline.numerator?.toFixed()).toBe('4.25');
    expect(result.headline.denominator?.toFixed()).toBe('7.25');
    expect(shown(result.headline, 1)).toBe('58.6');
    expect(shown(part(result, 'time-weighted'), 1)).toBe('53.9');
    expect(result.headline.coverage?.toFixed()).toBe('0.8');
    expect([result.grade, result.headline.status]).toEqual(['C', 'published']);
  });

  it('becomes an estimate when declared areas weigh more than five percent', () => {
    const declared = PLOTS.map((one) => ({ ...one, areaMethod: 'declared' as const }));
    expect(compute('organic-area', { plots: declared, daysInPeriod: 365 }).grade).toBe('E');
  });
});

describe('3.8 deforestation screening', () => {
  it('prints the share of the screened and of the whole area', () => {
    const result = compute('deforestation-screening', {
      plots: SCREENED,
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
  it('counts against the adopted list only', () => {
    const result = compute('plan-completion', { activities: ACTIVITIES });
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
    const result = compute('actor-diversity', { activities: ACTIVITIES });
    expect(shown(result.headline, 1)).toBe('45.5');
    expect(part(result, 'activities.science.cajamarca').value?.toFixed()).toBe('5');
  });
});
