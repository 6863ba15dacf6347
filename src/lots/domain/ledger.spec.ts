import fc from 'fast-check';
import { OWNERS, PaperLedger, sequence } from '../../../test/support/paper-ledger';
import { grams } from '../../kernel/grams';
import { addShares, NOTHING, type Share, share, timesShare } from '../../kernel/share';
import type { LotLedger } from './ledger';

describe('random sequences of all commands on the ledger', () => {
  it('conserve mass, use no origin twice and let no lot fall below nothing, 1,500 times', () => {
    const property = fc.property(sequence, (commands) => {
      new PaperLedger().run(commands);
    });
    fc.assert(property, { numRuns: 1_500 });
  });

  it('a step that is taken back leaves everything as it was, to the milligram', () => {
    const property = fc.property(sequence, fc.nat(500), (commands, at) => {
      const play = new PaperLedger();
      play.run(commands);
      const stock = [...play.ledger.lots.values()].filter((lot) => lot.availableG > 0n);
      const ownerId = stock[at % Math.max(stock.length, 1)]?.ownerId ?? OWNERS[0];
      const inputs = stock
        .filter((lot) => lot.ownerId === ownerId)
        .slice(0, 4)
        .map((lot) => ({ lotId: lot.id, massG: grams((lot.availableG + 2n) / 3n) }));
      if (inputs.length === 0) return;
      const before = play.snapshot();
      const lossG = inputs.reduce((sum, one) => sum + one.massG, 0n) / 7n;
      const first = play.make({ ownerId, inputs, lossG, outputs: 2 });
      const made = [...play.ledger.lots.values()].filter((lot) => lot.madeById === first);
      const next = made.map((lot) => ({ lotId: lot.id, massG: lot.availableG }));
      const second = play.make({ ownerId, inputs: next, lossG: 0n, outputs: 1 });
      expect(play.snapshot()).not.toBe(before);
      play.takeBack(second);
      play.takeBack(first);
      expect(play.snapshot()).toBe(before);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('a diamond', () => {
  it('gives the exact share, not a double one', () => {
    const play = new PaperLedger();
    play.open('delivery', 60_000n);
    play.open('delivery', 40_000n);
    let [left = '', right = ''] = [...play.ledger.lots.keys()];
    const origin = left;
    for (let level = 0; level < 30; level += 1) {
      const inputs = [left, right].map((lotId) => ({
        lotId,
        massG: play.ledger.lot(lotId).availableG,
      }));
      const id = play.make({ ownerId: OWNERS[0], inputs, lossG: 0n, outputs: 2 });
      const made = [...play.ledger.lots.values()].filter((lot) => lot.madeById === id);
      [left = '', right = ''] = made.map((lot) => lot.id);
    }
    const three: Share = share(3n, 5n);
    expect(shareOf(play.ledger, origin, left)).toEqual(three);
  });
});

function shareOf(ledger: LotLedger, originId: string, lotId: string): Share {
  const mix = ledger.mixes.get(ledger.lot(lotId).mixId);
  let sum: Share = NOTHING;
  for (const part of mix?.parts ?? []) {
    const anchor = ledger.mixes.get(part.anchorId);
    const within = share(anchor?.origins.get(originId) ?? 0n, anchor?.totalMg ?? 1n);
    sum = addShares(sum, timesShare(share(part.massMg, mix?.totalMg ?? 1n), within));
  }
  return sum;
}
