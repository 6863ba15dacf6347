import fc from 'fast-check';
import { refusalIn } from '../../../test/support/refusals';
import { type Grams, grams } from '../../kernel/grams';
import { refuseRepeatedLots } from './portion';
import { decideCorrection, decideDraw, stockOf } from './stock';

const LOT = { lotId: 'lot', code: 'V-2026-00001' };
const g = (mass: bigint): Grams => grams(mass);

describe('a draw', () => {
  it('takes its part of the basis', () => {
    expect(decideDraw(LOT, stockOf(g(800n), 1_000_000n), g(200n))).toBe(250_000n);
  });

  it('of more than is there says what is there', () => {
    expect(refusalIn(() => decideDraw(LOT, stockOf(g(800n), 1_000_000n), g(801n)))).toEqual({
      kind: 'conflict',
      code: 'lot.not-enough-mass',
      facts: { lot: 'lot', code: 'V-2026-00001', available_kg: '0.800', asked_kg: '0.801' },
    });
  });

  it('of a used-up lot is refused, whatever basis rounding has left', () => {
    expect(refusalIn(() => decideDraw(LOT, stockOf(g(0n), 7n), g(1n))).facts['available_kg']).toBe(
      '0.000',
    );
  });

  it.each([0n, -1n, -500n])('of %s g is no draw: nobody fills a lot by drawing', (mass) => {
    expect(() => decideDraw(LOT, stockOf(g(800n), 1_000n), g(mass))).toThrow(RangeError);
  });

  it('never oversells, in whatever order the wishes come', () => {
    const wish = fc.bigInt({ min: 1n, max: 3_000n }).map(grams);
    const property = fc.property(fc.array(wish, { minLength: 1, maxLength: 60 }), (wishes) => {
      let available = 20_000n;
      let basis = 20_000_000n;
      for (const massG of wishes) {
        const draw = (): bigint => decideDraw(LOT, stockOf(g(available), basis), massG);
        if (massG > available) expect(refusalIn(draw).code).toBe('lot.not-enough-mass');
        else {
          basis -= draw();
          available -= massG;
        }
        expect(available >= 0n && basis >= 0n).toBe(true);
        expect(available > 0n || basis === 0n).toBe(true);
      }
    });
    fc.assert(property);
  });
});

describe('a correction', () => {
  const lot = { ...LOT, netG: g(1_000n), bagNetG: null };
  const stock = stockOf(g(400n), 400_000n);
  const decide = (byG: bigint, bagNetG: Grams | null = null): string =>
    refusalIn(() => decideCorrection({ ...lot, bagNetG }, stock, g(byG))).code;

  it('goes up freely, and down by what still lies there', () => {
    expect([decide(1n), decide(-400n)]).toEqual(['accepted', 'accepted']);
    expect(decide(-401n)).toBe('lot.not-enough-mass');
  });

  it('says something and leaves something', () => {
    expect(decide(0n)).toBe('correction.changes-nothing');
    const whole = stockOf(g(1_000n), 1_000_000n);
    expect(refusalIn(() => decideCorrection(lot, whole, g(-1_000n))).code).toBe(
      'correction.nothing-left',
    );
  });

  it('counts bags by whole bags', () => {
    expect(decide(-250n, g(250n))).toBe('accepted');
    expect(decide(-100n, g(250n))).toBe('transformation.not-whole-bags');
    expect(decide(100n, g(250n))).toBe('transformation.not-whole-bags');
  });
});

describe('lots of a step or an offer', () => {
  it('are named once', () => {
    expect(refusalIn(() => refuseRepeatedLots(['a', 'b'])).code).toBe('accepted');
    expect(refusalIn(() => refuseRepeatedLots(['a', 'b', 'a'])).facts).toEqual({ lot: 'a' });
  });
});
