import type { Day } from '../../kernel/day';
import type { Decimal } from '../../kernel/decimal';
import { refuse } from '../../kernel/refusal';

export const SCHEMES = ['fairtrade', 'spp'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What the price table distinguishes: species and how the cherry was processed. */
export const COFFEE_FORMS = [
  'arabica-washed',
  'arabica-natural',
  'robusta-washed',
  'robusta-natural',
] as const;
export type CoffeeForm = (typeof COFFEE_FORMS)[number];

/**
 * One dated row of the price table; prices in US cents per lb of green coffee, FOB origin.
 * The minimum excludes organic differential and premium. A null cell is not known.
 */
export interface PriceRule {
  readonly id: string;
  readonly scheme: Scheme;
  /** First day of signature that it holds for; null when the scheme's start day is not known. */
  readonly validFrom: Day | null;
  readonly status: 'confirmed' | 'unconfirmed';
  readonly minimum: Readonly<Record<CoffeeForm, Decimal | null>>;
  readonly organicDifferential: Decimal | null;
  readonly premium: Decimal | null;
  /** Part of the premium that must go into productivity or quality. */
  readonly premiumEarmark: Decimal | null;
  readonly prefinancePercent: Decimal;
}

/**
 * The rows that may hold for a contract signed on a day, oldest first. One confirmed row is
 * certain; more than one row, or an unconfirmed one, means that every result stays provisional.
 * The day is the day of signature, never that of shipment, fixing or reckoning.
 *
 * @throws Refusal price.no-row when the scheme has no row for the day
 */
export function rulesFor(
  table: readonly PriceRule[],
  scheme: Scheme,
  signedOn: Day,
): readonly PriceRule[] {
  const possible = possibleRules(table, scheme, signedOn);
  if (possible.length === 0) refuse('price.no-row', { scheme, signedOn });
  return possible;
}

/** The same, with an empty answer where the scheme has no row for the day. */
export function possibleRules(
  table: readonly PriceRule[],
  scheme: Scheme,
  signedOn: Day,
): readonly PriceRule[] {
  const rows = table.filter((rule) => rule.scheme === scheme);
  const started = rows
    .flatMap((rule) => (rule.validFrom === null ? [] : [{ rule, from: rule.validFrom }]))
    .filter(({ from }) => from <= signedOn)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ rule }) => rule);
  const lastCertain = started.findLastIndex((rule) => rule.status === 'confirmed');
  const undated = rows.filter((rule) => rule.validFrom === null);
  return [...started.slice(Math.max(lastCertain, 0)), ...undated];
}
