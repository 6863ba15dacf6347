import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { EmbeddedDatabaseError, systemCode, systemReason } from './embedded-database-error';
import { type Ground, findCluster, giveTo, prepareGround, statOrNull } from './ground';
import {
  type Binaries,
  CLEAN_ENVIRONMENT,
  installedNative,
  readyBinaries,
} from './native-binaries';
import { type Postmaster, clearFormer, freePort, identity, lastMessages } from './postmaster';
import { signal, spawnPostmaster, stopPostmaster } from './postmaster';
import { type Secrets, claim, keepPort, keepSecrets, keptPort, notePort } from './records';
import { readRunning, readSecrets, release } from './records';
import { addressesOf, settleRoles, superuserAddress } from './roles';

export interface EmbeddedDatabase {
  /** Address of `bohnenweg_owner`, who migrates. */
  readonly ownerUrl: string;
  /** Address of `bohnenweg_app_login`, who works. */
  readonly appUrl: string;
  /** Ends PostgreSQL with everything on disk; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the database: made where it is missing, kept between starts. */
  readonly folder: string;
  /** Port on 127.0.0.1. Zero or none: a free one, the same at the next start when still free. */
  readonly port?: number;
  /** Takes a line for the operator where there is something to say. */
  readonly log?: (line: string) => void;
  /** Further PostgreSQL settings; the tests turn the disk writes off with them. */
  readonly settings?: { readonly [name: string]: string };
  /** Folder with PostgreSQL's bin, lib and share; none: the installed npm package. */
  readonly native?: string;
}

const READY_WITHIN_MS = 120_000;
const FORMER_BACKENDS_END_WITHIN_MS = 15_000;
const run = promisify(execFile);

/**
 * Starts PostgreSQL on 127.0.0.1 with its files in `folder`; the first start makes the cluster,
 * the roles and the empty database. A PostgreSQL that outlived its killed launcher is stopped
 * first, not adopted: settings, programs and log are then those of this start.
 * Throws EmbeddedDatabaseError with a sentence for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const ground = await prepareGround(options.folder, log);
  await claim(ground);
  try {
    const native = options.native ?? installedNative();
    const [binaries, secrets] = [await readyBinaries(native, ground), await keepSecrets(ground)];
    if (await clearFormer(ground)) {
      log(`Stopped a PostgreSQL in ${ground.cluster} that an earlier process had left running.`);
    }
    if ((await statOrNull(ground.cluster)) === null) {
      log(`Makes a new PostgreSQL ${String(binaries.major)} database in ${ground.cluster}.`);
      await initialise(ground, binaries, secrets);
    }
    await checkCluster(ground, binaries);
    const { postmaster, port } = await listen(ground, binaries, secrets, options);
    await notePort(ground, port);
    return { ...addressesOf(port, secrets), stop: stopper(ground, postmaster, log) };
  } catch (error) {
    await release(ground);
    throw error;
  }
}

/** Addresses of the embedded database that a process of this machine runs in `folder`, or null. */
export async function findRunningEmbedded(
  folder: string,
): Promise<{ ownerUrl: string; appUrl: string } | null> {
  const found = await findCluster(folder);
  if (found === null) return null;
  const running = await readRunning(found.folder);
  const secrets = await readSecrets(found.folder);
  if (running === null || secrets === null) return null;
  if (running.cluster !== found.cluster || running.port === 0) return null;
  const addresses = addressesOf(running.port, secrets);
  // Only our own database knows the password: the answer proves that it is the one.
  return (await answers(addresses.ownerUrl)) === null ? addresses : null;
}

/** Stops the PostgreSQL of `folder` if its launcher is gone; nothing else. True: one stopped. */
export async function stopAbandoned(folder: string): Promise<boolean> {
  const ground = await prepareGround(folder, () => undefined);
  await claim(ground);
  try {
    return await clearFormer(ground);
  } finally {
    await release(ground);
  }
}

