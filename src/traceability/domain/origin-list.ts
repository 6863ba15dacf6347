import { allocate } from '../../kernel/allocate';

/** A row of a composition: `part / whole` in whole numerals, of a lot's mass. */
export interface OriginNumerals {
  readonly part: string;
  readonly whole: string;
}

/** An origin with its exact share, not in lowest terms, and a percentage for the eye. */
export interface ListedOrigin<Row extends OriginNumerals> {
  readonly row: Row;
  readonly share: string;
  /** Four decimals; the percentages of a full list sum to exactly 100. */
  readonly percent: string;
}

const PERCENT_UNITS = 1_000_000n;
/** Shares are compared in billionths of billionths before the last unit is given out. */
const FINE = 10n ** 18n;

/**
 * One entry per key, in the order of the rows. Rows of one key stand together and their shares are
 * added as fractions without reducing them: a list of thousands needs no greatest divisor.
 */
export function joinParts<Row extends OriginNumerals>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly ListedOrigin<Row>[] {
  const joined: { row: Row; part: bigint; whole: bigint }[] = [];
  let key: string | null = null;
  for (const row of rows) {
    const [part, whole] = [BigInt(row.part), BigInt(row.whole)];
    const last = joined.at(-1);
    if (last !== undefined && keyOf(row) === key) {
      last.part = last.part * whole + part * last.whole;
      last.whole *= whole;
    } else {
      joined.push({ row, part, whole });
      key = keyOf(row);
    }
  }
  const weights = joined.map(({ part, whole }) => (part * FINE) / whole);
  const units = joined.length === 0 ? [] : allocate(PERCENT_UNITS, weights);
  return joined.map(({ row, part, whole }, index) => ({
    row,
    share: `${part.toString()}/${whole.toString()}`,
    percent: percentText(units[index] ?? 0n),
  }));
}

function percentText(units: bigint): string {
  const digits = units.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
