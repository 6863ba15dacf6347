import fc from 'fast-check';
import { allocate } from './allocate';

const weight = fc.bigInt({ min: 0n, max: 10n ** 12n });
const weights = fc
  .array(weight, { minLength: 1, maxLength: 40 })
  .filter((some) => some.some((one) => one > 0n));
const total = fc.bigInt({ min: 0n, max: 10n ** 15n });

describe('allocate', () => {
  it('gives the left-over to the largest remainders', () => {
    expect(allocate(100n, [1n, 2n, 4n])).toEqual([14n, 29n, 57n]);
  });

  it('gives a tied left-over to the earlier part', () => {
    expect(allocate(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(allocate(11n, [1n, 1n, 1n])).toEqual([4n, 4n, 3n]);
    expect(allocate(1n, [5n, 5n])).toEqual([1n, 0n]);
  });

  it('gives nothing to a part without weight', () => {
    expect(allocate(7n, [0n, 3n, 0n])).toEqual([0n, 7n, 0n]);
  });

  it('divides nothing among anybody, also among nobody', () => {
    expect(allocate(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(allocate(0n, [])).toEqual([]);
  });

  it('refuses a total that meets no weight, and what is negative', () => {
    expect(() => allocate(1n, [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(1n, [])).toThrow(RangeError);
    expect(() => allocate(-1n, [1n])).toThrow(RangeError);
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError);
  });

  it('always sums to the total', () => {
    fc.assert(
      fc.property(total, weights, (whole, some) => {
        expect(allocate(whole, some).reduce((sum, part) => sum + part, 0n)).toBe(whole);
      }),
    );
  });

  it('keeps each part within one of its exact quota', () => {
    fc.assert(
      fc.property(total, weights, (whole, some) => {
        const sum = some.reduce((all, one) => all + one, 0n);
        allocate(whole, some).forEach((part, index) => {
          const quota = whole * (some[index] ?? 0n);
          expect(part * sum > quota - sum && part * sum < quota + sum).toBe(true);
        });
      }),
    );
  });

  it('never gives a heavier part less than a lighter one', () => {
    fc.assert(
      fc.property(total, weights, (whole, some) => {
        const parts = allocate(whole, some);
        const byWeight = some
          .map((one, index) => ({ weight: one, part: parts[index] ?? 0n }))
          .sort((a, b) => (a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0));
        byWeight.slice(1).forEach((heavier, index) => {
          const lighter = byWeight[index];
          if (lighter !== undefined && lighter.weight < heavier.weight) {
            expect(lighter.part <= heavier.part).toBe(true);
          }
        });
      }),
    );
  });
});
