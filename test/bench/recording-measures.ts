import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '../../src/kernel/id';
import { type BenchDatabase, systemClient } from './cluster';
import { type Caller, callerOf, CLIENTS, rate, rates, SLICE_MS } from './http-measures';
import { perSecond, postRequest, requestsPerSecond } from './load';
import type { Server } from './servers';
import { figure, type Measure } from './table';

const WRITERS = 16;
const SLOW_FLUSH_US = 2_000;

interface Grower extends Caller {
  readonly producerId: Id;
  readonly plotId: Id;
}

/** A member of each of so many cooperatives, each with a key of its cooperative. */
async function growersOf(superuser: Client, count: number): Promise<readonly Grower[]> {
  const { rows } = await superuser.query<{ org: Id; producer: Id; plot: Id }>(
    `select organisation_id as org, min(producer_id::text) as producer,
            (array_agg(id order by producer_id::text))[1] as plot
       from plot group by organisation_id order by organisation_id limit $1`,
    [count],
  );
  const growers: Grower[] = [];
  for (const { org, producer, plot } of rows) {
    const caller = await callerOf(superuser, org, 'cooperative');
    growers.push({ ...caller, producerId: producer, plotId: plot });
  }
  if (growers.length < count) throw new Error('too few cooperatives');
  return growers;
}

export async function measureRecording(
  database: BenchDatabase,
  service: Server,
  superuser: Client,
): Promise<Measure[]> {
  const growers = await growersOf(superuser, WRITERS);
  return [
    await measureHttpRecording(database, service, growers.slice(0, CLIENTS)),
    {
      measure: 'a sheet of 10,000 deliveries / COPY',
      ...{ ours: '-', yardstick: '-', ratio: null, goal: { atLeast: 0.3 } },
      note: 'the house takes in no sheets yet (the room intake is still to be built)',
    },
    ...(await measureLocks(database, superuser, growers)),
  ];
}

/** Each client records for a cooperative of its own, over HTTP and in bare SQL. */
async function measureHttpRecording(
  database: BenchDatabase,
  service: Server,
  growers: readonly Grower[],
): Promise<Measure> {
  const clients = await Promise.all(growers.map(() => systemClient(database)));
  const one = (client: number): Grower => {
    const grower = growers[client];
    if (grower === undefined) throw new Error('a client without a cooperative');
    return grower;
  };
  const [ours = Number.NaN, theirs = Number.NaN] = await rates([
    () =>
      requestsPerSecond(service.port, CLIENTS, SLICE_MS, (client) => {
        const { key, producerId, plotId } = one(client);
        const body = {
          ...{ lot_id: v7(), form: 'parchment', producer_id: producerId, plot_id: plotId },
          ...{ delivered_on: '2026-07-14', gross_kg: '62.500', tare_kg: '0.500' },
          ...{ net_kg: '62.000', moisture_pct: '11.8' },
        };
        return postRequest('/api/v1/deliveries', { key, idempotencyKey: randomUUID(), body });
      }),
    () =>
      perSecond(CLIENTS, SLICE_MS, async (client) => {
        const connection = clients[client];
        if (connection === undefined) return;
        await recordBare(connection, one(client), { journal: true, counter: true, answer: true });
      }),
  ]);
  for (const client of clients) await client.end();
  return {
    measure: `recording a delivery, ${String(CLIENTS)} clients: HTTP / bare SQL of the same rows`,
    ours: rate(ours),
    yardstick: rate(theirs),
    ratio: ours / theirs,
    goal: { atLeast: 0.3 },
  };
}

/**
 * Sixteen writers on a disk that needs 2 ms more per flush: what the record adds must not be
 * something that one transaction holds until its commit while others wait.
 */
