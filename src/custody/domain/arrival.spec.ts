import fc from 'fast-check';
import { refusalIn } from '../../../test/support/refusals';
import { grams, gramsFromKg } from '../../kernel/grams';
import { requireSomethingKept, settleLine } from './arrival';

const OFFERED = { lotId: 'lot', massG: gramsFromKg('100'), basisMg: 125_000_000n };
const settle = (change: object) =>
  settleLine(OFFERED, { fromLotId: 'lot', lotId: 'new', ...change });

describe('what arrives', () => {
  it('is the whole line where nothing else is said', () => {
    expect(settle({})).toMatchObject({
      receivedLotId: 'new',
      acceptedG: 100_000n,
      returnedG: 0n,
      differenceG: 0n,
      keptBasisMg: 125_000_000n,
    });
  });

  it('is never silently absorbed', () => {
    const acceptedG = gramsFromKg('99');
    expect(refusalIn(() => settle({ acceptedG }))).toMatchObject({
      code: 'handover.difference-unexplained',
      facts: { difference_kg: '1.000' },
    });
    expect(settle({ acceptedG, differenceReason: 'spill' }).differenceG).toBe(1_000n);
  });

  it('is not more than was sent, but for the scales', () => {
    const more = { acceptedG: gramsFromKg('100.2') };
    const code = (change: object) => refusalIn(() => settle({ ...more, ...change })).code;
    expect(code({ differenceReason: 'spill' })).toBe('handover.gain-unexplained');
    expect(settle({ ...more, differenceReason: 'scale-difference' }).differenceG).toBe(-200n);
    const allBack = { returnedG: gramsFromKg('100'), differenceReason: 'scale-difference' };
    expect(code(allBack)).toBe('handover.returned-too-much');
  });

  it('leaves nothing to explain where it fits, and is refused where all goes back', () => {
    expect(refusalIn(() => settle({ differenceReason: 'theft' })).code).toBe(
      'handover.nothing-to-explain',
    );
    const back = settle({ returnedG: gramsFromKg('100') });
    expect(back).toMatchObject({ receivedLotId: null, acceptedG: 0n, keptBasisMg: 0n });
    expect(refusalIn(() => requireSomethingKept([back])).code).toBe('handover.nothing-accepted');
    expect(refusalIn(() => requireSomethingKept([back, settle({})])).code).toBe('accepted');
  });

  it('always sums to what was offered, in mass and in basis', () => {
    const masses = fc.record({
      massG: fc.bigInt(1n, 10n ** 9n),
      basisMg: fc.bigInt(0n, 10n ** 13n),
      returned: fc.bigInt(0n, 10n ** 9n),
      accepted: fc.bigInt(0n, 10n ** 9n),
    });
    fc.assert(
      fc.property(masses, ({ massG, basisMg, returned, accepted }) => {
        const returnedG = grams(returned % massG);
        const differenceG = massG - returnedG - accepted;
        const line = settleLine(
          { lotId: 'lot', massG: grams(massG), basisMg },
          {
            fromLotId: 'lot',
            lotId: 'new',
            acceptedG: grams(accepted),
            returnedG,
            differenceReason: differenceG === 0n ? null : 'scale-difference',
          },
        );
        expect(line.acceptedG + line.returnedG + line.differenceG).toBe(massG);
        expect(line.returnedBasisMg + line.keptBasisMg).toBe(basisMg);
      }),
    );
  });
});
