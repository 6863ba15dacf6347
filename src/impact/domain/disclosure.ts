import type { Decimal } from '../../kernel/decimal';
import { total } from './figures';
import type { FactorSheet } from './factor-sheet';
import type { Reason } from './result';

/** A cell with one to four persons says something about each of them; an empty one does not. */
export function isSmallCell(persons: number, sheet: FactorSheet): boolean {
  return persons > 0 && sheet.value('disclosure.min_n').gt(persons);
}

/**
 * Dominance (n, k %): true when the n largest amounts make up more than k percent of their sum, so
 * that one of them could be estimated closely by another.
 */
export function isDominated(amounts: readonly Decimal[], sheet: FactorSheet): boolean {
  const sum = total(amounts);
  if (sum.lte(0)) return false;
  const largest = [...amounts]
    .sort((a, b) => b.comparedTo(a))
    .slice(0, sheet.value('disclosure.dominance_n').toNumber());
  return total(largest).div(sum).times(100).gt(sheet.value('disclosure.dominance_percent'));
}

/**
 * Disclosure control over a total whose groups (cooperatives) are published on their own as well.
 * The total is withheld when it is sensitive itself, and also when the groups that are withheld
 * would together be a sensitive cell: whoever subtracts the published groups from the total would
 * read exactly that cell (sdg-metrics 1.6).
 */
export function sensitiveAgainstSubtraction<T>(
  groups: readonly (readonly T[])[],
  sensitive: (members: readonly T[]) => Reason | null,
): Reason | null {
  const whole = sensitive(groups.flat());
  if (whole !== null) return whole;
  const withheld = groups.filter((group) => sensitive(group) !== null);
  return withheld.length === 0 ? null : sensitive(withheld.flat());
}

/** Groups rows by a text key; groups come in the order of their keys. */
export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const key of [...new Set(rows.map(keyOf))].sort()) groups.set(key, []);
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}
