import { Decimal } from './decimal';

/** A mass in whole grams. Never a `number`: mass is added, split and compared exactly. */
export type Grams = bigint & { readonly __unit: 'g' };

/** One pound avoirdupois, exact by definition (coffee-domain rule 3). */
export const KG_PER_LB = new Decimal('0.45359237');
/** One Peruvian quintal of green coffee (coffee-domain B2). */
export const G_PER_QUINTAL_GREEN = grams(46_000n);

/** Brands whole grams; the sign is free, because corrections and losses are differences. */
export function grams(value: bigint): Grams {
  return value as Grams;
}

export const NO_GRAMS = grams(0n);

const KG_TEXT = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/;

/**
 * Reads kilograms as written in JSON ("62.5", at most three decimals) into grams.
 * Throws a RangeError on any other text; doors check the shape before.
 */
export function gramsFromKg(kilograms: string): Grams {
  const match = KG_TEXT.exec(kilograms);
  if (match === null) throw new RangeError(`not a mass in kg: ${kilograms}`);
  const [, sign, whole, fraction = ''] = match;
  const value = BigInt(whole ?? '0') * 1000n + BigInt(fraction.padEnd(3, '0'));
  return grams(sign === '-' ? -value : value);
}

/** "62.500": always three decimals, so that equal masses are equal texts. */
export function kgText(mass: Grams): string {
  const absolute = mass < 0n ? -mass : mass;
  const kilograms = `${absolute / 1000n}.${(absolute % 1000n).toString().padStart(3, '0')}`;
  return mass < 0n ? `-${kilograms}` : kilograms;
}

export function sumGrams(masses: Iterable<Grams>): Grams {
  let total = 0n;
  for (const mass of masses) total += mass;
  return grams(total);
}

/** Kilograms as a decimal, for prices per kilogram. */
export function kilograms(mass: Grams): Decimal {
  return new Decimal(mass.toString()).div(1000);
}

/** Pounds as an unrounded decimal (50 digits): prices are per pound, and lb is never rounded. */
export function pounds(mass: Grams): Decimal {
  return kilograms(mass).div(KG_PER_LB);
}
