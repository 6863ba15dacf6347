import { type Decimal, decimal, numeral, roundTo } from './decimal';

/** ISO 4217 codes that the chain is paid in. */
export const CURRENCIES = ['USD', 'PEN', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An amount in one currency. The functions below refuse to mix currencies. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** @throws RangeError when the text is no plain decimal numeral */
export function money(amount: string | Decimal, currency: Currency): Money {
  return { amount: typeof amount === 'string' ? decimal(amount) : amount, currency };
}

/** Two decimals, half up: one rounding at the end of a calculation, never in the middle. */
export function toCents(value: Money): Money {
  return { amount: roundTo(value.amount, 2), currency: value.currency };
}

/** @throws RangeError when the currencies differ */
export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} with ${b.currency}`);
  return { amount: a.amount.plus(b.amount), currency: a.currency };
}

/** "92031.97": the numeral with two decimals, for JSON. */
export function amountText(value: Money): string {
  return roundTo(value.amount, 2).toFixed(2);
}

/** The exact numeral for a `numeric` column. */
export function amountNumeral(value: Money): string {
  return numeral(value.amount);
}
