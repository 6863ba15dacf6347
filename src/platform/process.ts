import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '../../config/env';
import {
  type EmbeddedDatabase,
  findRunningEmbedded,
  startEmbedded,
} from './database/embedded/embedded-postgres';
import { ensureApplicationLogin, runMigrations } from './database/migrate';
import { assertSafeDatabase } from './database/safe-server';
import type { Settings } from './settings';

/** Without a listener of the house's own yet, these end the process. */
const EARLY_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A database that this process may use, and what to do with it when the process ends. */
export interface Ground {
  readonly settings: Settings;
  readonly environment: Environment;
  /** True when the process runs its own PostgreSQL and therefore does the jobs too. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/**
 * Prepares the ground: takes the given PostgreSQL and migrates it where the owner's address is
 * known, or starts the embedded one under the data folder and migrates that.
 */
export async function prepareGround(say: (line: string) => void): Promise<Ground> {
  const environment = readEnvironment();
  const { databaseUrl, databaseOwnerUrl } = environment;
  if (databaseUrl !== null) {
    if (databaseOwnerUrl !== null) {
      await runMigrations(databaseOwnerUrl);
      await ensureApplicationLogin(databaseOwnerUrl, databaseUrl);
    }
    if (environment.mode === 'production') await assertSafeDatabase(databaseUrl);
    return ground(environment, databaseUrl, false, async () => undefined);
  }
  const database = await startEmbedded({ folder: environment.dataFolder, log: () => undefined });
  stopWithProcess(database);
  say(`PostgreSQL runs in ${environment.dataFolder}`);
  try {
    await runMigrations(database.ownerUrl);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return ground(environment, database.appUrl, true, () => database.stop());
}

/** Ctrl-C before the house stands: nothing but the database has to be ended. */
function stopWithProcess(database: EmbeddedDatabase): void {
  for (const signal of EARLY_SIGNALS) {
    process.once(signal, () => {
      if (process.listenerCount(signal) > 0) return;
      void database.stop().finally(() => process.exit(0));
    });
  }
}

/**
 * The ground that another process of this machine has prepared; for a worker beside `npm start`.
 */
export async function joinGround(): Promise<Ground> {
  const environment = readEnvironment();
  const url =
    environment.databaseUrl ?? (await findRunningEmbedded(environment.dataFolder))?.appUrl ?? null;
  if (url === null) {
    throw new Error(
      `No DATABASE_URL is set and no embedded PostgreSQL runs in ${environment.dataFolder}: ` +
        'start the service first (npm start).',
    );
  }
  return ground(environment, url, false, async () => undefined);
}

function ground(
  environment: Environment,
  databaseUrl: string,
  embedded: boolean,
  stop: () => Promise<void>,
): Ground {
  const { mode, redisUrl, publicUrl, poolSize, trustedProxies } = environment;
  const secret = environment.secret ?? keptSecret(environment);
  return {
    environment,
    embedded,
    settings: { mode, databaseUrl, redisUrl, publicUrl, poolSize, trustedProxies, secret },
    stop,
  };
}

/**
 * Made at the first start and kept beside the embedded data; several machines need a common one.
 */
function keptSecret(environment: Environment): string {
  if (environment.mode === 'production') {
    throw new Error(
      'SECRET is needed in production: 32 signs or more, the same for every process.',
    );
  }
  const file = join(environment.dataFolder, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(environment.dataFolder, { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
