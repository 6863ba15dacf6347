import { type Grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';

/**
 * A lot is named once in a step or an offer, so that its stock is decided upon once.
 * @throws Refusal `lot.twice`
 */
export function refuseRepeatedLots(lotIds: readonly Id[]): void {
  const seen = new Set<Id>();
  for (const lotId of lotIds) {
    if (seen.has(lotId)) refuse('lot.twice', { lot: lotId });
    seen.add(lotId);
  }
}

/** Packed coffee moves in whole bags. @throws Refusal `transformation.not-whole-bags` */
export function refuseBrokenBags(massG: Grams, bagNetG: Grams | null): void {
  if (bagNetG !== null && massG % bagNetG !== 0n) {
    refuse('transformation.not-whole-bags', { mass_kg: kgText(massG), bag_kg: kgText(bagNetG) });
  }
}
