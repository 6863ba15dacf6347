import { allocate } from '../../kernel/allocate';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';

/**
 * How the origin of coffee follows its mass. A lot carries a pointer to its mix, the composition
 * that it shares with others, and a basis: how many milligrams of the mix's input it stands for. A
 * draw takes basis in proportion; losses take it with them. Only when different mixes come together
 * is a new composition written, and it takes from what is left of each part, so that no milligram
 * of an origin is used twice.
 */
export interface DrawnPart {
  readonly lotId: Id;
  readonly massG: Grams;
  readonly rank: number;
  readonly mixId: Id;
  /** Milligrams of the mix's input that go with the draw. */
  readonly basisMg: bigint;
  /** True when the lot is an origin itself: a delivery or bought coffee. */
  readonly isOrigin: boolean;
}

/** One part of a mix, by day lot or origin, and how much of it later mixes have taken already. */
export interface MixPart {
  readonly anchorId: Id;
  readonly massMg: bigint;
  readonly takenMg: bigint;
}

/**
 * The basis that goes with drawing `massG` of `availableG`: in proportion, and all with the last
 * gram.
 */
export function basisOfDraw(basisLeftMg: bigint, availableG: Grams, massG: Grams): bigint {
  return massG === availableG ? basisLeftMg : (basisLeftMg * massG) / availableG;
}

/** The mixes that come together, each once, in the order of the inputs. */
export function mixesOf(parts: readonly DrawnPart[]): readonly Id[] {
  return [...new Set(parts.map((part) => part.mixId))];
}

/** An anchor brings origins together directly: its composition is read from its deliveries. */
export function makesAnchor(parts: readonly DrawnPart[]): boolean {
  return parts.every((part) => part.isOrigin);
}

/** What one input takes from the parts of its mix, and what it brings to the new one. */
export interface Contribution {
  readonly anchorId: Id;
  readonly takenMg: bigint;
  readonly massMg: bigint;
}

/**
 * Takes a draw's basis from what is left of its mix by the largest remainder, and states the drawn
 * mass in the same proportions. A part that gives nothing stays named with zero, or a recall would
 * miss it.
 */
export function contribute(drawn: DrawnPart, parts: readonly MixPart[]): readonly Contribution[] {
  const left = parts.map((part) => part.massMg - part.takenMg);
  const taken = allocate(drawn.basisMg, left);
  const weights = drawn.basisMg > 0n ? taken : parts.map((part) => part.massMg);
  const masses = allocate(drawn.massG * 1000n, weights);
  return parts.map((part, index) => ({
    anchorId: part.anchorId,
    takenMg: taken[index] ?? 0n,
    massMg: masses[index] ?? 0n,
  }));
}

/** Milligrams from each input (rows) to each output (columns); both sums are exact. */
export function flowsOf(
  inputs: readonly Grams[],
  outputNets: readonly Grams[],
): readonly (readonly bigint[])[] {
  const total = inputs.reduce((sum, mass) => sum + mass * 1000n, 0n);
  const open = allocate(total, outputNets);
  return inputs.map((mass) => {
    const row = allocate(mass * 1000n, open);
    row.forEach((part, column) => {
      open[column] = (open[column] ?? 0n) - part;
    });
    return row;
  });
}
