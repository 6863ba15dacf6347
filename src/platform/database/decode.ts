import { Decimal } from '../../kernel/decimal';
import { type Day, isDay } from '../../kernel/day';
import { type Grams, grams } from '../../kernel/grams';
import type { Row } from './tx';

/** Reads one column value; throws when the database says something unexpected. */
export type Column<T> = (value: unknown) => T;

function surprise(expected: string, value: unknown): never {
  throw new TypeError(`expected ${expected}, the database said ${typeof value}: ${String(value)}`);
}

export const asText: Column<string> = (value) =>
  typeof value === 'string' ? value : surprise('text', value);

export const asFlag: Column<boolean> = (value) =>
  typeof value === 'boolean' ? value : surprise('boolean', value);

/** A count or year: whole and small, as `integer` columns and `count(*)::int` give it. */
export const asCount: Column<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : surprise('integer', value);

/** `bigint` columns arrive as text. */
export const asWhole: Column<bigint> = (value) =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : surprise('bigint', value);

export const asGrams: Column<Grams> = (value) => grams(asWhole(value));

/** `numeric` columns arrive as text. */
export const asDecimal: Column<Decimal> = (value) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? new Decimal(value)
    : surprise('numeric', value);

export const asDay: Column<Day> = (value) =>
  typeof value === 'string' && isDay(value) ? value : surprise('date', value);

export const asInstant: Column<Date> = (value) =>
  value instanceof Date ? value : surprise('timestamptz', value);

/** `jsonb` that the service wrote itself and reads back with its own type. */
export function asJson<T>(): Column<T> {
  return (value) =>
    typeof value === 'object' && value !== null ? (value as T) : surprise('json', value);
}

export function asOneOf<const T extends string>(allowed: readonly T[]): Column<T> {
  return (value) => allowed.find((one) => one === value) ?? surprise(allowed.join('|'), value);
}

export function asList<T>(column: Column<T>): Column<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.map(column) : surprise('array', value));
}

export function orNull<T>(column: Column<T>): Column<T | null> {
  return (value) => (value === null ? null : column(value));
}

/** A reader for rows with exactly these columns; a missing or strange column fails loudly. */
export function decoder<Shape extends Record<string, Column<unknown>>>(
  shape: Shape,
): (row: Row) => { readonly [K in keyof Shape]: ReturnType<Shape[K]> } {
  const columns = Object.entries(shape);
  return (row) => {
    const decoded: Row = {};
    for (const [name, column] of columns) {
      if (row[name] === undefined) throw new TypeError(`column ${name} is missing`);
      try {
        decoded[name] = column(row[name]);
      } catch (error) {
        throw new TypeError(`column ${name}: ${(error as Error).message}`, { cause: error });
      }
    }
    return decoded as { readonly [K in keyof Shape]: ReturnType<Shape[K]> };
  };
}
