/**
 * GS1 check digit over the digits before it (weights 3 and 1 from the right), as used by GTIN,
 * SSCC and GLN.
 */
export function gs1CheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1;
    sum += Number(digits[index]) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True for 8, 12, 13 or 14 digits whose last is the right check digit. */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === text.at(-1);
}

/** True for a Serial Shipping Container Code: 18 digits whose last is the right check digit. */
export function isSscc(text: string): boolean {
  return /^\d{18}$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === text.at(-1);
}

/** GTIN in its 14-digit form, the one that Digital Link URIs and the record carry. */
export function gtin14(text: string): string {
  return text.padStart(14, '0');
}

const ISO6346_LETTERS = 'A0BCDEFGHIJK0LMNOPQRSTU0VWXYZ';

/**
 * ISO 6346 container number "HLXU1234567": owner, category U, six digits, check digit.
 * Letter values skip the multiples of eleven; the sum is weighted by powers of two, modulo 11.
 */
export function isContainerNumber(text: string): boolean {
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(text)) return false;
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    const sign = text.charAt(index);
    const value = /\d/.test(sign) ? Number(sign) : ISO6346_LETTERS.indexOf(sign) + 10;
    sum += value * 2 ** index;
  }
  return String((sum % 11) % 10) === text.at(-1);
}
