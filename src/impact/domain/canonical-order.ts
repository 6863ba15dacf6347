import { canonicalJson, type Plain } from '../../kernel/canonical-json';
import { Decimal, numeral } from '../../kernel/decimal';

/** What calculators are given: plain members, decimals, and lists whose order means nothing. */
export type Input =
  | string
  | number
  | boolean
  | null
  | bigint
  | Decimal
  | readonly Input[]
  | { readonly [key: string]: Input | undefined };

/**
 * One text for the same inputs in whatever order they came: decimals as their shortest numeral,
 * lists sorted by their members' text. Its digest is the input hash of a result.
 */
export function inputText(input: unknown): string {
  return canonicalJson(plainOf(input as Input));
}

/** The same inputs with every list in canonical order, so that sums run in one order only. */
export function inCanonicalOrder<T>(inputs: T): T {
  return ordered(inputs as Input) as T;
}

function plainOf(input: Input): Plain {
  if (input instanceof Decimal) return numeral(input);
  if (isList(input)) return sortedByText(input).map(plainOf);
  if (typeof input !== 'object' || input === null) return input;
  return mapMembers(input, plainOf);
}

function ordered(input: Input): Input {
  if (input instanceof Decimal || typeof input !== 'object' || input === null) return input;
  if (isList(input)) return sortedByText(input).map(ordered);
  return mapMembers(input, ordered);
}

function sortedByText(list: readonly Input[]): readonly Input[] {
  const keyed = list.map((one) => ({ one, text: inputText(one) }));
  keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return keyed.map(({ one }) => one);
}

function mapMembers<T>(
  record: { readonly [key: string]: Input | undefined },
  change: (member: Input) => T,
): { readonly [key: string]: T } {
  const members: [string, T][] = [];
  for (const [key, member] of Object.entries(record)) {
    if (member !== undefined) members.push([key, change(member)]);
  }
  return Object.fromEntries(members);
}

function isList(input: Input): input is readonly Input[] {
  return Array.isArray(input);
}
