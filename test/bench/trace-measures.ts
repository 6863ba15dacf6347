import type { Client } from 'pg';
import type { Id } from '../../src/kernel/id';
import { CompositionReader } from '../../src/lots/queries/composition-reader';
import type { Row, Tx } from '../../src/platform/database/tx';
import type { BenchDatabase } from './cluster';
import { networkClient } from './cluster';
import type { SpecialCase } from './special-cases';
import { type Measure, figure, ms } from './table';
import { backendOf, cpuOf, interleave, median } from './timing';

const SAMPLES = 24;
const ROUNDS = 5;
const CPU_MS = 1_000;

/** One row per path: what a recursive query does when nobody thinks about diamonds. */
const NAIVE = `
  with recursive behind (id, share) as (
    select $1::uuid, 1::float8
    union all
    select f.input_lot_id, b.share * f.mass_mg / f.out_in_mg
      from behind b join lot_flow f on f.output_lot_id = b.id)
  select b.id, sum(b.share) as share
    from behind b join lot l on l.id = b.id and l.made_by in ('delivery', 'outside')
   group by b.id`;

/** A database with samples to ask for and a connection that asks as the house does. */
export interface Ground {
  readonly database: BenchDatabase;
  readonly client: Client;
  readonly bags: readonly { readonly id: Id; readonly mixId: Id }[];
  readonly deliveries: readonly Id[];
}

export async function groundOf(database: BenchDatabase): Promise<Ground> {
  const client = await networkClient(database);
  const bags = await client.query<{ id: Id; mixId: Id }>(
    `select id, mix_id as "mixId" from lot
      where form = 'packed' order by md5(id::text) limit ${String(SAMPLES)}`,
  );
  // Deliveries whose coffee has arrived in bags; those of the unusual lots have not.
  const deliveries = await client.query<{ id: Id }>(
    `select id from (select distinct on (a.mix_id) o.origin_lot_id as id
       from lot l join mix_part a on a.mix_id = l.mix_id
       join mix_origin o on o.mix_id = a.anchor_id
      where l.id = any ($1) order by a.mix_id, md5(o.origin_lot_id::text)) x`,
    [bags.rows.map((bag) => bag.id)],
  );
  return { database, client, bags: bags.rows, deliveries: deliveries.rows.map((row) => row.id) };
}

/** As much of a transaction as a reader needs; it can note what was asked. */
export function txOf(
  client: Client,
  asked?: (sql: string, params: readonly unknown[]) => void,
): Tx {
  const query = async (sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    asked?.(sql, params);
    return (await client.query(sql, [...params])).rows as Row[];
  };
  return { query } as unknown as Tx;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to measure');
  return found;
}

const reader = new CompositionReader();

/** Medians at every size against the smallest, all asked in turn. */
export async function measureGrowth(grounds: readonly Ground[]): Promise<Measure[]> {
  const questions = [
    {
      name: 'origin of a bag with shares',
      ask: (ground: Ground, round: number) =>
        reader.originsOf(txOf(ground.client), at(ground.bags, round).mixId),
    },
    {
      name: 'recall of a delivery with grams',
      ask: (ground: Ground, round: number) =>
        reader.lotsContaining(txOf(ground.client), [at(ground.deliveries, round)]),
    },
  ];
  const measures: Measure[] = [];
  for (const { name, ask } of questions) {
    for (const ground of grounds) for (let i = 0; i < SAMPLES; i += 1) await ask(ground, i);
    const counts = grounds.map(() => 0);
    const times = await interleave(
      SAMPLES * ROUNDS,
      grounds.map((ground, index) => async (round: number) => {
        counts[index] = (await ask(ground, round)).length + (counts[index] ?? 0);
      }),
    );
    const [smallest = Number.NaN, ...others] = times.map(median);
    const rows = counts.map((count) => String(Math.round(count / SAMPLES / ROUNDS)));
    for (const [index, other] of others.entries()) {
      const ground = grounds[index + 1];
      measures.push({
        measure: `${name}, ${ground?.database.name ?? ''} to ${grounds[0]?.database.name ?? ''}`,
        ours: `${ms(other)} (${rows[index + 1] ?? ''} rows)`,
        yardstick: `${ms(smallest)} (${rows[0] ?? ''} rows)`,
        ratio: other / smallest,
        goal: { atMost: 1.5 },
      });
    }
  }
  return measures;
}

/** CPU of the server for a trace: the stored composition against one row per path. */
export async function measureServerCpu(ground: Ground): Promise<Measure> {
  const [ours, naive] = [
    await networkClient(ground.database),
    await networkClient(ground.database),
  ];
  let sql = '';
  await reader.originsOf(
    txOf(ground.client, (text) => {
      sql = text;
    }),
    at(ground.bags, 0).mixId,
  );
  const oursMs = await cpuPerCall(ours, (round) => ours.query(sql, [at(ground.bags, round).mixId]));
  const naiveMs = await cpuPerCall(naive, (round) =>
    naive.query(NAIVE, [at(ground.bags, round).id]),
  );
  await Promise.all([ours.end(), naive.end()]);
  const measure = `server CPU of a trace, ${ground.database.name}: naive recursion / ours`;
  const goal = { atLeast: 8 };
  if (oursMs === null || naiveMs === null) {
    const note = 'this system does not tell the CPU time of a process';
    return { measure, ours: '-', yardstick: '-', ratio: null, goal, note };
  }
  return { measure, ours: ms(oursMs), yardstick: ms(naiveMs), ratio: naiveMs / oursMs, goal };
}

/** Calls until enough CPU time has passed to be counted in hundredths of a second. */
async function cpuPerCall(
  client: Client,
  call: (round: number) => Promise<unknown>,
): Promise<number | null> {
  const pid = await backendOf(client);
  for (let round = 0; round < SAMPLES; round += 1) await call(round);
  const start = await cpuOf(pid);
  if (start === null) return null;
  let [used, calls] = [0, 0];
  while (used < CPU_MS && calls < 50 * SAMPLES) {
    for (let round = 0; round < SAMPLES; round += 1) await call(round);
    calls += SAMPLES;
    used = ((await cpuOf(pid)) ?? start) - start;
  }
  return used / calls;
}

/** Unusual genealogies: by the stored composition, and by the form that walks every flow once. */
export async function measureSpecialCases(
  ground: Ground,
  cases: readonly SpecialCase[],
): Promise<Measure[]> {
  const tx = txOf(ground.client);
  const measures: Measure[] = [];
  for (const { name, lotId, belowMs } of cases) {
    const found = await ground.client.query<{ mix_id: Id }>(
      'select mix_id from lot where id = $1',
      [lotId],
    );
    const mixId = found.rows[0]?.mix_id ?? '';
    await reader.originsOf(tx, mixId);
    const [stored = [], walked = []] = await interleave(7, [
      () => reader.originsOf(tx, mixId),
      () => reader.originsByFlows(tx, lotId),
    ]);
    const origins = (await reader.originsOf(tx, mixId)).length;
    measures.push({
      measure: `origin: ${name}`,
      ours: `${ms(median(stored))} (${figure(origins)} origins)`,
      yardstick: `${ms(median(walked))} by walking the flows`,
      ratio: belowMs === null ? median(stored) / median(walked) : median(stored) / belowMs,
      goal: belowMs === null ? null : { atMost: 1 },
      ...(belowMs === null ? {} : { note: `the ratio is to the ${String(belowMs)} ms allowed` }),
    });
  }
  return measures;
}
