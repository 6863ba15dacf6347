import type { Client } from 'pg';
import type { Secrets } from './records';

const ROLES: { readonly [name: string]: string } = {
  bohnenweg_owner: 'create role bohnenweg_owner login createdb createrole',
  bohnenweg_app: 'create role bohnenweg_app',
  bohnenweg_app_login: 'create role bohnenweg_app_login login',
};

/**
 * Roles and database, made where they are missing: the owner migrates (no superuser, so that
 * row-level security binds it as well), the application's log-in may do only what the migrations
 * grant to `bohnenweg_app`. The passwords are set at each start, so that the kept file is right.
 */
export async function settleRoles(superuser: Client, secrets: Secrets): Promise<void> {
  const roles = await superuser.query<{ rolname: string }>('select rolname from pg_roles');
  const known = new Set(roles.rows.map((row) => row.rolname));
  for (const [name, statement] of Object.entries(ROLES)) {
    if (!known.has(name)) await superuser.query(statement);
  }
  await setPassword(superuser, 'bohnenweg_owner', secrets.owner);
  await setPassword(superuser, 'bohnenweg_app_login', secrets.appLogin);
  await superuser.query(`
    grant bohnenweg_app to bohnenweg_app_login;
    grant bohnenweg_app to bohnenweg_owner with admin option;
    grant bohnenweg_app_login to bohnenweg_owner with admin true, inherit false, set false`);
  const made = await superuser.query(`select 1 from pg_database where datname = 'bohnenweg'`);
  if (made.rowCount === 0) {
    await superuser.query('create database bohnenweg owner bohnenweg_owner');
  }
}

/** ALTER ROLE takes no parameters: PostgreSQL itself quotes the values into the statement. */
async function setPassword(superuser: Client, role: string, password: string): Promise<void> {
  const quoted = await superuser.query<{ statement: string }>(
    `select format('alter role %I password %L', $1::text, $2::text) as statement`,
    [role, password],
  );
  for (const { statement } of quoted.rows) await superuser.query(statement);
}

/** Address of a database of the embedded PostgreSQL for a role. */
export function addressOf(
  port: number,
  role: { readonly name: string; readonly password: string },
  database = 'bohnenweg',
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
