import { allocate } from '../../src/kernel/allocate';
import { grams } from '../../src/kernel/grams';
import { addShares, NOTHING, type Share, share, timesShare, WHOLE } from '../../src/kernel/share';
import {
  basisOfDraw,
  contribute,
  type DrawnPart,
  makesAnchor,
  type MixPart,
  mixesOf,
} from '../../src/lots/domain/composition';

/**
 * A lot on paper: what the house keeps of it, and beside it the composition without any rounding.
 */
export interface PaperLot {
  readonly id: string;
  readonly isOrigin: boolean;
  readonly mixId: string;
  readonly exact: ReadonlyMap<string, Share>;
  availableG: bigint;
  basisLeftMg: bigint;
}

/** Blends, splits, losses and hand-overs on paper, through the same functions as the store. */
export class PaperGenealogy {
  readonly lots: PaperLot[] = [];
  readonly mixes = new Map<string, MixPart[]>();
  private made = 0;

  deliver(massG: bigint): void {
    const id = this.newId('origin');
    this.mixes.set(id, [{ anchorId: id, massMg: massG * 1000n, takenMg: 0n }]);
    const exact = new Map([[id, WHOLE]]);
    const basisLeftMg = massG * 1000n;
    this.lots.push({ id, isOrigin: true, mixId: id, exact, availableG: massG, basisLeftMg });
  }

  /** One step: draws, then `outputs` parts of what is left after the loss. */
  step(wishes: readonly { lot: PaperLot; massG: bigint }[], lossG: bigint, outputs: number): void {
    const parts = wishes.map(({ lot, massG }) => this.draw(lot, massG));
    const inG = sum(parts.map((one) => one.massG));
    const { mixId, basisMg } = this.compose(parts);
    const exact = exactBlend(wishes, inG);
    const nets = allocate(
      inG - lossG,
      Array.from({ length: outputs }, (_, at) => BigInt(at + 1)),
    );
    const bases = allocate(basisMg, nets);
    for (const [index, net] of nets.entries()) {
      if (net === 0n) continue;
      const basisLeftMg = bases[index] ?? 0n;
      const id = this.newId('lot');
      this.lots.push({ id, isOrigin: false, mixId, exact, availableG: net, basisLeftMg });
    }
  }

  /** A lot's shares by anchor, as read from its mix, down to origins. */
  sharesOf(lot: PaperLot): ReadonlyMap<string, Share> {
    const total = sum((this.mixes.get(lot.mixId) ?? []).map((part) => part.massMg));
    const shares = new Map<string, Share>();
    for (const { anchorId, massMg } of this.mixes.get(lot.mixId) ?? []) {
      for (const [origin, within] of this.anchors.get(anchorId) ?? [[anchorId, WHOLE] as const]) {
        const one = timesShare(share(massMg, total), within);
        shares.set(origin, addShares(shares.get(origin) ?? NOTHING, one));
      }
    }
    return shares;
  }

  private readonly anchors = new Map<string, ReadonlyMap<string, Share>>();

  private draw(lot: PaperLot, massG: bigint): DrawnPart {
    const basisMg = basisOfDraw(lot.basisLeftMg, grams(lot.availableG), grams(massG));
    lot.availableG -= massG;
    lot.basisLeftMg -= basisMg;
    const { id: lotId, mixId, isOrigin } = lot;
    return { lotId, massG: grams(massG), rank: 0, mixId, basisMg, isOrigin };
  }

  private compose(parts: readonly DrawnPart[]): { mixId: string; basisMg: bigint } {
    const [only, ...others] = mixesOf(parts);
    if (only !== undefined && others.length === 0) {
      return { mixId: only, basisMg: sum(parts.map((part) => part.basisMg)) };
    }
    const mixId = this.newId('mix');
    const totalMg = sum(parts.map((part) => part.massG * 1000n));
    if (makesAnchor(parts)) {
      this.mixes.set(mixId, [{ anchorId: mixId, massMg: totalMg, takenMg: 0n }]);
      const within = parts.map((one) => [one.lotId, share(one.massG * 1000n, totalMg)] as const);
      this.anchors.set(mixId, new Map(within));
      return { mixId, basisMg: totalMg };
    }
    const sums = new Map<string, bigint>();
    for (const part of parts) {
      const mix = this.mixes.get(part.mixId) ?? [];
      for (const [index, one] of contribute(part, mix).entries()) {
        const before = mix[index];
        if (before !== undefined) mix[index] = { ...before, takenMg: before.takenMg + one.takenMg };
        sums.set(one.anchorId, (sums.get(one.anchorId) ?? 0n) + one.massMg);
      }
    }
    const made = [...sums].map(([anchorId, massMg]) => ({ anchorId, massMg, takenMg: 0n }));
    this.mixes.set(mixId, made);
    return { mixId, basisMg: totalMg };
  }

  private newId(what: string): string {
    this.made += 1;
    return `${what}-${String(this.made).padStart(4, '0')}`;
  }
}

function exactBlend(
  wishes: readonly { lot: PaperLot; massG: bigint }[],
  inG: bigint,
): ReadonlyMap<string, Share> {
  const sums = new Map<string, Share>();
  for (const { lot, massG } of wishes) {
    for (const [origin, one] of lot.exact) {
      const part = timesShare(one, share(massG, inG));
      sums.set(origin, addShares(sums.get(origin) ?? NOTHING, part));
    }
  }
  return sums;
}

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((all, one) => all + one, 0n);
}
