import { type Grams, grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';

/** Why the receiver's scale does not say what was sent. */
export const DIFFERENCE_REASONS = [
  'moisture-loss',
  'spill',
  'scale-difference',
  'theft',
  'unknown',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** A line of an offer, as it left the sender. */
export interface OfferedLine {
  readonly lotId: Id;
  readonly massG: Grams;
  readonly basisMg: bigint;
}

/** What the receiver says of one line; without masses it took the line whole. */
export interface ArrivedLine {
  readonly fromLotId: Id;
  readonly lotId: Id;
  readonly acceptedG?: Grams | null;
  readonly returnedG?: Grams | null;
  readonly differenceReason?: DifferenceReason | null;
}

/** Offered = accepted + returned + difference; a difference below zero is a gain on the scale. */
export interface SettledLine {
  readonly lotId: Id;
  /** Null where nothing of the line was accepted. */
  readonly receivedLotId: Id | null;
  readonly offeredG: Grams;
  readonly acceptedG: Grams;
  readonly returnedG: Grams;
  readonly differenceG: Grams;
  readonly reason: DifferenceReason | null;
  /** Milligrams of the mix that go back to the sender's lot. */
  readonly returnedBasisMg: bigint;
  /** Milligrams of the mix that the accepted coffee stands for; a loss goes with it. */
  readonly keptBasisMg: bigint;
}

/**
 * Settles one line: nothing that was offered stays unexplained.
 * @throws Refusal `handover.returned-too-much`, `handover.difference-unexplained`,
 *   `handover.nothing-to-explain`, `handover.gain-unexplained`
 */
export function settleLine(offered: OfferedLine, arrived: ArrivedLine): SettledLine {
  const { lotId, massG, basisMg } = offered;
  const returnedG = arrived.returnedG ?? grams(0n);
  const acceptedG = arrived.acceptedG ?? grams(massG - returnedG);
  if (returnedG > massG || (returnedG === massG && acceptedG > 0n)) {
    refuse('handover.returned-too-much', {
      lot: lotId,
      offered_kg: kgText(massG),
      returned_kg: kgText(returnedG),
    });
  }
  const differenceG = grams(massG - acceptedG - returnedG);
  const reason = arrived.differenceReason ?? null;
  refuseUnexplained(lotId, differenceG, reason);
  const returnedBasisMg = returnedG === massG ? basisMg : (basisMg * returnedG) / massG;
  return {
    lotId,
    receivedLotId: acceptedG === 0n ? null : arrived.lotId,
    offeredG: massG,
    acceptedG,
    returnedG,
    differenceG,
    reason,
    returnedBasisMg,
    keptBasisMg: basisMg - returnedBasisMg,
  };
}

/** Coffee does not grow on the way: more than was sent is a matter of the scales. */
function refuseUnexplained(lotId: Id, differenceG: Grams, reason: DifferenceReason | null): void {
  const facts = { lot: lotId, difference_kg: kgText(differenceG) };
  if (differenceG === 0n && reason !== null) refuse('handover.nothing-to-explain', { lot: lotId });
  if (differenceG !== 0n && reason === null) refuse('handover.difference-unexplained', facts);
  if (differenceG < 0n && reason !== 'scale-difference') refuse('handover.gain-unexplained', facts);
}

/** @throws Refusal `handover.nothing-accepted` where a refusal is meant */
export function requireSomethingKept(lines: readonly SettledLine[]): void {
  if (lines.every((line) => line.returnedG === line.offeredG)) refuse('handover.nothing-accepted');
}
