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

/** Four decimals of a percent. */
const UNITS = 1_000_000;
/** Parts of one unit, by which the last units are given out; a whole of them is still exact. */
const FINE = 1_000_000_000;
const FINEST = BigInt(UNITS) * BigInt(FINE);

interface Joined<Row> {
  readonly row: Row;
  part: bigint;
  whole: bigint;
  /** False as long as the row's own numerals say the share. */
  added: boolean;
}

/**
 * One entry per key, in the order of the rows. Rows of one key stand together and their shares are
 * added as fractions without reducing them: a list of thousands needs no greatest divisor.
 */
export function joinParts<Row extends OriginNumerals>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly ListedOrigin<Row>[] {
  const joined: Joined<Row>[] = [];
  let key: string | null = null;
  for (const row of rows) {
    const [part, whole] = [BigInt(row.part), BigInt(row.whole)];
    const last = joined.at(-1);
    if (last !== undefined && keyOf(row) === key) {
      last.part = last.part * whole + part * last.whole;
      last.whole *= whole;
      last.added = true;
    } else {
      joined.push({ row, part, whole, added: false });
      key = keyOf(row);
    }
  }
  const units = unitsOf(joined.map(({ part, whole }) => Number((part * FINEST) / whole)));
  return joined.map(({ row, part, whole, added }, index) => ({
    row,
    share: added ? `${part.toString()}/${whole.toString()}` : `${row.part}/${row.whole}`,
    percent: percentText(units[index] ?? 0),
  }));
}

/** Whole units by the largest remainder, ties to the earlier; they sum to the whole. */
function unitsOf(fine: readonly number[]): readonly number[] {
  const units = fine.map((one) => Math.floor(one / FINE));
  const open = UNITS - units.reduce((sum, one) => sum + one, 0);
  const order = fine.map((one, index) => ({ index, left: one % FINE }));
  order.sort((a, b) => b.left - a.left || a.index - b.index);
  for (const { index } of order.slice(0, open)) units[index] = (units[index] ?? 0) + 1;
  return units;
}

function percentText(units: number): string {
  const digits = String(units).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
