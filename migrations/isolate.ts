import type { QueryRunner } from 'typeorm';

export interface Isolation {
  readonly table: string;
  /** Column with the id of the organisation that owns the row. */
  readonly column: string;
  /**
   * True: visible in the `network` scope too (chain facts). False: the organisation's own
   * business.
   */
  readonly network: boolean;
  /** SQL privileges for the application role; facts get select and insert only. */
  readonly privileges?: string;
}

/**
 * Puts a table behind row-level security: the application's role sees and writes what the
 * transaction's scope allows, and nothing without a scope.
 */
export async function isolate(runner: QueryRunner, isolation: Isolation): Promise<void> {
  // Asked once per statement, not once per row: a trace reads thousands of rows.
  const scope = `(select current_setting('app.scope', true))`;
  const asking = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
  const own = `${isolation.column} = ${asking}`;
  const readable = isolation.network
    ? `${scope} in ('network', 'system') or ${own}`
    : `${scope} = 'system' or ${own}`;
  await isolateBy(runner, {
    table: isolation.table,
    readable,
    writable: `${scope} = 'system' or ${own}`,
    privileges: isolation.privileges ?? 'select, insert, update, delete',
  });
}

/** The same with own conditions, for rows that several organisations share. */
export async function isolateBy(
  runner: QueryRunner,
  policy: { table: string; readable: string; writable: string; privileges: string },
): Promise<void> {
  const { table, readable, writable, privileges } = policy;
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`create policy ${table}_read on ${table} for select using (${readable})`);
  await runner.query(
    `create policy ${table}_insert on ${table} for insert with check (${writable})`,
  );
  await runner.query(
    `create policy ${table}_update on ${table} for update using (${writable}) with check (${writable})`,
  );
  await runner.query(`create policy ${table}_delete on ${table} for delete using (${writable})`);
  await runner.query(`grant ${privileges} on ${table} to bohnenweg_app`);
}
