import { DataSource, type EntityMetadata } from 'typeorm';
import { type RunningApp, startApp } from '../../support/app';
import { ask } from '../../support/database';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly nullable: boolean;
  readonly family: string;
}

/** Filled by PostgreSQL alone and read in SQL: no row class knows them. */
const WRITTEN_BY_THE_DATABASE = ['journal.seq', 'journal.txid'];

/** The same type under the names that TypeORM, PostgreSQL and people use. */
const FAMILIES: Readonly<Record<string, string>> = {
  string: 'text',
  varchar: 'text',
  'character varying': 'text',
  boolean: 'bool',
  int: 'int4',
  integer: 'int4',
  number: 'int4',
  bigint: 'int8',
  decimal: 'numeric',
  'timestamp with time zone': 'timestamptz',
};

describe('row classes and migrated tables', () => {
  let house: RunningApp;
  let migrated: readonly Column[];
  let classes: readonly EntityMetadata[];

  beforeAll(async () => {
    house = await startApp();
    classes = house.app.get(DataSource).entityMetadatas;
    migrated = (await ask(house.databaseUrl, COLUMNS)) as Column[];
  });
  afterAll(async () => {
    await house.stop();
  });

  it('are both there', () => {
    expect(classes.length).toBeGreaterThan(20);
    expect(migrated.length).toBeGreaterThan(200);
  });

  it('have the same columns, nullable or not alike, of the same type', () => {
    const differences = classes.flatMap((one) => {
      const table = migrated.filter(({ table: name }) => name === one.tableName);
      return differ(said(declared(one)), said(table.filter(writable)));
    });
    expect(differences).toEqual([]);
  });

  it('each table belongs to one row class at most', () => {
    const names = classes.map(({ tableName }) => tableName);
    expect(names).toEqual([...new Set(names)]);
  });

  it('a wrong type, a wrong null and a missing column are found', () => {
    const [one, ...others] = said(migrated.filter(({ table }) => table === 'producer'));
    expect(differ([`${String(one)}?`, ...others], [String(one), ...others])).toEqual([
      `only in the row class: ${String(one)}?`,
      `only in the table: ${String(one)}`,
    ]);
  });
});

function declared(one: EntityMetadata): Column[] {
  return one.columns.map((column) => ({
    table: one.tableName,
    column: column.databaseName,
    nullable: column.isNullable,
    family: familyOf(column.type, column.isArray),
  }));
}

function familyOf(type: unknown, isArray: boolean): string {
  const name = (typeof type === 'function' ? type.name : String(type)).toLowerCase();
  return `${FAMILIES[name] ?? name}${isArray ? '[]' : ''}`;
}

function writable({ table, column }: Column): boolean {
  return !WRITTEN_BY_THE_DATABASE.includes(`${table}.${column}`);
}

function said(columns: readonly Column[]): string[] {
  return columns.map(
    ({ table, column, family, nullable }) =>
      `${table}.${column} ${family} ${nullable ? 'null' : 'not null'}`,
  );
}

function differ(classLines: readonly string[], tableLines: readonly string[]): string[] {
  return [
    ...classLines
      .filter((line) => !tableLines.includes(line))
      .map((line) => `only in the row class: ${line}`),
    ...tableLines
      .filter((line) => !classLines.includes(line))
      .map((line) => `only in the table: ${line}`),
  ];
}

const COLUMNS = `
  select c.relname as table, a.attname as column, not a.attnotnull as nullable,
         case when t.typcategory = 'A' then e.typname || '[]' else t.typname end as family
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem
   where a.attnum > 0 and not a.attisdropped
   order by 1, 2`;
