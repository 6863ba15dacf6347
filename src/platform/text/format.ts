import { Decimal, roundTo } from '../../kernel/decimal';
import type { Day } from '../../kernel/day';
import { type Grams, kilograms } from '../../kernel/grams';
import type { Money } from '../../kernel/money';
import { type Language, localeOf } from './language';

/**
 * Numbers, masses, money and days in the reader's habits. Values stay decimal: `Intl` formats the
 * numeral text, so no float comes between the record and the page.
 */
export function formatNumber(
  language: Language,
  value: Decimal | string,
  places: { min?: number; max?: number } = {},
): string {
  const max = places.max ?? 3;
  const rounded = roundTo(new Decimal(value), max).toFixed();
  const options = {
    minimumFractionDigits: Math.min(places.min ?? 0, max),
    maximumFractionDigits: max,
  };
  return new Intl.NumberFormat(localeOf(language), options).format(
    rounded as Intl.StringNumericLiteral,
  );
}

/** "1.234,5 kg": kilograms, up to three decimals. */
export function formatKg(language: Language, mass: Grams, maxPlaces = 3): string {
  return `${formatNumber(language, kilograms(mass), { max: maxPlaces })} kg`;
}

/**
 * "8.366,54 USD": two decimals and the ISO code, because S/ and $ mean different things to
 * readers.
 */
export function formatMoney(language: Language, value: Money): string {
  return `${formatNumber(language, value.amount, { min: 2, max: 2 })} ${value.currency}`;
}

/** "32,5 %" from a decimal that already is a percentage. */
export function formatPercent(language: Language, percent: Decimal | string, places = 1): string {
  return `${formatNumber(language, percent, { min: places, max: places })} %`;
}

/** "14. Juli 2026", "14 de julio de 2026", "14 July 2026". */
export function formatDay(language: Language, on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1));
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    at,
  );
}
