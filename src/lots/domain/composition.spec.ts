import fc from 'fast-check';
import { allocate } from '../../kernel/allocate';
import { grams } from '../../kernel/grams';
import { basisOfDraw, contribute, type DrawnPart, flowsOf, type MixPart } from './composition';

const mass = fc.bigInt({ min: 1n, max: 20_000_000n }).map(grams);
const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, one) => all + one, 0n);

function drawn(change: Partial<DrawnPart>): DrawnPart {
  const massG = change.massG ?? grams(1_000n);
  return {
    lotId: 'lot',
    massG,
    rank: 1,
    mixId: 'mix',
    basisMg: massG * 1000n,
    isOrigin: false,
    ...change,
  };
}

describe('the basis of a draw', () => {
  it('goes with the mass in proportion, rounded down', () => {
    expect(basisOfDraw(1_000_000n, grams(3n), grams(1n))).toBe(333_333n);
  });

  it('goes wholly with the last gram, so that nothing is left behind', () => {
    const property = fc.property(mass, fc.bigInt({ min: 0n, max: 10n ** 12n }), (all, basis) => {
      let left: bigint = basis;
      let open: bigint = all;
      for (const part of allocate(all, [1n, 3n, 2n])) {
        const taken = part === 0n ? 0n : basisOfDraw(left, grams(open), grams(part));
        expect(taken).toBeLessThanOrEqual(left);
        left -= taken;
        open -= part;
      }
      expect({ left, open }).toEqual({ left: 0n, open: 0n });
    });
    fc.assert(property);
  });
});

describe('a contribution', () => {
  it('takes from what is left of each part, not from what there once was', () => {
    const parts: MixPart[] = [
      { anchorId: 'a', massMg: 600_000n, takenMg: 600_000n },
      { anchorId: 'b', massMg: 400_000n, takenMg: 0n },
    ];
    expect(contribute(drawn({ massG: grams(400n) }), parts)).toEqual([
      { anchorId: 'a', takenMg: 0n, massMg: 0n },
      { anchorId: 'b', takenMg: 400_000n, massMg: 400_000n },
    ]);
  });

  it('states a corrected lot by the mass that is there, in the proportions of its basis', () => {
    const parts: MixPart[] = [
      { anchorId: 'a', massMg: 1_000_000n, takenMg: 0n },
      { anchorId: 'b', massMg: 3_000_000n, takenMg: 0n },
    ];
    const all = contribute(drawn({ massG: grams(3_200n), basisMg: 4_000_000n }), parts);
    expect(all.map((one) => one.massMg)).toEqual([800_000n, 2_400_000n]);
    expect(all.map((one) => one.takenMg)).toEqual([1_000_000n, 3_000_000n]);
  });

  it('sums to the drawn mass and basis and never takes more than is left', () => {
    const part = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 9n }))
      .map(([left, takenMg]) => ({ massMg: left + takenMg, takenMg }));
    const property = fc.property(
      fc.array(part, { minLength: 1, maxLength: 30 }),
      mass,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (masses, massG, fraction) => {
        const parts = masses.map((one, index) => ({ anchorId: `anchor-${index}`, ...one }));
        const left = sum(parts.map((one) => one.massMg - one.takenMg));
        const basisMg = (left * BigInt(Math.floor(fraction * 1e6))) / 1_000_000n;
        fc.pre(sum(parts.map((one) => one.massMg)) > 0n);
        const all = contribute(drawn({ massG, basisMg }), parts);
        expect(sum(all.map((one) => one.takenMg))).toBe(basisMg);
        expect(sum(all.map((one) => one.massMg))).toBe(massG * 1000n);
        expect(all.map((one) => one.anchorId)).toEqual(parts.map((one) => one.anchorId));
        for (const [index, one] of all.entries()) {
          const { massMg = 0n, takenMg = 0n } = parts[index] ?? {};
          expect(one.takenMg <= massMg - takenMg).toBe(true);
        }
      },
    );
    fc.assert(property);
  });
});

describe('flows', () => {
  it('divide each input over the outputs so that rows and columns are exact', () => {
    const property = fc.property(
      fc.array(mass, { minLength: 1, maxLength: 12 }),
      fc.array(mass, { minLength: 1, maxLength: 12 }),
      (inputs, nets) => {
        const total = sum(inputs) * 1000n;
        const rows = flowsOf(inputs, nets);
        expect(rows.map((row) => sum(row))).toEqual(inputs.map((one) => one * 1000n));
        const columns = nets.map((_, column) => sum(rows.map((row) => row[column] ?? 0n)));
        expect(columns).toEqual(allocate(total, nets));
        expect(rows.flat().every((one) => one >= 0n)).toBe(true);
      },
    );
    fc.assert(property);
  });
});
