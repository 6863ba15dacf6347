import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { type Ground, statOrNull } from './ground';
import { startMark } from './postmaster';

/** Passwords of the roles of one embedded database; the file is readable for its owner only. */
export interface Secrets {
  readonly postgres: string;
  readonly owner: string;
  readonly appLogin: string;
}

/** Says that a process of this machine runs the cluster, and where it listens. */
interface Running {
  readonly launcherPid: number;
  readonly launcherMark: string;
  /** A copy of the folder holds the path of the original: that tells them apart. */
  readonly cluster: string;
  /** Zero until the port is known. */
  readonly port: number;
}

const SECRETS = 'postgres-secrets.json';
const RUNNING = 'postgres-running.json';
const PORT = 'postgres-port';

/** The kept passwords; new random ones where there is neither a file nor a cluster yet. */
export async function keepSecrets(ground: Ground): Promise<Secrets> {
  const kept = await readSecrets(ground.folder);
  if (kept !== null) return kept;
  const path = join(ground.folder, SECRETS);
  if ((await statOrNull(ground.cluster)) !== null) {
    throw new EmbeddedDatabaseError(
      'secrets-missing',
      `The passwords of the database in ${ground.cluster} are missing: ${path} is not there or ` +
        'not complete. Put the file back from a backup, or name another folder.',
    );
  }
  const password = (): string => randomBytes(24).toString('base64url');
  const secrets = { postgres: password(), owner: password(), appLogin: password() };
  await writeWhole(path, JSON.stringify(secrets));
  return secrets;
}

export async function readSecrets(folder: string): Promise<Secrets | null> {
  const read = await readRecord(join(folder, SECRETS));
  const { postgres, owner, appLogin } = read;
  if (typeof postgres !== 'string' || typeof owner !== 'string') return null;
  return typeof appLogin === 'string' ? { postgres, owner, appLogin } : null;
}

/** Takes the cluster for this process; refused while another living process holds it. */
export async function claim(ground: Ground): Promise<void> {
  const held = await readRunning(ground.folder);
  if (held?.cluster === ground.cluster && startMark(held.launcherPid) === held.launcherMark) {
    throw alreadyRunning(ground, held.launcherPid);
  }
  await rm(join(ground.folder, RUNNING), { force: true });
  try {
    await writeFile(join(ground.folder, RUNNING), runningOf(ground, 0), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    throw alreadyRunning(ground, (await readRunning(ground.folder))?.launcherPid ?? 0, error);
  }
}

export async function notePort(ground: Ground, port: number): Promise<void> {
  await writeWhole(join(ground.folder, RUNNING), runningOf(ground, port));
}

export async function release(ground: Ground): Promise<void> {
  await rm(join(ground.folder, RUNNING), { force: true });
}

export async function readRunning(folder: string): Promise<Running | null> {
  const { launcherPid, launcherMark, cluster, port } = await readRecord(join(folder, RUNNING));
  if (typeof launcherPid !== 'number' || typeof launcherMark !== 'string') return null;
  if (typeof cluster !== 'string' || typeof port !== 'number') return null;
  return { launcherPid, launcherMark, cluster, port };
}

/** The port of the last start, so that addresses stay the same; zero where none is kept. */
export async function keptPort(folder: string): Promise<number> {
  const port = Number(await readFile(join(folder, PORT), 'utf8').catch(() => '0'));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

export async function keepPort(folder: string, port: number): Promise<void> {
  await writeWhole(join(folder, PORT), String(port));
}

function runningOf(ground: Ground, port: number): string {
  const running: Running = {
    launcherPid: process.pid,
    launcherMark: startMark(process.pid) ?? '',
    cluster: ground.cluster,
    port,
  };
  return JSON.stringify(running);
}

/** A reader sees the old file or the new one, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, `${text}\n`, { mode: 0o600 });
  await rename(unfinished, path);
}

async function readRecord(path: string): Promise<{ readonly [key: string]: unknown }> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

function alreadyRunning(ground: Ground, pid: number, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'already-running',
    `Another process of this machine (pid ${String(pid)}) runs the database in ` +
      `${ground.folder}. Stop it first, or name another folder.`,
    { cause },
  );
}
