import { ownerDataSource } from '../../../config/data-source';
import { MIGRATIONS } from '../../../migrations/all';
import { seeingAll, storyDatabase, type StoryDatabase } from '../../e2e/house/story-ground';
import { ask } from '../../support/database';

describe('the migrations of a house that is in use', () => {
  let database: StoryDatabase;

  beforeAll(async () => {
    database = await storyDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('go down to nothing and up again to the same schema', async () => {
    const before = await schemaOf(database);
    expect(before.length).toBeGreaterThan(500);
    const filled = 'select count(*) > 500 as filled from journal';
    expect(await ask(seeingAll(database.ownerUrl), filled)).toEqual([{ filled: true }]);
    const owner = ownerDataSource(database.ownerUrl, MIGRATIONS);
    await owner.initialize();
    try {
      for (const _ of MIGRATIONS) await owner.undoLastMigration();
      expect(await tablesOf(database)).toEqual(['migration']);
      expect(await ask(database.ownerUrl, 'select * from migration')).toEqual([]);
      expect(await ask(database.ownerUrl, FUNCTIONS)).toEqual([]);
      await owner.runMigrations();
    } finally {
      await owner.destroy();
    }
    expect(await schemaOf(database)).toEqual(before);
  });

  it('see a lost index, a lost policy and a lost right', async () => {
    const before = await schemaOf(database);
    await ask(
      database.ownerUrl,
      `drop index lot_mix; drop policy lot_read on lot; revoke insert on lot from bohnenweg_app`,
    );
    const after = await schemaOf(database);
    const lost = before.filter((line) => !after.includes(line));
    expect(lost.map((line) => line.slice(0, 24))).toEqual([
      'index CREATE INDEX lot_m',
      'policy lot.lot_read r ((',
      'right lot bohnenweg_app ',
    ]);
  });
});

async function tablesOf(database: StoryDatabase): Promise<string[]> {
  const rows = (await ask(
    database.ownerUrl,
    `select relname as line from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
  )) as { line: string }[];
  return rows.map(({ line }) => line);
}

async function schemaOf(database: StoryDatabase): Promise<string[]> {
  const rows = (await ask(database.ownerUrl, SCHEMA)) as { line: string }[];
  return rows.map(({ line }) => line);
}

const FUNCTIONS = `
  select 'function ' || pg_get_functiondef(oid) as line from pg_proc
   where pronamespace = 'public'::regnamespace`;

/** One line for each thing the schema holds. */
const SCHEMA = `
  with house as (
    select oid, relname, relacl, relrowsecurity, relforcerowsecurity from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
  select line from (
    select 'column ' || h.relname || '.' || a.attname || ' '
           || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull::text || a.attidentity::text
           || a.attnum::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
      from house h join pg_attribute a on a.attrelid = h.oid and a.attnum > 0
           and not a.attisdropped
      left join pg_attrdef d on d.adrelid = h.oid and d.adnum = a.attnum
    union all
    select 'constraint ' || h.relname || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid)
      from house h join pg_constraint c on c.conrelid = h.oid
    union all
    select 'index ' || pg_get_indexdef(i.indexrelid)
      from house h join pg_index i on i.indrelid = h.oid
    union all
    select 'policy ' || h.relname || '.' || p.polname || ' ' || p.polcmd::text || ' '
           || coalesce(pg_get_expr(p.polqual, h.oid), '') || ' '
           || coalesce(pg_get_expr(p.polwithcheck, h.oid), '')
      from house h join pg_policy p on p.polrelid = h.oid
    union all
    select 'right ' || h.relname || ' ' || a.grantee::regrole::text || ' ' || a.privilege_type
      from house h cross join aclexplode(h.relacl) a
    union all
    select 'rows ' || relname || ' ' || relrowsecurity::text || relforcerowsecurity::text from house
    union all
    select 'trigger ' || pg_get_triggerdef(t.oid)
      from house h join pg_trigger t on t.tgrelid = h.oid and not t.tgisinternal
    union all (${FUNCTIONS})
  ) everything order by line`;
