import { type Grams, grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { basisOfDraw } from './composition';
import { refuseBrokenBags } from './portion';

/** What is in store of a lot. */
export type Stock =
  | { readonly status: 'in-stock'; readonly availableG: Grams; readonly basisLeftMg: bigint }
  | { readonly status: 'used-up' };

export function stockOf(availableG: Grams, basisLeftMg: bigint): Stock {
  return availableG === 0n
    ? { status: 'used-up' }
    : { status: 'in-stock', availableG, basisLeftMg };
}

/**
 * Takes mass from a lot; `massG` is above zero.
 * @returns the basis that goes with it
 * @throws Refusal `lot.not-enough-mass` (conflict) with what is there and what was asked for
 */
export function decideDraw(
  lot: { readonly lotId: Id; readonly code: string },
  stock: Stock,
  massG: Grams,
): bigint {
  if (massG <= 0n) throw new RangeError(`a draw of ${massG} g`);
  const availableG = stock.status === 'in-stock' ? stock.availableG : grams(0n);
  if (stock.status === 'used-up' || massG > availableG) {
    refuse(
      'lot.not-enough-mass',
      {
        lot: lot.lotId,
        code: lot.code,
        available_kg: kgText(availableG),
        asked_kg: kgText(massG),
      },
      'conflict',
    );
  }
  return basisOfDraw(stock.basisLeftMg, stock.availableG, massG);
}

/**
 * Corrects a lot's mass where it still lies: neither below nothing nor to nothing, and bags by
 * whole bags.
 * @throws Refusal `lot.not-enough-mass`, `correction.nothing-left`, `correction.changes-nothing`,
 *   `transformation.not-whole-bags`
 */
export function decideCorrection(
  lot: {
    readonly lotId: Id;
    readonly code: string;
    readonly netG: Grams;
    readonly bagNetG: Grams | null;
  },
  stock: Stock,
  byG: Grams,
): void {
  if (byG === 0n) refuse('correction.changes-nothing');
  refuseBrokenBags(byG, lot.bagNetG);
  if (byG < 0n) decideDraw(lot, stock, grams(-byG));
  if (lot.netG + byG <= 0n) refuse('correction.nothing-left', { code: lot.code });
}