async function measureLocks(
  database: BenchDatabase,
  superuser: Client,
  growers: readonly Grower[],
): Promise<Measure[]> {
  await superuser.query(
    `alter database ${database.name} set commit_delay = ${String(SLOW_FLUSH_US)}`,
  );
  await superuser.query(`alter database ${database.name} set commit_siblings = 0`);
  const clients = await Promise.all(growers.map(() => systemClient(database)));
  const write = (what: Written, same: boolean) => () =>
    perSecond(WRITERS, SLICE_MS, async (client) => {
      const [connection, grower] = [clients[client], growers[same ? 0 : client]];
      if (connection !== undefined && grower !== undefined) {
        await recordBare(connection, grower, what);
      }
    });
  const plain = { journal: false, counter: false, answer: false };
  const [none = Number.NaN, journal = Number.NaN, own = Number.NaN, same = Number.NaN] =
    await rates([
      write(plain, true),
      write({ ...plain, journal: true }, true),
      write({ ...plain, journal: true, counter: true }, false),
      write({ ...plain, journal: true, counter: true }, true),
    ]);
  for (const client of clients) await client.end();
  await superuser.query(`alter database ${database.name} reset commit_delay`);
  await superuser.query(`alter database ${database.name} reset commit_siblings`);
  const name = `${String(WRITERS)} writers, +2 ms per flush`;
  const yardstick = `${rate(none)} without`;
  return [
    {
      measure: `${name}: with journal and outbox / without`,
      ...{ ours: rate(journal), yardstick, ratio: journal / none, goal: { atLeast: 0.9 } },
    },
    {
      measure: `${name}: with the lots' running numbers, 16 cooperatives`,
      ...{ ours: rate(own), yardstick, ratio: own / none, goal: { atLeast: 0.9 } },
    },
    {
      measure: `${name}: with the lots' running numbers, one cooperative`,
      ...{ ours: rate(same), yardstick, ratio: same / none, goal: { atLeast: 0.9 } },
      note:
        'the row of lot_counter is held until commit, so that numbers have no gaps: one ' +
        `cooperative records at most one delivery per flush (${figure(same)} per second here)`,
    },
  ];
}

interface Written {
  readonly journal: boolean;
  readonly counter: boolean;
  /** The row that makes a repeat safe, and its answer. */
  readonly answer: boolean;
}

/** The rows of a delivery, one statement per table, without any of the house's code. */
async function recordBare(client: Client, grower: Grower, written: Written): Promise<void> {
  const { organisationId: org, producerId, plotId } = grower;
  const [lotId, factId, key] = [v7(), v7(), randomUUID()];
  await client.query('begin');
  if (written.answer) {
    await client.query(
      `insert into idempotency (organisation_id, key, request_hash, created_at)
       values ($1, $2, $3, now())`,
      [org, key, 'f'.repeat(64)],
    );
  }
  let code = `X-${lotId}`;
  if (written.counter) {
    const { rows } = await client.query<{ last: number }>(
      `insert into lot_counter as c (organisation_id, series, last) values ($1, 'X-2026', 1)
       on conflict (organisation_id, series) do update set last = c.last + 1 returning last`,
      [org],
    );
    code = `X-2026-${String(rows[0]?.last)}`;
  }
  await insertLot(client, { org, lotId, code, producerId, plotId });
  if (written.journal) {
    await client.query(
      `insert into journal (id, type, subject_id, about, organisation_id, actor_id, occurred_on,
                            recorded_at, body)
       values ($1, 'lots.delivery-received', $2, $3, $4, $4, '2026-07-14', now(), $5)`,
      [factId, lotId, [lotId, producerId, plotId], org, JSON.stringify({ code, net_g: '62000' })],
    );
    await client.query(
      `insert into outbox (id, topic, subject_id, organisation_id, created_at)
       values ($1, 'lots.delivery-received', $2, $3, now())`,
      [factId, lotId, org],
    );
  }
  if (written.answer) {
    await client.query(
      'update idempotency set answer = $3 where organisation_id = $1 and key = $2',
      [org, key, JSON.stringify({ lot_id: lotId, code })],
    );
  }
  await client.query('commit');
}

async function insertLot(
  client: Client,
  lot: { org: Id; lotId: Id; code: string; producerId: Id; plotId: Id },
): Promise<void> {
  const { org, lotId, code, producerId, plotId } = lot;
  await client.query('insert into mix (id, organisation_id, total_mg) values ($1, $2, 62000000)', [
    lotId,
    org,
  ]);
  await client.query(
    `insert into mix_part (mix_id, organisation_id, anchor_id, mass_mg)
     values ($1, $2, $1, 62000000)`,
    [lotId, org],
  );
  await client.query(
    `insert into mix_origin (mix_id, organisation_id, origin_lot_id, mass_mg)
     values ($1, $2, $1, 62000000)`,
    [lotId, org],
  );
  await client.query(
    `insert into lot (id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g,
                      rank, mix_id, basis_mg, basis_left_mg)
     values ($1, $2, $3, 'parchment', 'delivery', $1, '2026-07-14', 62000, 62000, 0, $1, 62000000,
             62000000)`,
    [lotId, org, code],
  );
  await client.query(
    `insert into delivery (lot_id, organisation_id, producer_id, plot_id, delivered_on, gross_g,
                           tare_g, moisture_pct, organic_status)
     values ($1, $2, $3, $4, '2026-07-14', 62500, 500, 11.8, 'organic')`,
    [lotId, org, producerId, plotId],
  );
}
