import type { Client } from 'pg';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Id } from '../../src/kernel/id';
import { LotReader } from '../../src/lots/queries/lot-reader';
import { OriginReader } from '../../src/lots/queries/origin-reader';
import type { Tx } from '../../src/platform/database/tx';
import { measureRecording } from './recording-measures';
import { networkClient, superuserClient } from './cluster';
import { getRequest, perSecond, requestsPerSecond } from './load';
import { type Server, startBare, startService } from './servers';
import { figure, type Measure } from './table';
import { type Ground, txOf } from './trace-measures';
import { median, residentMb } from './timing';
import { measureWalk } from './typeorm-walk';

export const CLIENTS = 10;
export const SLICE_MS = 1_500;
export const ROUNDS = 3;
const MEMORY_MB = 400;
const LIST = 200;

/** What a caller may be in the measures. */
export interface Caller {
  readonly key: string;
  readonly organisationId: Id;
}

/** A key as the house makes them, written straight into the table. */
export async function callerOf(
  superuser: Client,
  organisationId: Id,
  role: string,
): Promise<Caller> {
  const id = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  await superuser.query(
    `insert into api_key (id, organisation_id, name, role, secret_hash, created_by, created_at, expires_at)
     values ($1, $2, 'bench', $3, $4, $1, now(), now() + interval '30 days')`,
    [id, organisationId, role, createHash('sha256').update(secret, 'utf8').digest()],
  );
  return { key: `tkb_${id}_${secret}`, organisationId };
}

export function rate(value: number): string {
  return `${figure(value)}/s`;
}

/** Median rates of ways that are run in turn. */
export async function rates(ways: readonly (() => Promise<number>)[]): Promise<number[]> {
  const found: number[][] = ways.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, way] of ways.entries()) found[index]?.push(await way());
  }
  return found.map(median);
}

export async function measureHttp(ground: Ground, say: (line: string) => void): Promise<Measure[]> {
  const superuser = await superuserClient(ground.database);
  const service = await startService(ground.database.appUrl, '/nonexistent');
  const start = await residentMb(service.pid);
  const measures: Measure[] = [];
  try {
    measures.push(...(await measureReads(ground, service, superuser)));
    measures.push(...(await measureStack(ground, service, superuser)));
    say('TypeORM walk');
    measures.push(await measureWalk(ground, service, await ownerOfBag(superuser, ground)));
    say('recording');
    measures.push(...(await measureRecording(ground.database, service, superuser)));
    const end = await residentMb(service.pid);
    measures.push({
      measure: 'memory of the service through all of it, MB at its highest',
      ours: end === null ? '-' : `${figure(end.peak)} MB`,
      yardstick: start === null ? '-' : `${figure(start.now)} MB after the start`,
      ratio: end === null ? null : end.peak / MEMORY_MB,
      goal: { atMost: 1 },
      note: `the ratio is to the ${String(MEMORY_MB)} MB allowed`,
    });
  } finally {
    await service.stop();
    await superuser.end();
  }
  return measures;
}

/** The bag that is asked for over HTTP, and a key of its owner. */
export interface OwnBag extends Caller {
  readonly lotId: Id;
  readonly mixId: Id;
}

async function ownerOfBag(superuser: Client, ground: Ground): Promise<readonly OwnBag[]> {
  const { rows } = await superuser.query<{ id: Id; owner_id: Id; mix_id: Id }>(
    'select id, owner_id, mix_id from lot where id = any ($1) order by id',
    [ground.bags.map((bag) => bag.id)],
  );
  const callers = new Map<Id, Caller>();
  for (const { owner_id: owner } of rows) {
    if (!callers.has(owner)) callers.set(owner, await callerOf(superuser, owner, 'roaster'));
  }
  return rows.map((row) => {
    const caller = callers.get(row.owner_id);
    if (caller === undefined) throw new Error('a bag without an owner');
    return { ...caller, lotId: row.id, mixId: row.mix_id };
  });
}

