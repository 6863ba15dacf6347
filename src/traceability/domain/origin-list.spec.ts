import * as fc from 'fast-check';
import { addShares, NOTHING, share } from '../../kernel/share';
import { joinParts } from './origin-list';

const row = (id: string, part: bigint, whole: bigint) => ({
  id,
  part: part.toString(),
  whole: whole.toString(),
});

describe('a listed origin', () => {
  it('adds what came through several day lots, exactly', () => {
    const listed = joinParts(
      [row('a', 1n, 6n), row('a', 1n, 3n), row('b', 1n, 2n)],
      ({ id }) => id,
    );
    expect(listed.map(({ row: { id }, share: text, percent }) => [id, text, percent])).toEqual([
      ['a', '9/18', '50.0000'],
      ['b', '1/2', '50.0000'],
    ]);
  });

  it('prints thirds so that they sum to 100', () => {
    const listed = joinParts(
      ['a', 'b', 'c'].map((id) => row(id, 1n, 3n)),
      ({ id }) => id,
    );
    expect(listed.map(({ percent }) => percent)).toEqual(['33.3334', '33.3333', '33.3333']);
    expect(joinParts([], () => '')).toEqual([]);
  });

  it('shows a member that has fallen to nothing', () => {
    const listed = joinParts([row('a', 0n, 7n), row('b', 7n, 7n)], ({ id }) => id);
    expect(listed.map(({ percent }) => percent)).toEqual(['0.0000', '100.0000']);
  });

  it('keeps the whole, whatever the masses', () => {
    const masses = fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1 });
    fc.assert(
      fc.property(masses, (weights) => {
        const whole = weights.reduce((sum, one) => sum + one, 0n);
        const rows = weights.map((one, at) => row(String(Math.floor(at / 2)), one, whole));
        const listed = joinParts(rows, ({ id }) => id);
        const sum = listed
          .map(({ share: text }) => text.split('/').map(BigInt))
          .map(([part = 0n, of = 1n]) => share(part, of))
          .reduce(addShares, NOTHING);
        expect(sum).toEqual({ part: 1n, whole: 1n });
        const units = listed.map(({ percent }) => BigInt(percent.replace('.', '')));
        expect(units.reduce((all, one) => all + one, 0n)).toBe(1_000_000n);
      }),
    );
  });
});
