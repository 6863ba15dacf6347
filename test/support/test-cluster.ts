import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  startEmbedded,
  stopAbandoned,
} from '../../src/platform/database/embedded/embedded-postgres';

const PREFIX = 'bohnenweg-test-';
/** A younger folder may be one that another run is about to claim. */
const ABANDONED_AFTER_MS = 60_000;

/** The PostgreSQL of one test run; the handle lives in the process that runs jest. */
export interface TestCluster {
  readonly folder: string;
  readonly database: EmbeddedDatabase;
}

/**
 * Starts a PostgreSQL in a fresh temporary folder. fsync and its kin are off: a test cluster is
 * thrown away, and a crash of the machine may break it. Durability is the launcher's own test.
 */
export async function startTestCluster(): Promise<TestCluster> {
  await clearAbandoned();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // mkdtemp makes a private folder; where the tests run as root, PostgreSQL's account must enter.
  await chmod(folder, 0o711);
  const database = await startEmbedded({
    folder,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  });
  return { folder, database };
}

export async function stopTestCluster(cluster: TestCluster): Promise<void> {
  await cluster.database.stop();
  await rm(cluster.folder, { recursive: true, force: true });
}

/** Stops and removes what test runs left behind that were killed before they could. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const made = await stat(folder).catch(() => null);
    if (made === null || Date.now() - made.birthtimeMs < ABANDONED_AFTER_MS) continue;
    // Refused where another living test run holds it, or where another user owns it.
    const free = await stopAbandoned(folder).then(
      () => true,
      () => false,
    );
    if (free) await rm(folder, { recursive: true, force: true });
  }
}
