import type { Grams } from '../../kernel/grams';
import { kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';

export const REVERSAL_REASONS = ['wrong-lot', 'wrong-mass', 'wrong-step', 'not-done'] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** A lot that was made by the step, or that contains coffee of it through later steps. */
export interface TouchedLot {
  readonly lotId: Id;
  readonly code: string;
  readonly ownerId: Id;
  readonly madeBy: 'delivery' | 'outside' | 'transformation' | 'handover';
  readonly madeById: Id;
  readonly rank: number;
  readonly netG: Grams;
  readonly availableG: Grams;
  /** Milligrams that lie in lots which were made from it and are not reversed. */
  readonly usedMg: bigint;
}

/** What must be reversed before the step can be: nothing, or a chain, the latest first. */
export type Consequences =
  | { readonly kind: 'none' }
  | { readonly kind: 'steps'; readonly stepIds: readonly Id[]; readonly codes: readonly string[] }
  | {
      readonly kind: 'handed-over';
      readonly stepIds: readonly Id[];
      readonly codes: readonly string[];
      /** Others who have coffee of it. */
      readonly ownerIds: readonly Id[];
      /** Own lots of which a part is offered or on its way. */
      readonly offeredCodes: readonly string[];
    };

/** What follows from a step, by the lots that contain its coffee. */
export function consequencesOf(
  stepId: Id,
  ownerId: Id,
  touched: readonly TouchedLot[],
): Consequences {
  const later = touched.filter((lot) => lot.madeById !== stepId);
  const own = later.filter((lot) => lot.madeBy === 'transformation' && lot.ownerId === ownerId);
  const foreign = later.filter((lot) => lot.madeBy === 'handover' || lot.ownerId !== ownerId);
  const stepIds = latestFirst(own);
  const codes = own.map((lot) => lot.code).sort();
  const ownerIds = [...new Set(foreign.map((lot) => lot.ownerId))].sort();
  const offeredCodes = touched
    .filter((lot) => lot.ownerId === ownerId)
    .filter((lot) => (lot.netG - lot.availableG) * 1000n !== lot.usedMg)
    .map((lot) => lot.code)
    .sort();
  if (ownerIds.length > 0 || offeredCodes.length > 0) {
    return { kind: 'handed-over', stepIds, codes, ownerIds, offeredCodes };
  }
  return stepIds.length === 0 ? { kind: 'none' } : { kind: 'steps', stepIds, codes };
}

/**
 * Which steps are taken back, in this order, the asked one last.
 * @param ownerNames of the other owners among the consequences
 * @throws Refusal `reversal.outputs-used` with the chain of consequences,
 *   `reversal.handed-over` with who has coffee of it (both conflicts)
 */
export function decideReversal(
  asked: { readonly stepId: Id; readonly withConsequences: boolean },
  consequences: Consequences,
  ownerNames: readonly string[],
): readonly Id[] {
  if (consequences.kind === 'none') return [asked.stepId];
  const { stepIds, codes } = consequences;
  const offered = consequences.kind === 'handed-over' ? consequences.offeredCodes : [];
  const facts = { steps: stepIds, lots: codes, offered_lots: offered, owners: ownerNames };
  if (consequences.kind === 'handed-over' && asked.withConsequences) {
    refuse('reversal.handed-over', facts, 'conflict');
  }
  if (!asked.withConsequences) {
    refuse('reversal.outputs-used', { ...facts, count: stepIds.length }, 'conflict');
  }
  return [...stepIds, asked.stepId];
}

/** A lot of a step is whole again before the step is taken back. */
export function requireWhole(lot: {
  readonly code: string;
  readonly netG: Grams;
  readonly availableG: Grams;
}): void {
  if (lot.availableG !== lot.netG) {
    throw new Error(`lot ${lot.code} holds ${kgText(lot.availableG)} kg while it is reversed`);
  }
}

function latestFirst(lots: readonly TouchedLot[]): readonly Id[] {
  const ranks = new Map<Id, number>();
  for (const { madeById, rank } of lots) ranks.set(madeById, rank);
  return [...ranks].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
