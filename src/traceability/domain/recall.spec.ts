import fc from 'fast-check';
import { addShares, NOTHING, type Share, share, timesShare, WHOLE } from '../../kernel/share';
import { refusalIn } from '../../../test/support/refusals';
import { decideEnd, locatedPercent, type Recall, type ReachedFlow, spread } from './recall';

const lot = (lotId: string, netG: bigint, inStockG = netG, onWayG = 0n) => ({
  lotId,
  netG,
  inStockG,
  onWayG,
});
const flow = (
  fromLotId: string,
  intoLotId: string,
  massG: bigint,
  totalG: bigint,
): ReachedFlow => ({
  fromLotId,
  intoLotId,
  massMg: massG * 1000n,
  intoTotalMg: totalG * 1000n,
});

/** Follows every single path from the lot back; exponential, and obviously right. */
function bruteForce(id: string, seed: string, flows: readonly ReachedFlow[]): Share {
  if (id === seed) return WHOLE;
  return flows
    .filter((one) => one.intoLotId === id)
    .map((one) =>
      timesShare(bruteForce(one.fromLotId, seed, flows), share(one.massMg, one.intoTotalMg)),
    )
    .reduce(addShares, NOTHING);
}

describe('the reach of a recall', () => {
  it('counts a diamond once: both halves meet again', () => {
    const flows = [
      flow('a', 'left', 60n, 60n),
      flow('a', 'right', 40n, 100n),
      flow('left', 'both', 60n, 160n),
      flow('right', 'both', 100n, 160n),
    ];
    const lots = [lot('a', 100n, 0n), lot('left', 60n, 0n), lot('right', 100n, 0n)];
    const [, , right, both] = spread(new Set(['a']), [...lots, lot('both', 160n)], flows);
    expect(right?.share).toEqual(share(2n, 5n));
    expect(both).toMatchObject({ share: share(5n, 8n), containedMg: 100_000n, missingMg: 0n });
  });

  it('keeps a lot of which no milligram is named', () => {
    const flows = [flow('a', 'tiny', 0n, 1n)];
    const [, tiny] = spread(new Set(['a']), [lot('a', 9n), lot('tiny', 1n)], flows);
    expect(tiny).toMatchObject({ lotId: 'tiny', share: NOTHING, containedMg: 0n });
  });

  it('says how much has no place: neither in stock, on its way nor in a further lot', () => {
    const lots = [lot('a', 100n, 20n, 10n), lot('b', 66n, 66n)];
    const [a, b] = spread(new Set(['a']), lots, [flow('a', 'b', 66n, 66n)]);
    expect([a?.presentMg, a?.missingMg, b?.presentMg]).toEqual([30_000n, 4_000n, 66_000n]);
    expect(locatedPercent(96_000n, 4_000n)?.toFixed(1)).toBe('96.0');
    expect(locatedPercent(0n, 0n)).toBeNull();
  });

  it('agrees with following every path, in any genealogy', () => {
    const masses = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.bigInt({ min: 0n, max: 1000n })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(masses, (steps) => {
        const lots = [lot('0', 500n), lot('1', 500n)];
        const flows: ReachedFlow[] = [];
        for (const [x, y, mass] of steps) {
          const id = String(lots.length);
          const [from, other] = [String(x % lots.length), String(y % lots.length)];
          const [g, rest] = [mass, 1000n - mass];
          if (from === other) flows.push(flow(from, id, 7n, 7n));
          else flows.push(flow(from, id, g, 1000n), flow(other, id, rest, 1000n));
          lots.push(lot(id, 777n));
        }
        for (const one of spread(new Set(['0']), lots, flows)) {
          expect(one.share).toEqual(bruteForce(one.lotId, '0', flows));
        }
      }),
    );
  });
});

describe('the end of a recall', () => {
  const open: Recall = { status: 'open', id: 'r', by: 'coop', isDrill: false };
  const code = (recall: Recall, by: string, outcome: 'all-clear' | 'drill-finished') =>
    refusalIn(() => decideEnd(recall, { by, outcome })).code;

  it('is said once, by whoever started it, and fits', () => {
    expect(code(open, 'coop', 'all-clear')).toBe('accepted');
    expect(code(open, 'roaster', 'all-clear')).toBe('recall.unknown');
    expect(code(open, 'coop', 'drill-finished')).toBe('recall.outcome-does-not-fit');
    expect(code({ ...open, isDrill: true }, 'coop', 'drill-finished')).toBe('accepted');
    expect(code({ status: 'ended', id: 'r', by: 'coop' }, 'coop', 'all-clear')).toBe(
      'recall.ended',
    );
  });
});