/** Each list over HTTP against the same SQL through as many `pg` clients. */
async function measureReads(
  ground: Ground,
  service: Server,
  superuser: Client,
): Promise<Measure[]> {
  const bags = await ownerOfBag(superuser, ground);
  const reader = new OriginReader();
  const questions = [
    {
      name: 'full list of origins',
      detail: 'deliveries',
      atLeast: 0.45,
      ask: (tx: Tx, mixId: Id) => reader.deliveryParts(tx, mixId),
    },
    {
      name: 'summary per member',
      detail: 'members',
      atLeast: 0.75,
      ask: (tx: Tx, mixId: Id) => reader.memberParts(tx, mixId),
    },
  ];
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, () => networkClient(ground.database)),
  );
  const measures: Measure[] = [];
  for (const { name, detail, atLeast, ask } of questions) {
    let sql = '';
    const rows = await ask(
      txOf(ground.client, (text) => {
        sql = text;
      }),
      bags[0]?.mixId ?? '',
    );
    const request = (client: number, turn: number): string => {
      const bag = bags[(client + turn) % bags.length];
      return getRequest(`/api/v1/lots/${bag?.lotId ?? ''}/origin?detail=${detail}`, bag?.key);
    };
    const [ours = Number.NaN, theirs = Number.NaN] = await rates([
      () => requestsPerSecond(service.port, CLIENTS, SLICE_MS, request),
      () =>
        perSecond(CLIENTS, SLICE_MS, async (client, turn) =>
          clients[client]?.query(sql, [bags[(client + turn) % bags.length]?.mixId]),
        ),
    ]);
    measures.push({
      measure: `HTTP, ${name} (${figure(rows.length)} rows): ours / same SQL by 10 pg clients`,
      ours: rate(ours),
      yardstick: rate(theirs),
      ratio: ours / theirs,
      goal: { atLeast },
    });
  }
  for (const client of clients) await client.end();
  return measures;
}

/** Guards, scopes, decoders and JSON against a handler that has none of it, same SQL. */
async function measureStack(
  ground: Ground,
  service: Server,
  superuser: Client,
): Promise<Measure[]> {
  const [bag] = await ownerOfBag(superuser, ground);
  if (bag === undefined) throw new Error('no bag to ask for');
  const questions = [
    {
      name: `list of ${String(LIST)} own lots`,
      path: `/api/v1/lots?limit=${String(LIST)}`,
      ask: (tx: Tx) =>
        new LotReader().listOwn(tx, bag.organisationId, { form: null, before: null, limit: LIST }),
    },
    {
      name: 'full list of origins',
      path: `/api/v1/lots/${bag.lotId}/origin?detail=deliveries`,
      ask: (tx: Tx) => new OriginReader().deliveryParts(tx, bag.mixId),
    },
  ];
  const measures: Measure[] = [];
  for (const { name, path, ask } of questions) {
    let [sql, given]: [string, readonly unknown[]] = ['', []];
    await ask(
      txOf(ground.client, (text, params) => {
        [sql, given] = [text, params];
      }),
    );
    const bare = await startBare(ground.database.appUrl, sql);
    const query = given.map(
      (one) =>
        `p=${encodeURIComponent(typeof one === 'string' || typeof one === 'number' ? String(one) : '')}`,
    );
    const [ours = Number.NaN, theirs = Number.NaN] = await rates([
      () => requestsPerSecond(service.port, CLIENTS, SLICE_MS, () => getRequest(path, bag.key)),
      () =>
        requestsPerSecond(bare.port, CLIENTS, SLICE_MS, () =>
          getRequest(`/rows?${query.join('&')}`),
        ),
    ]).finally(() => bare.stop());
    measures.push({
      measure: `HTTP, ${name}: whole stack / bare Fastify with pg`,
      ours: rate(ours),
      yardstick: rate(theirs),
      ratio: ours / theirs,
      goal: { atLeast: 0.7 },
    });
  }
  return measures;
}
