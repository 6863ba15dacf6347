const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Peruvian tax number: eleven digits that begin with 10 (persons) or 20 (companies), the last one a
 * check digit modulo 11 (coffee-domain B7).
 */
export function isRuc(text: string): boolean {
  return /^[12]0\d{9}$/.test(text) && rucCheckDigit(text.slice(0, 10)) === text.at(-1);
}

export function rucCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** The tax number of a person: its middle digits are the number of the identity card. */
export function isRucOfPerson(text: string): boolean {
  return isRuc(text) && text.startsWith('10');
}
