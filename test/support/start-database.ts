import { Client } from 'pg';
import { readRunning, readSecrets } from '../../src/platform/database/embedded/records';
import { superuserAddress } from '../../src/platform/database/embedded/roles';
import { runMigrations } from '../../src/platform/database/migrate';
import { ADDRESS_OF, TEMPLATE, inDatabase } from './database';
import { type TestCluster, startTestCluster, stopTestCluster } from './test-cluster';

declare global {
  var testCluster: TestCluster | undefined;
}

/** jest's global set-up: one PostgreSQL, and a migrated database that the tests clone. */
// eslint-disable-next-line no-restricted-syntax -- jest asks for a default export
export default async function startDatabase(): Promise<void> {
  const cluster = await startTestCluster();
  globalThis.testCluster = cluster;
  stopOnSignals();
  try {
    const [running, secrets] = [
      await readRunning(cluster.folder),
      await readSecrets(cluster.folder),
    ];
    if (running === null || secrets === null) throw new Error('the test cluster left no records');
    // The workers inherit the environment.
    process.env[ADDRESS_OF.superuser] = superuserAddress(running.port, secrets);
    process.env[ADDRESS_OF.owner] = cluster.database.ownerUrl;
    process.env[ADDRESS_OF.app] = cluster.database.appUrl;
    await makeTemplate(superuserAddress(running.port, secrets), cluster.database.ownerUrl);
  } catch (error) {
    // jest runs no tear-down after a failed set-up.
    await stopTestCluster(cluster);
    throw error;
  }
}

async function makeTemplate(superuserUrl: string, ownerUrl: string): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    await superuser.query(`create database ${TEMPLATE} owner bohnenweg_owner`);
    await runMigrations(inDatabase(ownerUrl, TEMPLATE));
    // Nobody may connect: a clone is refused while somebody does.
    await superuser.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
  } finally {
    await superuser.end();
  }
}

/** jest ends on Ctrl-C without the tear-down; process.exit runs the launcher's own clean-up. */
function stopOnSignals(): void {
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(name, () => process.exit(code));
  }
}
