import { allocate } from '../../kernel/allocate';
import { Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';

/**
 * Shares an amount of money over the masses it was paid for, to the cent and without loss: largest
 * remainder, ties to the earlier part.
 *
 * @param amount with at most two decimals, not negative
 * @throws RangeError when the amount has parts of a cent
 */
export function splitByMass(amount: Decimal, masses: readonly Grams[]): Decimal[] {
  const cents = amount.times(100);
  if (!cents.isInteger()) throw new RangeError(`not whole cents: ${amount.toFixed()}`);
  return allocate(BigInt(cents.toFixed()), masses).map((part) =>
    new Decimal(part.toString()).div(100),
  );
}
