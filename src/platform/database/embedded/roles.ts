import { Client } from 'pg';
import type { Secrets } from './records';

export const DATABASE = 'bohnenweg';

/**
 * Roles and database, made where they are missing: the owner migrates (no superuser, so that
 * row-level security binds it as well), the application's log-in may do only what the migrations
 * grant to `bohnenweg_app`. The passwords are set at each start, so that the kept file is right.
 */
export async function settleRoles(superuser: Client, secrets: Secrets): Promise<void> {
  const roles = await superuser.query<{ rolname: string }>('select rolname from pg_roles');
  const known = new Set(roles.rows.map((row) => row.rolname));
  for (const role of ['bohnenweg_owner', 'bohnenweg_app', 'bohnenweg_app_login']) {
    if (!known.has(role)) await superuser.query(`create role ${role}`);
  }
  const owner = superuser.escapeLiteral(secrets.owner);
  const appLogin = superuser.escapeLiteral(secrets.appLogin);
  await superuser.query(`
    alter role bohnenweg_owner login createdb createrole nosuperuser password ${owner};
    alter role bohnenweg_app_login login password ${appLogin};
    grant bohnenweg_app to bohnenweg_app_login;
    grant bohnenweg_app to bohnenweg_owner with admin option;
    grant bohnenweg_app_login to bohnenweg_owner with admin true, inherit false, set false`);
  const made = await superuser.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (made.rowCount === 0)
    await superuser.query(`create database ${DATABASE} owner bohnenweg_owner`);
}

/** Address of a database of the embedded PostgreSQL for a role. */
export function addressOf(
  port: number,
  role: { readonly name: string; readonly password: string },
  database = DATABASE,
): string {
  const password = encodeURIComponent(role.password);
  return `postgresql://${role.name}:${password}@127.0.0.1:${String(port)}/${database}`;
}

export function addressesOf(
  port: number,
  secrets: Secrets,
): { readonly ownerUrl: string; readonly appUrl: string } {
  return {
    ownerUrl: addressOf(port, { name: 'bohnenweg_owner', password: secrets.owner }),
    appUrl: addressOf(port, { name: 'bohnenweg_app_login', password: secrets.appLogin }),
  };
}

/** Address of the superuser: set-up, and the tests that clone databases. */
export function superuserAddress(port: number, secrets: Secrets): string {
  return addressOf(port, { name: 'postgres', password: secrets.postgres }, 'postgres');
}
