import fc from 'fast-check';
import { canonicalJson } from '../kernel/canonical-json';
import { addDays, day } from '../kernel/day';
import { Decimal, decimal } from '../kernel/decimal';
import { grams, gramsFromKg } from '../kernel/grams';
import { Catalogue } from './catalogue';
import { calculate, type CalculatorKey, type InputsOf } from './domain/calculators';
import { inputText } from './domain/canonical-order';
import type { DeliveringProducer } from './domain/people';
import type { Figure, MetricResult } from './domain/result';

const catalogue = new Catalogue();
const ON = day('2026-12-31');

function compute<K extends CalculatorKey>(key: K, inputs: InputsOf[K]): MetricResult {
  const definition = catalogue.metricsOn(ON).find((one) => one.calculator === key);
  if (definition === undefined) throw new Error(`no metric is computed by ${key}`);
  return calculate(key, inputs, catalogue.sheetOn(definition, ON));
}

function figure(result: MetricResult, code: string): Figure {
  const found = result.parts.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no figure ${code}`);
  return found;
}

function paid(amounts: readonly (string | null)[]): DeliveringProducer[] {
  return amounts.map((pen, index) => ({
    producerId: `p-${index}`,
    groupId: 'one',
    sex: index % 2 === 0 ? ('f' as const) : ('m' as const),
    deliveredG: gramsFromKg('100'),
    paidPen: pen === null ? null : decimal(pen),
  }));
}

describe('the middle payment', () => {
  it('gives no quartiles for few people and no median below five', () => {
    const ten = compute('pay-median', { producers: paid(Array.from({ length: 10 }, () => '900')) });
    expect([ten.headline.status, figure(ten, 'p25').status]).toEqual(['published', 'suppressed']);
    const four = compute('pay-median', { producers: paid(['1', '2', '3', '4']) });
    expect(four.headline).toMatchObject({ status: 'suppressed', value: null });
  });

  it('lets missing payments lower the coverage, never the amount', () => {
    const amounts = Array.from({ length: 20 }, (_, n) => (n < 12 ? '1000' : null));
    const result = compute('pay-median', { producers: paid(amounts) });
    expect(result.headline.value?.toFixed()).toBe('1000');
    expect(result.headline).toMatchObject({
      status: 'published_with_caveat',
      reasons: ['partial_coverage'],
    });
    const fewer = amounts.map((pen, n) => (n < 9 ? pen : null));
    expect(compute('pay-median', { producers: paid(fewer) }).headline).toMatchObject({
      status: 'insufficient_coverage',
      value: null,
    });
  });

  it('has no living-income figure without a benchmark', () => {
    const result = compute('living-income-cover', { producers: paid(['1', '2', '3', '4', '5']) });
    expect(result.headline).toMatchObject({
      status: 'no_data',
      reasons: ['missing_reference_factor'],
      value: null,
    });
    expect(result.factorVersions).toEqual(['income.li_benchmark.PE-coffee@1']);
  });
});

describe('days to payment', () => {
  const start = day('2026-06-01');
  const row = (n: number, kg: string, wait: number | null) => ({
    deliveryId: `d-${n}`,
    producerId: `p-${n}`,
    deliveredG: gramsFromKg(kg),
    deliveredOn: start,
    settledOn: wait === null ? null : addDays(start, wait),
  });

  it('counts what is open beyond the limit as late', () => {
    const deliveries = [
      row(1, '10', 5),
      row(2, '10', 12),
      row(3, '10', 30),
      row(4, '10', 45),
      row(5, '60', null),
    ];
    const result = compute('pay-days', { deliveries, asOf: day('2026-12-31') });
    expect(result.headline).toMatchObject({ status: 'no_data', reasons: ['still_open'] });
    expect(figure(result, 'paid-in-time').value?.toFixed()).toBe('30');
  });

  it('does not judge young open deliveries', () => {
    const deliveries = [
      row(1, '10', 5),
      row(2, '10', 12),
      row(3, '10', 13),
      row(4, '10', 14),
      row(5, '45', 20),
      row(6, '15', null),
    ];
    const result = compute('pay-days', { deliveries, asOf: addDays(start, 29) });
    expect(result.headline.value?.toFixed()).toBe('20');
    expect(result.headline.coverage?.toFixed(4)).toBe('0.8500');
  });
});

describe('sold, balanced, bought, paid in', () => {
  it('counts as certified only what was organic and fair when packed', () => {
    const bags = (
      id: string,
      kg: string,
      organic: 'yes' | 'no' | 'unknown',
      fair: 'yes' | 'unknown',
    ) => ({ handoverId: id, lotId: id, netG: gramsFromKg(kg), bags: 4, organic, fair });
    const result = compute('certified-sold', {
      sold: [
        bags('a', '60', 'yes', 'yes'),
        bags('b', '30', 'no', 'unknown'),
        bags('c', '10', 'yes', 'unknown'),
      ],
      packedG: gramsFromKg('150'),
      packedBags: 600,
    });
    expect(result.headline.value?.toFixed()).toBe('60');
    expect(figure(result, 'certified-share').value?.toFixed(2)).toBe('66.67');
    expect(result.headline.coverage?.toFixed()).toBe('0.9');
  });

  it('flags missing mass and an unusual loss', () => {
    const step = (name: string, input: string, out: string, loss: string) => ({
      step: name,
      inG: gramsFromKg(input),
      outG: gramsFromKg(out),
      lossG: gramsFromKg(loss),
      transformations: 1,
    });
    const good = compute('mass-balance', {
      steps: [step('hull', '1000', '810', '190'), step('roast', '810', '688', '122')],
      corrections: [{ correctionId: 'c', byG: gramsFromKg('-1.5') }],
    });
    expect(good.headline.value?.toFixed()).toBe('0');
    expect(good.headline.status).toBe('published');
    expect(figure(good, 'loss.hull').value?.toFixed()).toBe('19');
    expect(figure(good, 'corrected').value?.toFixed(4)).toBe('0.0829');
    const bad = compute('mass-balance', {
      steps: [step('hull', '1000', '600', '400'), step('blend', '600', '590', '0')],
      corrections: [],
    });
    expect(bad.headline.value?.toFixed(3)).toBe('0.625');
    expect(bad.headline.reasons).toEqual(['outside_band']);
    expect(figure(bad, 'loss.hull').reasons).toEqual(['outside_band']);
  });

  it('is silent about procurement nobody reported', () => {
    const none = compute('fair-procurement', { reports: [], officesAsked: 0 });
    expect(none.headline).toMatchObject({ status: 'no_data', reasons: ['not_collected'] });
    const one = compute('fair-procurement', {
      reports: [{ officeId: 'o', allG: gramsFromKg('80'), fairG: gramsFromKg('20') }],
      officesAsked: 1,
    });
    expect(one.headline.value?.toFixed()).toBe('25');
  });

  it('keeps currencies and kinds of contribution apart', () => {
    const fund = { source: 'district', kind: 'cash' as const, hours: null, evidence: true };
    const result = compute('funds-mobilised', {
      contributions: [
        { ...fund, fundId: '1', amount: decimal('4000'), currency: 'EUR' },
        { ...fund, fundId: '2', amount: decimal('900'), currency: 'PEN' },
        {
          ...fund,
          fundId: '3',
          kind: 'in-kind',
          amount: null,
          currency: 'EUR',
          hours: decimal('40'),
        },
      ],
    });
    expect(result.headline).toMatchObject({ unit: 'EUR', reasons: ['mixed_currencies'] });
    expect(result.headline.value?.toFixed()).toBe('4000');
    expect(figure(result, 'source.district.PEN').value?.toFixed()).toBe('900');
    expect(figure(result, 'in-kind').value?.toFixed()).toBe('40');
  });

  it('counts each premium amount to one goal, so that the goals add up', () => {
    const use = (id: string, amount: string, category: string, sdg: number | null) => ({
      useId: id,
      amount: decimal(amount),
      currency: 'USD' as const,
      category,
      sdg,
      decided: sdg !== null,
    });
    const result = compute('premium-use', {
      uses: [
        use('1', '300', 'training', 4),
        use('2', '200', 'community-education', 4),
        use('3', '100', 'other', null),
      ],
    });
    expect(result.headline.value?.toFixed()).toBe('600');
    expect(figure(result, 'sdg.4.USD').value?.toFixed()).toBe('500');
    expect(figure(result, 'sdg.none.USD').value?.toFixed()).toBe('100');
    expect(result.headline.coverage?.toFixed(3)).toBe('0.833');
  });

  it('takes a point for a plot of exactly four hectares and no larger one', () => {
    const plot = (id: string, areaM2: string, geometry: 'polygon' | 'point' | 'none') => ({
      plotId: id,
      areaM2: decimal(areaM2),
      areaMethod: 'gps' as const,
      geometry,
    });
    const result = compute('plot-geometry', {
      plots: [
        plot('a', '40000', 'point'),
        plot('b', '40001', 'point'),
        plot('c', '20000', 'polygon'),
      ],
    });
    expect(result.headline.numerator?.toFixed()).toBe('6');
  });
});

describe('the same inputs', () => {
  const producer = fc.record({
    producerId: fc.uuid(),
    groupId: fc.constantFrom('a', 'b', 'c'),
    sex: fc.constantFrom('f' as const, 'm' as const, 'other' as const, 'unknown' as const),
    deliveredG: fc.bigInt({ min: 1n, max: 5_000_000n }).map(grams),
    paidPen: fc.option(
      fc
        .bigInt({ min: 1n, max: 2_000_000n })
        .map((cents) => new Decimal(cents.toString()).div(100)),
    ),
  });
  const bytes = (result: MetricResult): string => canonicalJson(JSON.parse(JSON.stringify(result)));

  it('give the same bytes in any order', () => {
    fc.assert(
      fc.property(
        fc.array(producer, { maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (producers, keys) => {
          const shuffled = producers
            .map((one, index) => ({ one, key: keys[index] ?? index }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(inputText(shuffled)).toBe(inputText(producers));
          for (const key of ['women-share', 'pay-median', 'living-income-cover'] as const) {
            expect(bytes(compute(key, { producers: shuffled }))).toBe(
              bytes(compute(key, { producers })),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never show a share that would give away one to four women', () => {
    fc.assert(
      fc.property(fc.array(producer, { maxLength: 40 }), (producers) => {
        const { headline } = compute('women-share', { producers });
        const women = producers.filter((one) => one.sex === 'f').length;
        if (women > 0 && women < 5) expect(headline.value).toBeNull();
        if (headline.value === null) expect(headline.numerator).toBeNull();
      }),
    );
  });
});
