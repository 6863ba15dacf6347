import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  findRunningEmbedded,
} from '../../../src/platform/database/embedded/embedded-postgres';
import { ask } from '../../support/database';
import { Launches } from '../../support/launches';

describe('the embedded PostgreSQL after a kill', () => {
  const launches = new Launches();
  const newFolder = (): string => launches.newFolder();
  const start = (options: EmbeddedOptions): Promise<EmbeddedDatabase> => launches.start(options);
  const stop = (database: EmbeddedDatabase): Promise<void> => launches.stop(database);

  beforeAll(() => launches.open());
  afterAll(() => launches.close());

  it('stops the PostgreSQL of a killed launcher and starts with all that was committed', async () => {
    const folder = newFolder();
    const ownerUrl = await startInOtherProcess(folder, 'launcher');
    await ask(ownerUrl, 'create table survives (n integer); insert into survives values (7)');
    expect(await findRunningEmbedded(folder)).toMatchObject({ ownerUrl });
    const lines: string[] = [];
    const next = await start({ folder, log: (line) => lines.push(line) });
    expect(lines).toEqual([expect.stringContaining('had left running')]);
    expect(next.ownerUrl).toBe(ownerUrl);
    expect(await ask(next.ownerUrl, 'select n from survives')).toEqual([{ n: 7 }]);
    await stop(next);
  });

  it('starts again after kill -9 of everything, also when another program has the old pid', async () => {
    const folder = newFolder();
    const ownerUrl = await startInOtherProcess(folder, 'everything');
    await expect(ask(ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const next = await start({ folder });
    expect(await ask(next.ownerUrl, 'select 1 as up')).toEqual([{ up: 1 }]);
    await stop(next);

    // PostgreSQL minds only processes of its own account.
    const cluster = join(folder, 'postgres');
    const { uid, gid } = await stat(cluster);
    const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    try {
      const pidFile = join(cluster, 'postmaster.pid');
      await writeFile(pidFile, `${String(stranger.pid)}\n${cluster}\n0\n5432\n`);
      const again = await start({ folder });
      expect(await ask(again.ownerUrl, 'select 1 as up')).toEqual([{ up: 1 }]);
      await stop(again);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});

/**
 * Starts the database in a process of its own, then kills with SIGKILL that process alone or
 * PostgreSQL as well. Answers with the owner's address.
 */
async function startInOtherProcess(
  folder: string,
  killed: 'launcher' | 'everything',
): Promise<string> {
  const launcher = join(__dirname, '../../support/launch-embedded.cjs');
  const child = spawn(process.execPath, [launcher, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const ownerUrl = await new Promise<string>((told, failed) => {
    child.stdout.once('data', (chunk: Buffer) => {
      told(chunk.toString().trim());
    });
    child.once('exit', () => {
      failed(new Error('the other process ended before the database was up'));
    });
  });
  const pidFile = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  child.kill('SIGKILL');
  await ended;
  if (killed === 'everything') {
    const pid = Number(pidFile.split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    while (isThere(pid)) await new Promise((done) => setTimeout(done, 20));
  }
  return ownerUrl;
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
