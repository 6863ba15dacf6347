import { allocate } from './allocate';
import { Decimal } from './decimal';

/** An exact share of a whole: `part / whole`, both whole numbers, reduced, `0 <= part <= whole`. */
export interface Share {
  readonly part: bigint;
  readonly whole: bigint;
}

/** @throws RangeError unless 0 <= part <= whole and whole > 0 */
export function share(part: bigint, whole: bigint): Share {
  if (whole <= 0n || part < 0n || part > whole) throw new RangeError(`no share: ${part}/${whole}`);
  const divisor = greatestCommonDivisor(part, whole);
  return { part: part / divisor, whole: whole / divisor };
}

export const WHOLE: Share = { part: 1n, whole: 1n };
export const NOTHING: Share = { part: 0n, whole: 1n };

export function timesShare(a: Share, b: Share): Share {
  return share(a.part * b.part, a.whole * b.whole);
}

export function addShares(a: Share, b: Share): Share {
  return share(a.part * b.whole + b.part * a.whole, a.whole * b.whole);
}

export function isWhole(value: Share): boolean {
  return value.part === value.whole;
}

/** Percent as a decimal, unrounded within 50 digits. */
export function percentOf(value: Share): Decimal {
  return new Decimal(value.part.toString()).div(value.whole.toString()).times(100);
}

/**
 * Shares as printable percentages with `places` decimals that sum to the sum of the shares
 * (100 for a full set), by the largest remainder; never the sum of separately rounded numbers.
 */
export function percentTexts(shares: readonly Share[], places: number): string[] {
  const total = shares.reduce(addShares, NOTHING);
  const scale = 10n ** BigInt(places);
  const common = shares.reduce((whole, one) => leastCommonMultiple(whole, one.whole), 1n);
  const units = (total.part * 100n * scale) / total.whole;
  const parts = allocate(
    units,
    shares.map((one) => one.part * (common / one.whole)),
  );
  return parts.map((part) => new Decimal(part.toString()).div(scale.toString()).toFixed(places));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
