import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { APP_ROLE, ownerDataSource } from '../../../config/data-source';
import { MIGRATIONS } from '../../../migrations/all';
import { QUEUE_SCHEMA } from '../queue/queue-schema';

/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 7_420_260;

/**
 * Brings the schema up to date as its owner: the house's own tables, then the queue's. Safe to run
 * at every start and by several processes at once.
 */
export async function runMigrations(ownerUrl: string): Promise<void> {
  const guard = new Client({ connectionString: ownerUrl });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateHouse(ownerUrl);
    await guard.query(`create schema if not exists ${QUEUE_SCHEMA}`);
    await migrateQueue(guard, QUEUE_SCHEMA);
    await guard.query(`grant usage on schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    await guard.query(
      `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`,
    );
    await guard.query(`grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    await guard.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
  } finally {
    await guard.end();
  }
}

async function migrateHouse(ownerUrl: string): Promise<void> {
  const owner = ownerDataSource(ownerUrl, MIGRATIONS);
  await owner.initialize();
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}

/**
 * Makes the login role of the application's address, a member of the application role, where the
 * operator gave it an address of its own. The password is set again at each run, so it can be
 * turned.
 */
export async function ensureApplicationLogin(ownerUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username === new URL(ownerUrl).username) return;
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const name = client.escapeIdentifier(decodeURIComponent(username));
    const secret = client.escapeLiteral(decodeURIComponent(password));
    const known = await client.query('select 1 from pg_roles where rolname = $1', [
      decodeURIComponent(username),
    ]);
    const verb = known.rowCount === 0 ? 'create' : 'alter';
    // eslint-disable-next-line no-restricted-syntax -- a role's name cannot be a parameter
    await client.query([verb, 'role', name, 'login password', secret].join(' '));
    // eslint-disable-next-line no-restricted-syntax -- a role's name cannot be a parameter
    await client.query(['grant', APP_ROLE, 'to', name].join(' '));
  } finally {
    await client.end();
  }
}