async function initialise(ground: Ground, binaries: Binaries, secrets: Secrets): Promise<void> {
  // Made beside and renamed: a start that is killed half-way leaves no half cluster.
  const unfinished = `${ground.cluster}.unfinished`;
  const passwordFile = `${ground.cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${secrets.postgres}\n`, { mode: 0o600, flag: 'wx' });
    if (ground.account !== null) {
      const { uid, gid } = ground.account;
      await chown(unfinished, uid, gid);
      await chown(passwordFile, uid, gid);
    }
    // The builtin provider sorts by code point and does not change with the system's libraries.
    const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin'];
    flags.push('--data-checksums', '--auth=scram-sha-256', '--username=postgres');
    flags.push(`--pwfile=${passwordFile}`, `--pgdata=${unfinished}`, '--no-instructions');
    await run(binaries.initdb, flags, { env: CLEAN_ENVIRONMENT, cwd: '/', ...identity(ground) });
    await rename(unfinished, ground.cluster);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new EmbeddedDatabaseError(
      'start-failed',
      `The database in ${ground.cluster} could not be made: ${said || systemReason(error)}`,
      { cause: systemCode(error) },
    );
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function checkCluster(ground: Ground, binaries: Binaries): Promise<void> {
  const path = join(ground.cluster, 'PG_VERSION');
  const version = (await readFile(path, 'utf8').catch(() => 'unknown')).trim();
  if (version !== String(binaries.major)) {
    throw new EmbeddedDatabaseError(
      'version-differs',
      `The database in ${ground.cluster} was made by PostgreSQL ${version}, the installed one is ` +
        `${String(binaries.major)}. Install the version that made it and dump it, or name another ` +
        'folder.',
    );
  }
  const owner = await statOrNull(ground.cluster);
  // Put back by root from a backup: PostgreSQL opens only what belongs to its own account.
  if (ground.account !== null && owner?.uid === 0) {
    await giveTo(ground.cluster, ground.account);
    await chmod(ground.cluster, 0o700);
  }
}

async function listen(
  ground: Ground,
  binaries: Binaries,
  secrets: Secrets,
  options: EmbeddedOptions,
): Promise<{ postmaster: Postmaster; port: number }> {
  const deadline = performance.now() + FORMER_BACKENDS_END_WITHIN_MS;
  for (;;) {
    const port = await choosePort(ground, options.port ?? 0);
    const postmaster = await spawnPostmaster(ground, binaries, settingsOf(port, options));
    try {
      if (await becomesReady(postmaster, superuserAddress(port, secrets))) {
        await settle(superuserAddress(port, secrets), secrets);
        return { postmaster, port };
      }
    } catch (error) {
      await stopPostmaster(postmaster);
      throw error;
    }
    const said = await lastMessages(ground);
    // Backends of a killed PostgreSQL end by themselves; another program may take the port between
    // the look and the start.
    const passing = /shared memory block|Address already in use/.test(said);
    if (!passing || performance.now() > deadline) {
      throw new EmbeddedDatabaseError('start-failed', `PostgreSQL did not start: ${said}`);
    }
    await delay(300);
  }
}

async function choosePort(ground: Ground, asked: number): Promise<number> {
  if (asked !== 0) {
    if ((await freePort(asked)) !== null) return asked;
    throw new EmbeddedDatabaseError(
      'port-taken',
      `Port ${String(asked)} on 127.0.0.1, where the database should listen, is taken or not ` +
        'allowed. Stop the program that has it, or name another port.',
    );
  }
  const kept = await keptPort(ground.folder);
  const port = (kept === 0 ? null : await freePort(kept)) ?? (await freePort(0));
  if (port === null) {
    throw new EmbeddedDatabaseError('port-taken', 'There is no free port on 127.0.0.1.');
  }
  if (port !== kept) await keepPort(ground.folder, port);
  return port;
}

function settingsOf(port: number, options: EmbeddedOptions): { [name: string]: string } {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...options.settings,
  };
}

/** False: PostgreSQL ended before it took a connection. */
async function becomesReady(postmaster: Postmaster, url: string): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let reason = '';
  while (performance.now() < deadline) {
    if (postmaster.ended()) return false;
    const fault = await answers(url);
    if (fault === null) return true;
    if (systemCode(fault) === '28P01') {
      throw new EmbeddedDatabaseError(
        'secrets-missing',
        'PostgreSQL does not take the kept passwords: postgres-secrets.json belongs to another ' +
          'database. Put the right file back from a backup, or name another folder.',
      );
    }
    reason = systemReason(fault);
    await delay(30);
  }
  throw new EmbeddedDatabaseError(
    'start-failed',
    `PostgreSQL was not ready within ${String(READY_WITHIN_MS / 1000)} s: ${reason}`,
  );
}

/** Null: it answers; else why not. */
async function answers(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function settle(url: string, secrets: Secrets): Promise<void> {
  const superuser = new Client({ connectionString: url });
  await superuser.connect();
  try {
    await settleRoles(superuser, secrets);
  } finally {
    await superuser.end();
  }
}

function stopper(
  ground: Ground,
  postmaster: Postmaster,
  log: (line: string) => void,
): () => Promise<void> {
  // An application that ends by process.exit or an uncaught error takes the database with it.
  const atExit = (): void => {
    if (!postmaster.ended()) signal(postmaster.pid, 'SIGINT');
  };
  process.once('exit', atExit);
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const alone = postmaster.ended();
    if (alone) log(`PostgreSQL had ended by itself: ${await lastMessages(ground)}`);
    else await stopPostmaster(postmaster);
    process.off('exit', atExit);
    await release(ground);
  };
  return () => (stopping ??= stop());
}
