import { refusalIn } from '../../../test/support/refusals';
import { addDays, day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { gramsFromKg, type Grams } from '../../kernel/grams';
import {
  decideDelivery,
  type DeliveryWeights,
  type IntakeLimits,
  requireNotInFuture,
} from './delivery';

const TODAY = day('2026-07-14');
const LIMITS: IntakeLimits = {
  moistureMaxPct: decimal('12.5'),
  deliveryMaxG: gramsFromKg('10000'),
  backdateMaxDays: 400,
};

function weights(change: Partial<Record<'gross' | 'tare' | 'net' | 'moisture', string>> = {}) {
  const { gross = '62.500', tare = '0.500', net = '62.000', moisture = '11.8' } = change;
  return {
    grossG: gramsFromKg(gross),
    tareG: gramsFromKg(tare),
    netG: gramsFromKg(net),
    moisturePct: decimal(moisture),
    form: 'parchment',
  } satisfies DeliveryWeights;
}

function decide(given: DeliveryWeights, deliveredOn = TODAY): Grams {
  return decideDelivery(given, LIMITS, { deliveredOn, today: TODAY });
}

describe('a delivery', () => {
  it('becomes its net mass', () => {
    expect(decide(weights())).toBe(62_000n);
  });

  it.each([
    ['12.5', 'accepted'],
    ['12.6', 'delivery.too-moist'],
    ['0', 'accepted'],
  ])('with %s %% moisture: %s', (moisture, code) => {
    expect(refusalIn(() => decide(weights({ moisture }))).code).toBe(code);
  });

  it('says how moist it was and what the limit is', () => {
    expect(refusalIn(() => decide(weights({ moisture: '13' })))).toEqual({
      kind: 'rule',
      code: 'delivery.too-moist',
      facts: { moisture_pct: '13.0', max_pct: '12.5' },
    });
  });

  it('is refused when net is not gross less tare, to the gram', () => {
    expect(refusalIn(() => decide(weights({ net: '62.001' })))).toEqual({
      kind: 'rule',
      code: 'delivery.net-differs',
      facts: { net_kg: '62.001', scale_net_kg: '62.000' },
    });
  });

  it.each(['62.500', '70.000'])('is refused when %s kg of sacks outweigh it', (tare) => {
    expect(refusalIn(() => decide(weights({ tare }))).code).toBe('delivery.tare-above-gross');
  });

  it('is a family’s load, not a ship’s', () => {
    const most = { gross: '10000.5', net: '10000' };
    expect(decide(weights(most))).toBe(10_000_000n);
    const more = weights({ gross: '10000.501', net: '10000.001' });
    expect(refusalIn(() => decide(more))).toEqual({
      kind: 'rule',
      code: 'delivery.too-heavy',
      facts: { net_kg: '10000.001', max_kg: '10000.000' },
    });
  });

  it('is entered on its day or within the days allowed, never before it happens', () => {
    const tomorrow = addDays(TODAY, 1);
    expect(refusalIn(() => decide(weights(), tomorrow))).toEqual({
      kind: 'rule',
      code: 'day.in-future',
      facts: { day: '2026-07-15', today: '2026-07-14' },
    });
    expect(decide(weights(), addDays(TODAY, -400))).toBe(62_000n);
    expect(refusalIn(() => decide(weights(), addDays(TODAY, -401)))).toEqual({
      kind: 'rule',
      code: 'day.too-long-ago',
      facts: { day: '2025-06-08', max_days: 400 },
    });
    expect(refusalIn(() => requireNotInFuture(TODAY, TODAY)).code).toBe('accepted');
  });
});
