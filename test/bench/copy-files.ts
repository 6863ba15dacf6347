import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Tables in the order in which their rows may be copied. */
const COLUMNS = {
  organisation: 'id, kind, name, country, place, registered_by, registered_at',
  producer: 'id, organisation_id, code, joined_on, ubigeo, registered_at',
  plot:
    'id, organisation_id, producer_id, code, declared_area_m2, geometry, method, captured_on, ' +
    'varieties, registered_at',
  organic_status: 'plot_id, organisation_id, from_on, status',
  product: 'gtin, organisation_id, name, bag_net_g',
  lot:
    'id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g, rank, mix_id, ' +
    'basis_mg, basis_left_mg, gtin, batch, bag_net_g',
  delivery:
    'lot_id, organisation_id, producer_id, plot_id, delivered_on, gross_g, tare_g, moisture_pct, ' +
    'organic_status',
  lot_flow: 'output_lot_id, input_lot_id, owner_id, mass_mg, out_in_mg, input_rank',
  mix: 'id, organisation_id, total_mg',
  mix_part: 'mix_id, anchor_id, organisation_id, mass_mg, taken_mg',
  mix_origin: 'mix_id, origin_lot_id, organisation_id, mass_mg',
  transformation: 'id, organisation_id, kind, occurred_on, in_g, out_g, loss_g',
  transformation_loss: 'transformation_id, organisation_id, reason, mass_g',
} as const;

export type Table = keyof typeof COLUMNS;
type Cell = string | bigint | number | null;

const FULL = 1 << 20;

/** Rows on their way into a database: one file per table, taken in by COPY. */
export class CopyFiles {
  private readonly waiting = new Map<Table, string[]>();
  private readonly sizes = new Map<Table, number>();
  private readonly files = new Map<Table, number>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { mode: 0o755 });
  }

  add(table: Table, cells: readonly Cell[]): void {
    const line = `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;
    const lines = this.waiting.get(table) ?? [];
    lines.push(line);
    this.waiting.set(table, lines);
    const size = (this.sizes.get(table) ?? 0) + line.length;
    this.sizes.set(table, size);
    if (size > FULL) this.flush(table);
  }

  /** The database checks every row, and each step's balance at commit. */
  async copyInto(superuser: Client): Promise<void> {
    for (const table of this.waiting.keys()) this.flush(table);
    for (const file of this.files.values()) closeSync(file);
    const tables = (Object.keys(COLUMNS) as Table[]).filter((table) => this.files.has(table));
    const steps = tables.filter((table) => table.startsWith('transformation'));
    await this.copyTables(
      superuser,
      tables.filter((table) => !steps.includes(table)),
    );
    // The check of each step's balance is planned well only where the tables are known.
    await superuser.query('vacuum (analyze)');
    await this.copyTables(superuser, steps);
    await superuser.query('vacuum (analyze)');
    await rm(this.folder, { recursive: true });
  }

  private async copyTables(superuser: Client, tables: readonly Table[]): Promise<void> {
    await superuser.query('begin');
    for (const table of tables) {
      await superuser.query(`copy ${table} (${COLUMNS[table]}) from '${this.pathOf(table)}'`);
    }
    await superuser.query('commit');
  }

  private flush(table: Table): void {
    const file = this.files.get(table) ?? openSync(this.pathOf(table), 'w', 0o644);
    this.files.set(table, file);
    writeSync(file, (this.waiting.get(table) ?? []).join(''));
    this.waiting.set(table, []);
    this.sizes.set(table, 0);
  }

  private pathOf(table: Table): string {
    return join(this.folder, `${table}.rows`);
  }
}
