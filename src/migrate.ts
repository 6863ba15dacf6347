import { readEnvironment } from '../config/env';
import { fail } from './platform/ending';
import { ensureApplicationLogin, runMigrations } from './platform/database/migrate';

/**
 * `npm run migrate`: brings the schema of DATABASE_OWNER_URL (else DATABASE_URL) up to date and
 * ends.
 */
async function main(): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = readEnvironment();
  if (databaseUrl === null) {
    throw new Error('DATABASE_URL is needed; the embedded database migrates by itself.');
  }
  await runMigrations(databaseOwnerUrl ?? databaseUrl);
  if (databaseOwnerUrl !== null) await ensureApplicationLogin(databaseOwnerUrl, databaseUrl);
  console.log('The schema is up to date.');
}

main().catch(fail);
