import { CustodyReplay } from './custody/custody.public';
import { canonicalJson, type Plain } from './kernel/canonical-json';
import { LotReplay } from './lots/lots.public';
import type { Row, Tx } from './platform/database/tx';
import { allFacts } from './platform/journal/journal-pages';
import type { Cell, CellRow, ReplayedTable } from './platform/journal/replayed';

/** Where a live row is not what the journal says. */
export interface Difference {
  readonly table: string;
  /** The row's key, readable. */
  readonly row: string;
  /** The column, or `row` when one side has no such row. */
  readonly column: string;
  readonly live: Cell;
  readonly journal: Cell;
}

export interface Rebuilt {
  readonly facts: number;
  /** Facts of rooms whose rows are not rebuilt, by type. */
  readonly otherFacts: ReadonlyMap<string, number>;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** `table.column` that live rows fill and no fact carries. */
  readonly notInJournal: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * Every column of each table, also one that a later migration adds: what the journal does not carry
 * must be found, not overlooked.
 */
const LIVE: Readonly<Record<string, string>> = {
  lot: 'select * from lot',
  lot_flow: 'select * from lot_flow',
  mix: 'select * from mix',
  mix_part: 'select * from mix_part',
  mix_origin: 'select * from mix_origin',
  mix_take: 'select * from mix_take',
  delivery: 'select * from delivery',
  outside_coffee: 'select * from outside_coffee',
  transformation: 'select * from transformation',
  transformation_loss: 'select * from transformation_loss',
  step_reversal: 'select * from step_reversal',
  mass_correction: 'select * from mass_correction',
  product: 'select * from product',
  truck_intake: 'select * from truck_intake',
  truck_ticket: 'select * from truck_ticket',
  quality_check: 'select * from quality_check',
  quality_defect: 'select * from quality_defect',
  recipe: 'select * from recipe',
  recipe_component: 'select * from recipe_component',
  lot_warning: 'select * from lot_warning',
  lot_counter: 'select * from lot_counter',
  handover: 'select * from handover',
  handover_line: 'select * from handover_line',
  handover_paper: 'select * from handover_paper',
  consignment: 'select * from consignment',
  transport_leg: 'select * from transport_leg',
};

/**
 * Makes the rows of lots and custody anew from the journal, in memory, and compares them with the
 * live ones cell by cell. Call it in one read-only snapshot of scope `system`. Nothing is written.
 */
export async function rebuild(tx: Tx): Promise<Rebuilt> {
  const lots = new LotReplay();
  const custody = new CustodyReplay(lots);
  const otherFacts = new Map<string, number>();
  let facts = 0;
  for await (const fact of allFacts(tx)) {
    facts += 1;
    if (lots.apply(fact) || custody.apply(fact)) continue;
    otherFacts.set(fact.type, (otherFacts.get(fact.type) ?? 0) + 1);
  }
  const tables = [...lots.tables(), ...custody.tables()];
  const differences: Difference[] = [];
  const notInJournal = new Set<string>();
  for (const replayed of tables) {
    const found = compare(replayed, await liveRows(tx, replayed.table));
    differences.push(...found.differences);
    for (const column of found.unknown) notInJournal.add(`${replayed.table}.${column}`);
  }
  return {
    facts,
    otherFacts,
    tables: tables.map(({ table, rows }) => ({ table, rows: rows.length })),
    notInJournal: [...notInJournal].sort(),
    differences,
  };
}

async function liveRows(tx: Tx, table: string): Promise<readonly CellRow[]> {
  const sql = LIVE[table];
  if (sql === undefined) throw new Error(`nobody reads the live rows of ${table}`);
  const rows = await tx.query(sql);
  return rows.map((row: Row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)])),
  );
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(String).join(',');
  return canonicalJson(value as Plain);
}

function compare(
  replayed: ReplayedTable,
  live: readonly CellRow[],
): { readonly differences: readonly Difference[]; readonly unknown: ReadonlySet<string> } {
  const { table, key } = replayed;
  const keyOf = (row: CellRow): string => key.map((name) => String(row[name])).join(' ');
  const journal = new Map(replayed.rows.map((row) => [keyOf(row), row]));
  const unknown = new Set<string>();
  const differences: Difference[] = [];
  for (const row of live) {
    const id = keyOf(row);
    const told = journal.get(id);
    journal.delete(id);
    if (told === undefined) {
      differences.push({ table, row: id, column: 'row', live: 'there', journal: null });
      continue;
    }
    for (const [column, value] of Object.entries(row)) {
      const said = told[column];
      if (said === undefined) {
        if (value !== null) unknown.add(column);
      } else if (said !== value) {
        differences.push({ table, row: id, column, live: value, journal: said });
      }
    }
  }
  for (const id of journal.keys()) {
    differences.push({ table, row: id, column: 'row', live: null, journal: 'there' });
  }
  return { differences, unknown };
}
