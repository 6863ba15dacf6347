import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Decimal arithmetic for money, prices and published figures: 50 significant digits, half up.
 * A constructor of its own, so that nobody's global setting can change a price.
 */
export const Decimal = DecimalJs.clone({
  precision: 50,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

const DECIMAL_TEXT = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Reads "12.50"; throws a RangeError on anything that is not a plain decimal numeral. */
export function decimal(text: string | bigint): Decimal {
  const numeral = text.toString();
  if (!DECIMAL_TEXT.test(numeral)) throw new RangeError(`not a decimal numeral: ${numeral}`);
  return new Decimal(numeral);
}

/** Half up to `places` decimals; the only rounding that figures meant for people go through. */
export function roundTo(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_UP);
}

/** The shortest exact numeral, for JSON and `numeric` columns. */
export function numeral(value: Decimal): string {
  return value.toFixed();
}
