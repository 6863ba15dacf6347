import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error';
import type { Ground } from './ground';
import { type Binaries, CLEAN_ENVIRONMENT } from './native-binaries';

/** The first process of a running PostgreSQL. */
export interface Postmaster {
  readonly pid: number;
  /** Has ended, for whatever reason. */
  ended(): boolean;
}

const FAST_SHUTDOWN_MS = 10_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/**
 * Starts `postgres` in a session of its own: Ctrl-C in a terminal signals the whole group, and
 * the database must outlive the application's own shutdown. Its messages go to `postgres.log`.
 */
export async function spawnPostmaster(
  ground: Ground,
  binaries: Binaries,
  settings: { readonly [name: string]: string },
): Promise<Postmaster> {
  const path = join(ground.folder, 'postgres.log');
  await rename(path, join(ground.folder, 'postgres.previous.log')).catch(() => undefined);
  const file = await open(path, 'w', 0o600);
  try {
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', ground.cluster, ...flags], {
      detached: true,
      cwd: '/',
      env: CLEAN_ENVIRONMENT,
      stdio: ['ignore', file.fd, file.fd],
      ...identity(ground),
    });
    const { pid } = child;
    if (pid === undefined) {
      const cause = await new Promise((told) => child.once('error', told));
      throw new EmbeddedDatabaseError('start-failed', 'PostgreSQL could not be started.', {
        cause,
      });
    }
    child.unref();
    return { pid, ended: () => child.exitCode !== null || child.signalCode !== null };
  } finally {
    await file.close();
  }
}

/** Account of a PostgreSQL process, for spawn. */
export function identity(ground: Ground): { uid?: number; gid?: number } {
  return ground.account === null ? {} : { uid: ground.account.uid, gid: ground.account.gid };
}

/** The last lines PostgreSQL wrote, without their time stamps. */
export async function lastMessages(ground: Ground): Promise<string> {
  const text = await readFile(join(ground.folder, 'postgres.log'), 'utf8').catch(() => '');
  const lines = text.trim().split('\n').slice(-6);
  return lines.map((line) => line.replace(/^.*? \[\d+\] /, '')).join(' | ');
}

/**
 * Fast shutdown (clients are disconnected, everything is on disk), within ten seconds; then the
 * immediate one, from which PostgreSQL recovers at the next start.
 */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  signal(postmaster.pid, 'SIGINT');
  if (await endsWithin(postmaster, FAST_SHUTDOWN_MS)) return;
  signal(postmaster.pid, 'SIGQUIT');
  if (await endsWithin(postmaster, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new EmbeddedDatabaseError(
    'stop-failed',
    `PostgreSQL (pid ${String(postmaster.pid)}) did not stop within ` +
      `${String((FAST_SHUTDOWN_MS + IMMEDIATE_SHUTDOWN_MS) / 1000)} s.`,
  );
}

/**
 * Stops a PostgreSQL that outlived the process that started it, and removes a stale
 * `postmaster.pid` whose number another program has now (usual after a container restart:
 * PostgreSQL would refuse to start). A stale file of a dead process PostgreSQL handles itself.
 * True: one was stopped.
 */
export async function clearFormer(ground: Ground): Promise<boolean> {
  const path = join(ground.cluster, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const runs = (): boolean => isPostmasterOf(pid, ground.cluster);
  if (runs()) {
    await stopPostmaster({ pid, ended: () => !runs() });
    return true;
  }
  if (signal(pid, 0)) await rm(path, { force: true });
  return false;
}

/** Port of 127.0.0.1 that is free now: the wished one, or null; zero asks for any. */
export async function freePort(wished: number): Promise<number | null> {
  return new Promise((found) => {
    const server = createServer();
    server.once('error', () => {
      found(null);
    });
    server.listen({ host: '127.0.0.1', port: wished, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        found(typeof address === 'object' && address !== null ? address.port : null);
      });
    });
  });
}

/**
 * When the process began, in the system's own words: together with the pid it names one process
 * for good. Null: it does not run (a zombie does not).
 */
export function startMark(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The command in brackets may hold spaces and brackets; state is field 3, start field 22.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return ps(pid, 'command=')?.includes(`-D ${cluster}`) ?? false;
  try {
    const words = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
    return words[words.indexOf('-D') + 1] === cluster;
  } catch {
    return false;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    const text = execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
    return text.trim() === '' ? null : text.trim();
  } catch {
    return null;
  }
}

/** Sends a signal; zero only asks whether the process is there. False: it is not. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function endsWithin(postmaster: Postmaster, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!postmaster.ended()) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}
