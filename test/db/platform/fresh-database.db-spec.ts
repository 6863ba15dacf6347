import { Client } from 'pg';
import { type FreshDatabase, ask, freshDatabase } from '../../support/database';

describe('a fresh database', () => {
  const open: FreshDatabase[] = [];
  const fresh = async (): Promise<FreshDatabase> => {
    const database = await freshDatabase();
    open.push(database);
    return database;
  };

  afterAll(async () => {
    for (const database of open) await database.drop();
  });

  it('is migrated and belongs to this file alone', async () => {
    const [one, other] = await Promise.all([fresh(), fresh()]);
    await ask(one.ownerUrl, 'create table only_here (n integer)');
    const tables = `select count(*)::int as n from pg_tables where tablename = 'only_here'`;
    expect(await ask(one.ownerUrl, tables)).toEqual([{ n: 1 }]);
    expect(await ask(other.ownerUrl, tables)).toEqual([{ n: 0 }]);
    const journal = `select count(*)::int as n from pg_tables where tablename = 'journal'`;
    expect(await ask(one.ownerUrl, journal)).toEqual([{ n: 1 }]);
  });

  it('lets the application in as a member of its role and no superuser', async () => {
    const database = await fresh();
    expect(
      await ask(
        database.appUrl,
        `select current_user as me, pg_has_role('bohnenweg_app', 'member') as member,
                rolsuper as super, rolbypassrls as bypass
           from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ me: 'bohnenweg_app_login', member: true, super: false, bypass: false }]);
  });

  it('is dropped with its open connections', async () => {
    const database = await freshDatabase();
    const left = new Client({ connectionString: database.appUrl });
    left.on('error', () => undefined);
    await left.connect();
    await database.drop();
    await expect(ask(database.ownerUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
