import { Client } from 'pg';

const NEEDED_ON = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * Refuses to serve from a PostgreSQL that may forget what it has acknowledged (reliability 0.2).
 * @throws Error that names the settings
 */
export async function assertSafeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query<{ name: string }>(
      `select name from pg_settings where name = any ($1) and setting = 'off'`,
      [NEEDED_ON],
    );
    const off = result.rows.map((row) => row.name);
    if (off.length > 0) {
      throw new Error(`PostgreSQL could lose acknowledged records: ${off.join(', ')} is off.`);
    }
  } finally {
    await client.end();
  }
}
