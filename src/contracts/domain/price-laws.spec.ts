import * as fc from 'fast-check';
import { day } from '../../kernel/day';
import { Decimal, decimal } from '../../kernel/decimal';
import { grams, KG_PER_LB, sumGrams } from '../../kernel/grams';
import { question, table } from '../../../test/golden/statements/questions';
import { splitByMass } from './premium-split';
import { priceBy } from './price';
import { rulesFor } from './price-rules';
import { stateContract } from './statement';

describe('what always holds', () => {
  const cents = fc.integer({ min: 3_000, max: 80_000 }).map((n) => new Decimal(n).div(100));
  const masses = fc.bigInt({ min: 1n, max: 500_000_000n }).map(grams);
  const rule = rulesFor(table, 'fairtrade', day('2025-01-01'))[0];
  if (rule === undefined) throw new Error('no rule');
  const line = (mass: bigint, at: Decimal, organic = true) =>
    priceBy(rule, question({ mass: grams(mass), market: at, organic }));

  it('price is at least minimum and organic; all-in is price and premium; parts sum', () => {
    fc.assert(
      fc.property(masses, cents, fc.boolean(), (mass, at, organic) => {
        const one = line(mass, at, organic);
        expect(one.priceUscPerLb.gte(one.floorUscPerLb)).toBe(true);
        expect(one.allInUscPerLb.minus(one.priceUscPerLb).eq(20)).toBe(true);
        expect(one.basePartUsd.plus(one.organicPartUsd).eq(one.contractValueUsd)).toBe(true);
        expect(one.contractValueUsd.plus(one.premiumUsd).eq(one.totalUsd)).toBe(true);
        expect(
          one.lb.times(KG_PER_LB).minus(new Decimal(mass.toString()).div(1000)).abs().lt('1e-40'),
        ).toBe(true);
        expect(stateContract(table, question({ mass, market: at, organic }))).toEqual(
          stateContract(table, question({ mass, market: at, organic })),
        );
      }),
    );
  });

  it('price never falls when the market rises, and the premium does not move at all', () => {
    fc.assert(
      fc.property(masses, cents, cents, (mass, a, b) => {
        const [low, high] = a.lte(b) ? [a, b] : [b, a];
        const [cheap, dear] = [line(mass, low), line(mass, high)];
        expect(dear.priceUscPerLb.gte(cheap.priceUscPerLb)).toBe(true);
        expect(dear.premiumUsd.eq(cheap.premiumUsd)).toBe(true);
      }),
    );
  });

  it('a premium shared over parts sums to the premium of the whole', () => {
    fc.assert(
      fc.property(fc.array(masses, { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = line(sumGrams(parts), decimal('160')).premiumUsd;
        const shares = splitByMass(whole, parts);
        expect(shares.reduce((sum, one) => sum.plus(one), new Decimal(0)).eq(whole)).toBe(true);
        const apart = parts.map((mass) => line(mass, decimal('160')).premiumUsd);
        const off = apart
          .reduce((sum, one) => sum.plus(one), new Decimal(0))
          .minus(whole)
          .abs();
        expect(off.lte(new Decimal('0.005').times(parts.length + 1))).toBe(true);
      }),
    );
  });
});
