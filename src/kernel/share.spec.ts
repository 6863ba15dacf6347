import fc from 'fast-check';
import { decimal, numeral, roundTo } from './decimal';
import {
  addShares,
  isWhole,
  NOTHING,
  percentOf,
  percentTexts,
  share,
  timesShare,
  WHOLE,
} from './share';

const anyShare = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([a, b]) => (a <= b ? share(a, b) : share(b, a)));

/** A full set: shares by mass that sum to the whole. */
const fullSet = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 60 })
  .filter((masses) => masses.some((mass) => mass > 0n))
  .map((masses) => {
    const whole = masses.reduce((sum, mass) => sum + mass, 0n);
    return masses.map((mass) => share(mass, whole));
  });

describe('share', () => {
  it('is reduced, so that equal shares are equal values', () => {
    expect(share(600n, 1000n)).toEqual({ part: 3n, whole: 5n });
    expect(share(0n, 7n)).toEqual(NOTHING);
    expect(share(7n, 7n)).toEqual(WHOLE);
  });

  it('refuses what is no share', () => {
    expect(() => share(1n, 0n)).toThrow(RangeError);
    expect(() => share(-1n, 3n)).toThrow(RangeError);
    expect(() => share(4n, 3n)).toThrow(RangeError);
    expect(() => addShares(share(2n, 3n), share(2n, 3n))).toThrow(RangeError);
  });

  it('multiplies and adds exactly', () => {
    expect(timesShare(share(3n, 5n), share(1n, 3n))).toEqual(share(1n, 5n));
    expect(addShares(share(1n, 3n), share(1n, 6n))).toEqual(share(1n, 2n));
    expect(isWhole(addShares(share(1n, 3n), share(2n, 3n)))).toBe(true);
    expect(isWhole(share(999_999n, 1_000_000n))).toBe(false);
  });

  it('never grows by a further step of the way', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const both = timesShare(a, b);
        expect(both.part * a.whole <= a.part * both.whole).toBe(true);
      }),
    );
  });

  it('reads as percent', () => {
    expect(numeral(percentOf(share(3n, 5n)))).toBe('60');
    expect(numeral(roundTo(percentOf(share(1n, 3n)), 6))).toBe('33.333333');
  });
});

describe('percentTexts', () => {
  it('sums to 100 where separate rounding would not', () => {
    const third = share(1n, 3n);
    expect(percentTexts([third, third, third], 1)).toEqual(['33.4', '33.3', '33.3']);
    expect(percentTexts([third, third, third], 0)).toEqual(['34', '33', '33']);
  });

  it('prints an open set as what it is', () => {
    expect(percentTexts([share(1n, 4n), share(1n, 2n)], 2)).toEqual(['25.00', '50.00']);
    expect(percentTexts([], 1)).toEqual([]);
  });

  it('sums to 100 for every full set', () => {
    fc.assert(
      fc.property(fullSet, fc.integer({ min: 0, max: 6 }), (shares, places) => {
        const texts = percentTexts(shares, places);
        const sum = texts.reduce((whole, text) => whole.plus(decimal(text)), decimal('0'));
        expect(numeral(sum)).toBe('100');
        for (const text of texts) expect(text).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});
