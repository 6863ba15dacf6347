import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedDatabase,
  startEmbedded,
} from '../../src/platform/database/embedded/embedded-postgres';
import { readRunning, readSecrets } from '../../src/platform/database/embedded/records';
import { superuserAddress } from '../../src/platform/database/embedded/roles';
import { runMigrations } from '../../src/platform/database/migrate';

/** A migrated database of the bench and the addresses of its roles. */
export interface BenchDatabase {
  readonly name: string;
  readonly superuserUrl: string;
  readonly appUrl: string;
}

/** One PostgreSQL with safe settings, in a folder that is removed at the end. */
export class Cluster {
  private constructor(
    readonly folder: string,
    private readonly database: EmbeddedDatabase,
    private readonly superuserUrl: string,
  ) {}

  static async start(): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'bohnenweg-bench-'));
    // Where the bench runs as root, PostgreSQL's own account must enter and read the rows.
    await chmod(folder, 0o711);
    const database = await startEmbedded({
      folder,
      settings: {
        shared_buffers: '768MB',
        max_wal_size: '4GB',
        checkpoint_timeout: '30min',
        maintenance_work_mem: '256MB',
        autovacuum: 'off',
        max_connections: '120',
      },
    });
    const [running, secrets] = [await readRunning(folder), await readSecrets(folder)];
    if (running === null || secrets === null) throw new Error('the cluster left no records');
    return new Cluster(folder, database, superuserAddress(running.port, secrets));
  }

  async create(name: string): Promise<BenchDatabase> {
    const superuser = new Client({ connectionString: this.superuserUrl });
    await superuser.connect();
    await superuser.query(`create database ${name} owner bohnenweg_owner`);
    await superuser.end();
    await runMigrations(inDatabase(this.database.ownerUrl, name));
    return {
      name,
      superuserUrl: inDatabase(this.superuserUrl, name),
      appUrl: inDatabase(this.database.appUrl, name),
    };
  }

  async stop(): Promise<void> {
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A connection with the application's rights that sees the chain of all owners. */
export async function networkClient(database: BenchDatabase): Promise<Client> {
  return connected(database.appUrl, '-c role=bohnenweg_app -c app.scope=network');
}

/** A connection with the application's rights for everything, as the jobs have it. */
export async function systemClient(database: BenchDatabase): Promise<Client> {
  return connected(database.appUrl, '-c role=bohnenweg_app -c app.scope=system');
}

export async function superuserClient(database: BenchDatabase): Promise<Client> {
  return connected(database.superuserUrl, '');
}

async function connected(connectionString: string, options: string): Promise<Client> {
  const client = new Client({ connectionString, options });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
