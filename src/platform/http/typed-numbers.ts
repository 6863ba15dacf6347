/**
 * Numbers as people type them, where both "62.5" and "62,5" are in use. What can be read in one way
 * only is read; what can be read in two ways is asked back and never guessed. No floats: the result
 * is a decimal numeral.
 */
export type TypedNumber =
  | { readonly kind: 'number'; readonly numeral: string }
  /** "1,234" is 1.234 or 1234: both readings as numerals, the smaller one first. */
  | { readonly kind: 'two-readings'; readonly decimal: string; readonly grouped: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-number' };

const NO_NUMBER: TypedNumber = { kind: 'no-number' };
const MOST_DIGITS = 15;

const PLAIN = /^\d+$/;
/** One separator: it is a decimal point or comma unless it could also part thousands. */
const ONE_SEPARATOR = /^(\d+)[.,](\d+)$/;
/** A group never begins with zero, so that "0,250" is a quarter. */
const COULD_BE_GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** Thousands parted by one kind of sign, decimals after another: "1,234.5", "1 234,5". */
const GROUPED = /^([1-9]\d{0,2})(?:(,)\d{3}(?:,\d{3})*|(\.)\d{3}(?:\.\d{3})*| \d{3}(?: \d{3})*)/;

/**
 * @param typed the field's text; spaces around it and its unit behind it do not matter
 * @param unit "kg" or "%": what may follow the number
 */
export function readTypedNumber(typed: string, unit: string): TypedNumber {
  const spaced = typed.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  const text = withoutUnit(spaced, unit);
  if (text === '') return { kind: 'empty' };
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return NO_NUMBER;
  if (PLAIN.test(text)) return number(text, '');
  const [, whole, fraction] = ONE_SEPARATOR.exec(text) ?? [];
  if (whole === undefined || fraction === undefined) return readGrouped(text);
  if (!COULD_BE_GROUPED.test(text)) return number(whole, fraction);
  return {
    kind: 'two-readings',
    decimal: numeralOf(whole, fraction),
    grouped: numeralOf(whole + fraction, ''),
  };
}

function readGrouped(text: string): TypedNumber {
  const match = GROUPED.exec(text);
  if (match === null) return NO_NUMBER;
  const whole = match[0].replace(/\D/g, '');
  const rest = text.slice(match[0].length);
  if (rest === '') return number(whole, '');
  const point = rest.charAt(0);
  const usedForGroups = match[2] ?? match[3];
  const fraction = rest.slice(1);
  const fits = (point === '.' || point === ',') && point !== usedForGroups && PLAIN.test(fraction);
  return fits ? number(whole, fraction) : NO_NUMBER;
}

function withoutUnit(text: string, unit: string): string {
  const ends = text.toLowerCase().endsWith(unit.toLowerCase());
  return ends ? text.slice(0, -unit.length).trim() : text;
}

function number(whole: string, fraction: string): TypedNumber {
  return { kind: 'number', numeral: numeralOf(whole, fraction) };
}

/** No leading zeros and no trailing ones after the point: equal numbers are equal texts. */
function numeralOf(whole: string, fraction: string): string {
  const units = whole.replace(/^0+(?=\d)/, '');
  const parts = fraction.replace(/0+$/, '');
  return parts === '' ? units : `${units}.${parts}`;
}
