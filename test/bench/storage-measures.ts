import type { Client } from 'pg';
import type { BenchDatabase } from './cluster';
import { superuserClient } from './cluster';
import { figure, type Measure } from './table';
import { median } from './timing';

const BYTES = `
  select coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes
    from pg_class c where c.relname = any ($1) and c.relkind = 'r'`;

async function bytesOf(client: Client, tables: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ bytes: number }>(BYTES, [tables]);
  return rows[0]?.bytes ?? 0;
}

function mb(bytes: number): string {
  return `${figure(bytes / 1_048_576)} MB`;
}

/** Bytes of the compositions against the lots and flows that they are derived from. */
export async function measureStoredOrigins(database: BenchDatabase): Promise<Measure> {
  const client = await superuserClient(database);
  const base = await bytesOf(client, ['lot', 'lot_flow']);
  const derived = await bytesOf(client, ['mix', 'mix_part', 'mix_origin', 'mix_take']);
  const lean = await leanBytes(client);
  await client.end();
  return {
    measure: `stored origin data, ${database.name}: compositions / lots and flows`,
    ours: mb(derived),
    yardstick: mb(base),
    ratio: derived / base,
    goal: { atMost: 0.25 },
    note:
      `three rows per delivery repeat the delivery itself and one per day lot repeats its flow; ` +
      `mixtures alone, day lots read from lot_flow, would take ${mb(lean)} (${figure(lean / base)})`,
  };
}

/** The same compositions without what only repeats a delivery or a flow; rolled back. */
async function leanBytes(client: Client): Promise<number> {
  await client.query('begin');
  await client.query('create table lean_mix (like mix including all)');
  await client.query('create table lean_part (like mix_part including all)');
  await client.query(`insert into lean_mix select m.* from mix m
    where not exists (select from delivery d where d.lot_id = m.id) order by m.id`);
  await client.query(`insert into lean_part select p.* from mix_part p
    where p.anchor_id <> p.mix_id order by p.mix_id, p.anchor_id`);
  const bytes = await bytesOf(client, ['lean_mix', 'lean_part']);
  await client.query('rollback');
  return bytes;
}

/**
 * Write-ahead log of a bag lot: as recorded (it points to a composition) and with the same rows
 * where no composition is kept at all and the pointer means nothing.
 */
export async function measureRetailWal(database: BenchDatabase): Promise<Measure> {
  const client = await superuserClient(database);
  const { rows } = await client.query<{ id: string; mix_id: string; owner_id: string }>(
    `select id, mix_id, owner_id from lot where form = 'roasted' order by id limit 200`,
  );
  await client.query('checkpoint');
  const costs: { pointer: number[]; none: number[] } = { pointer: [], none: [] };
  for (const [index, roast] of rows.entries()) {
    for (const way of index % 2 === 0
      ? (['pointer', 'none'] as const)
      : (['none', 'pointer'] as const)) {
      const mix = way === 'pointer' ? roast.mix_id : null;
      costs[way].push(await walOfLot(client, roast, { mix, code: `W-${way}-${String(index)}` }));
    }
  }
  await client.query(
    `delete from lot_flow f using lot l where l.id = f.output_lot_id and l.code like 'W-%'`,
  );
  await client.query(`delete from lot where code like 'W-%'`);
  await client.end();
  const [ours, without] = [median(costs.pointer), median(costs.none)];
  return {
    measure: `write-ahead log of a retail lot, ${database.name}: with origin data / without`,
    ours: `${figure(ours)} B`,
    yardstick: `${figure(without)} B`,
    ratio: ours / without,
    goal: { atMost: 1.1 },
  };
}

async function walOfLot(
  client: Client,
  roast: { readonly id: string; readonly owner_id: string },
  lot: { readonly mix: string | null; readonly code: string },
): Promise<number> {
  const before = await position(client);
  await client.query('begin');
  const made = await client.query<{ id: string }>(
    `insert into lot (id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g,
                      rank, mix_id, basis_mg, basis_left_mg)
     select v.id, $1, $2, 'roasted', 'handover', uuidv7(), date '2026-11-20', 1000, 1000, 12,
            coalesce($3, v.id), 1000000, 1000000
       from (select uuidv7() as id) v returning id`,
    [roast.owner_id, lot.code, lot.mix],
  );
  await client.query(
    `insert into lot_flow (output_lot_id, input_lot_id, owner_id, mass_mg, out_in_mg, input_rank)
     values ($1, $2, $3, 1000000, 1000000, 11)`,
    [made.rows[0]?.id, roast.id, roast.owner_id],
  );
  await client.query('commit');
  return (await position(client)) - before;
}

async function position(client: Client): Promise<number> {
  const { rows } = await client.query<{ at: number }>(
    `select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as at`,
  );
  return rows[0]?.at ?? 0;
}
