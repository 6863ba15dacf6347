import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findRunningEmbedded } from '../../../src/platform/database/embedded/embedded-postgres';
import { ask } from '../../support/database';
import { freePort, HouseProcess, postgresOf, runs } from './house-process';
import { type Scales, setUpScales, Terminal, type Weighing, weighings } from './scales';
import { seeingAll } from './story-ground';

const ENDS_WITHIN_MS = 12_000;

describe('a house that is killed in the middle of its work', () => {
  let folder: string;
  let port: number;
  let house: HouseProcess;
  let scales: Scales;
  let terminal: Terminal;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bohnenweg-crash-'));
    // where the tests run as root, PostgreSQL's account must enter
    await chmod(folder, 0o711);
    port = await freePort();
    house = await start();
    scales = await setUpScales(folder);
    terminal = await new Terminal(`http://127.0.0.1:${String(port)}`).logIn(scales);
  }, 60_000);
  afterAll(async () => {
    await house.end('SIGINT');
    await rm(folder, { recursive: true, force: true });
  });

  it('has everything it acknowledged, and each key once, after kill -9 of the service', async () => {
    const all = weighings(scales, 200);
    const acknowledged = await terminal.record(all, (count) => {
      if (count === 70) void house.end('SIGKILL');
    });
    expect(acknowledged.size).toBeGreaterThanOrEqual(70);
    expect(acknowledged.size).toBeLessThan(200);
    house = await start();
    await expectEachOnce(all, acknowledged);
  }, 60_000);

  it('the same after kill -9 of PostgreSQL and the service together', async () => {
    const all = weighings(scales, 100);
    const postgres = (await postgresOf(folder)) ?? 0;
    const acknowledged = await terminal.record(all, (count) => {
      if (count !== 40) return;
      process.kill(postgres, 'SIGKILL');
      void house.end('SIGKILL');
    });
    expect(acknowledged.size).toBeLessThan(100);
    house = await start();
    await expectEachOnce(all, acknowledged);
  }, 60_000);

  it('is not started twice on the same folder, and says why', async () => {
    const second = launch({ PORT: String(await freePort()) });
    expect(await second.end()).toBe(1);
    expect(second.output).toMatch(/^Bohnenweg cannot start: Another process .* runs the database/m);
    expect(second.output).toContain(folder);
    expect((await terminal.record(weighings(scales, 1), () => undefined)).size).toBe(1);
  }, 30_000);

  it('ends on Ctrl-C and leaves no PostgreSQL', async () => {
    const postgres = (await postgresOf(folder)) ?? 0;
    expect(await runs(postgres)).toBe(true);
    const since = Date.now();
    expect({ code: await house.end('SIGINT'), said: house.output }).toMatchObject({ code: 0 });
    expect(Date.now() - since).toBeLessThan(ENDS_WITHIN_MS);
    expect(await runs(postgres)).toBe(false);
    expect(await postgresOf(folder)).toBeNull();
  }, 30_000);

  it('says that the port is taken, and leaves no PostgreSQL', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, '0.0.0.0', done));
    try {
      const refused = launch({ PORT: String(port) });
      expect(await refused.end()).toBe(1);
      expect(refused.output).toMatch(/^Bohnenweg cannot start: .*EADDRINUSE.*PORT=3001/m);
      // told to stop while the process ends; it needs a moment to close its files
      const left = (await postgresOf(folder)) ?? 0;
      for (let at = 0; at < 100 && (await runs(left)); at += 1) await delay(100);
      expect(await runs(left)).toBe(false);
    } finally {
      await new Promise((done) => other.close(done));
    }
  }, 30_000);

  function launch(environment: Readonly<Record<string, string>>): HouseProcess {
    const all = { NODE_ENV: 'test', DATA_DIR: folder, HOST: '127.0.0.1', ...environment };
    return new HouseProcess({ file: 'src/main.ts', environment: all });
  }

  function start(): Promise<HouseProcess> {
    return launch({ PORT: String(port) }).says('Bohnenweg listens');
  }

  /** Asks for all of it again with the same keys, and counts what stands in the record. */
  async function expectEachOnce(
    all: readonly Weighing[],
    acknowledged: ReadonlyMap<string, string>,
  ): Promise<void> {
    const again = await terminal.record(all, () => undefined);
    expect([...again.values()].filter((answer) => !answer.startsWith('201 '))).toEqual([]);
    expect(again.size).toBe(all.length);
    for (const [key, answer] of acknowledged) expect([key, again.get(key)]).toEqual([key, answer]);
    const { ownerUrl } = (await findRunningEmbedded(folder)) ?? { ownerUrl: '' };
    const rows = (await ask(seeingAll(ownerUrl), RECORDED)) as { id: string; times: string }[];
    const recorded = new Map(rows.map(({ id, times }) => [id, times]));
    const times = all.map(({ body }) => recorded.get(body['lot_id'] ?? ''));
    expect(times).toEqual(all.map(() => 'facts 1, lots 1, outbox 1'));
    const keys = (await ask(seeingAll(ownerUrl), 'select key from idempotency')) as Key[];
    const held = keys.map(({ key }) => key);
    for (const { key } of all) expect(held.filter((one) => one === key)).toEqual([key]);
  }
});

interface Key {
  readonly key: string;
}

const RECORDED = `
  select j.subject_id as id,
         'facts ' || count(*) || ', lots ' || (select count(*) from lot where id = j.subject_id)
         || ', outbox ' || (select count(*) from outbox where subject_id = j.subject_id) as times
    from journal j where j.type = 'lots.delivery-received' group by j.subject_id`;
