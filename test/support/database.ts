import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'bohnenweg_template';

/** Environment names by which the set-up tells the workers where PostgreSQL is. */
export const ADDRESS_OF = {
  superuser: 'BOHNENWEG_TEST_SUPERUSER_URL',
  owner: 'BOHNENWEG_TEST_OWNER_URL',
  app: 'BOHNENWEG_TEST_APP_URL',
} as const;

/** Any number: clones wait for each other. */
const CLONE_LOCK = 7_420_261;

/** A migrated, empty database of one test file's own. */
export interface FreshDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Removes it, also where connections are still open. Call it in `afterAll`. */
  drop(): Promise<void>;
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (superuser) => {
    // The lock ends with the connection, also when the clone fails.
    await superuser.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await superuser.query(`create database ${name} template ${TEMPLATE} owner bohnenweg_owner`);
  });
  return {
    ownerUrl: inDatabase(addressIn(ADDRESS_OF.owner), name),
    appUrl: inDatabase(addressIn(ADDRESS_OF.app), name),
    drop: () =>
      asSuperuser(async (superuser) => {
        await superuser.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Rows of one statement over a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same address, another database. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asSuperuser(work: (superuser: Client) => Promise<void>): Promise<void> {
  const superuser = new Client({ connectionString: addressIn(ADDRESS_OF.superuser) });
  await superuser.connect();
  try {
    await work(superuser);
  } finally {
    await superuser.end();
  }
}

function addressIn(name: string): string {
  const url = process.env[name];
  if (url === undefined)
    throw new Error(
      'No test database: this file must end in .db-spec.ts, .e2e-spec.ts or .golden-spec.ts',
    );
  return url;
}
