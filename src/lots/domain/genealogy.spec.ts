import fc from 'fast-check';
import { PaperGenealogy, type PaperLot } from '../../../test/support/paper-genealogy';
import { addShares, NOTHING, WHOLE } from '../../kernel/share';

const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, one) => all + one, 0n);

const genealogy = fc.record({
  deliveries: fc.array(fc.bigInt({ min: 1_000n, max: 90_000n }), { minLength: 3, maxLength: 9 }),
  steps: fc.array(
    fc.record({
      picks: fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 10 })), {
        minLength: 1,
        maxLength: 4,
      }),
      lossPermille: fc.integer({ min: 0, max: 220 }),
      outputs: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 4, maxLength: 30 },
  ),
});

type Plan = typeof genealogy extends fc.Arbitrary<infer T> ? T : never;

function play(plan: Plan): PaperGenealogy {
  const house = new PaperGenealogy();
  for (const massG of plan.deliveries) house.deliver(massG);
  for (const { picks, lossPermille, outputs } of plan.steps) {
    const stock = house.lots.filter((lot) => lot.availableG > 0n);
    const wishes = new Map<PaperLot, bigint>();
    for (const [at, tenths] of picks) {
      const lot = stock[at % Math.max(stock.length, 1)];
      const part = lot === undefined ? 0n : (lot.availableG * BigInt(tenths)) / 10n;
      if (lot !== undefined && part > 0n) wishes.set(lot, part);
    }
    if (wishes.size === 0) continue;
    const list = [...wishes].map(([lot, massG]) => ({ lot, massG }));
    const inG = sum(list.map((one) => one.massG));
    house.step(list, (inG * BigInt(lossPermille)) / 1000n, outputs);
  }
  return house;
}

const MODEL: fc.Parameters<unknown> = { numRuns: 150 };

describe('origin through many steps', () => {
  it('always sums to the whole and loses no member', () => {
    const property = fc.property(genealogy, (plan) => {
      const house = play(plan);
      for (const lot of house.lots) {
        const shares = house.sharesOf(lot);
        expect([...shares.values()].reduce(addShares, NOTHING)).toEqual(WHOLE);
        expect([...shares.keys()].sort()).toEqual([...lot.exact.keys()].sort());
      }
    });
    fc.assert(property, MODEL);
  });

  it('uses no milligram of an origin twice: what was taken and what the lots still stand for is the whole', () => {
    const property = fc.property(genealogy, (plan) => {
      const house = play(plan);
      for (const [mixId, parts] of house.mixes) {
        for (const part of parts) expect(part.takenMg <= part.massMg).toBe(true);
        const open = house.lots.filter((lot) => lot.mixId === mixId);
        const left = sum(open.map((lot) => lot.basisLeftMg));
        const remaining = sum(parts.map((part) => part.massMg - part.takenMg));
        const isOrigin = mixId.startsWith('origin');
        // Day lots read their deliveries directly, so only of an origin's own mix more may remain.
        if (isOrigin) expect(remaining >= left).toBe(true);
        else expect(remaining).toBe(left);
      }
    });
    fc.assert(property, MODEL);
  });

  it('stays within a milligram per draw of the composition without any rounding', () => {
    const property = fc.property(genealogy, (plan) => {
      const house = play(plan);
      const draws = BigInt(plan.steps.length * 4);
      for (const lot of house.lots) {
        if (lot.basisLeftMg < 1_000_000n) continue;
        for (const [origin, stated] of house.sharesOf(lot)) {
          const exact = lot.exact.get(origin) ?? NOTHING;
          const apart = stated.part * exact.whole - exact.part * stated.whole;
          const milligrams = (abs(apart) * lot.basisLeftMg) / (stated.whole * exact.whole);
          expect(milligrams <= draws).toBe(true);
        }
      }
    });
    fc.assert(property, MODEL);
  });
});

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

describe('a gram of one origin', () => {
  it('keeps its name when the others push it below a milligram', () => {
    const house = new PaperGenealogy();
    house.deliver(1n);
    for (let index = 0; index < 3; index += 1) house.deliver(50_000n);
    let traced = lotAt(house, 0);
    for (const other of house.lots.slice(1, 4)) {
      const wishes = [
        { lot: traced, massG: 1n },
        { lot: other, massG: 50_000n },
      ];
      house.step(wishes, 0n, 1);
      traced = lotAt(house, house.lots.length - 1);
    }
    const shares = house.sharesOf(traced);
    expect([...shares.keys()]).toHaveLength(4);
    expect(shares.get('origin-0001')).toEqual(NOTHING);
  });
});

function lotAt(house: PaperGenealogy, index: number): PaperLot {
  const lot = house.lots[index];
  if (lot === undefined) throw new Error(`no lot ${index}`);
  return lot;
}
