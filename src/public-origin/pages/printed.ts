import { addShares, isWhole, type Share, share, percentTexts } from '../../kernel/share';
import type { Decimal } from '../../kernel/decimal';
import { formatDay, formatNumber, formatPercent } from '../../platform/text/format';
import { type Language, localeOf } from '../../platform/text/language';
import type { Party, Period } from '../domain/origin-view';

/** Shares as percentages with equally many places that sum to 100. */
export interface PrintedShares {
  readonly texts: readonly string[];
  readonly places: number;
}

const MOST_PLACES = 4;

/**
 * One decimal; more where a part would look like nothing although it is something, or a whole would
 * be claimed although something is missing.
 */
export function printShares(language: Language, shares: readonly Share[]): PrintedShares {
  for (let places = 1; ; places += 1) {
    const numerals = percentTexts(shares, places);
    const honest = shares.every((one, index) => {
      const zero = Number(numerals[index]) === 0;
      const whole = Number(numerals[index]) === 100;
      return zero === (one.part === 0n) && whole === isWhole(one);
    });
    if (honest || places === MOST_PLACES) {
      return {
        texts: numerals.map((one) => unbroken(formatPercent(language, one, places))),
        places,
      };
    }
  }
}

/** "60,0 %" of a share and what is left of the whole, rounded together. */
export function printShare(language: Language, one: Share): string {
  const rest = share(one.whole - one.part, one.whole);
  return printShares(language, [one, rest]).texts[0] ?? '';
}

/** The sign stays on the line of its number. */
function unbroken(text: string): string {
  return text.replace(' %', '\u00a0%');
}

export function sumOfShares(shares: readonly Share[]): Share {
  return shares.reduce(addShares, share(0n, 1n));
}

/** "10. Juni – 20. Juli 2026" as the language writes it; one day where both are equal. */
export function printPeriod(language: Language, { from, to }: Period): string {
  if (from === to) return formatDay(language, from);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const range = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  // which kind of space stands around the dash depends on the version of Node
  return range.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

export function names(language: Language, parties: readonly Party[]): string {
  const format = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return format.format(parties.map((party) => party.name));
}

/** Each place once. */
export function places(language: Language, parties: readonly Party[]): string | undefined {
  const all = [...new Set(parties.map((party) => party.place).filter((place) => place !== ''))];
  if (all.length === 0) return undefined;
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(all);
}

/** "Honduras" for "HN"; the code itself where the language has no name for it. */
export function countryName(language: Language, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(code) ?? code;
}

/** A price in US cents per lb: two decimals, more where the contract was more exact. */
export function printCents(language: Language, cents: Decimal): string {
  return formatNumber(language, cents, { min: 2, max: 4 });
}
