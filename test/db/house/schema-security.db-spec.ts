import { ask, type FreshDatabase, freshDatabase } from '../../support/database';

/** Tables that belong to no organisation, with the reason. */
const WITHOUT_ROW_SECURITY: Readonly<Record<string, string>> = {
  migration: 'only the owner reads and writes it',
  outbox: 'ids only; the relay carries the lines of all organisations in commit order',
};

/** State that moves on, and what an operator or the law asks to take away. All else only grows. */
const UPDATED = [
  'api_key',
  'app_user',
  'certificate', // "for update" asks for the privilege
  'consent',
  'contract',
  'handover',
  'handover_line',
  'held_lot',
  'hold',
  'idempotency',
  'impact_year',
  'login_attempt',
  'lot',
  'lot_counter',
  'mix_part',
  'organic_status',
  'outbox',
  'premium_account',
  'premium_decision_item',
  'price_statement',
  'producer', // "for update" asks for the privilege
  'recall',
  'report_request',
  'session',
  'work_plan',
];
const DELETED = [
  'idempotency',
  'login_attempt',
  'outbox',
  'plot_geometry',
  'producer_person',
  'session',
];

/**
 * Columns of a row policy that lead no index: the rows are found by another key (the lot, the
 * contract, the plan ... they belong to), and the policy only looks at what was found.
 */
const FOUND_BY_ANOTHER_KEY = [
  'activity_actor.partnership_id',
  'activity_attendance.partnership_id',
  'certificate_change.holder_id',
  'consent.organisation_id',
  'consignment.receiver_id',
  'consignment.sender_id',
  'contract_shipment.buyer_id',
  'contract_shipment.seller_id',
  'handover_line.receiver_id',
  'handover_line.sender_id',
  'held_lot.organisation_id',
  'journal.organisation_id',
  'lot_flow.owner_id',
  'metric_result.organisation_id',
  'mix.organisation_id',
  'mix_origin.organisation_id',
  'mix_part.organisation_id',
  'mix_take.organisation_id',
  'organic_status.organisation_id',
  'outside_coffee.organisation_id',
  'plot_geometry.organisation_id',
  'plot_screening.organisation_id',
  'premium_accrual.buyer_id',
  'premium_decision_item.organisation_id',
  'price_statement.buyer_id',
  'price_statement.seller_id',
  'procurement_report.partnership_id',
  'product.organisation_id',
  'recall_lot.is_drill',
  'recall_lot.organisation_id',
  'report_approval.partnership_id',
  'report_publication.partnership_id',
  'report_text.partnership_id',
  'session.organisation_id',
  'transformation_loss.organisation_id',
  'transport_leg.receiver_id',
  'transport_leg.sender_id',
  'work_plan.status',
  'work_plan_assent.partnership_id',
];

/** Foreign keys without an index: nobody looks from the other end, where no row is ever deleted. */
const NEVER_FOLLOWED_BACK = [
  'activity_actor.actor_id',
  'fund.measure_id',
  'impact_year_result.result_id',
  'mass_correction.lot_id',
  'premium_spending.item_id',
  'price_statement.superseded_by',
  'report_request.version_id',
];

describe('the schema as a second line of defence', () => {
  let database: FreshDatabase;
  const rows = async (sql: string) => (await ask(database.ownerUrl, sql)) as { name: string }[];
  const names = async (sql: string) => (await rows(sql)).map(({ name }) => name);

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('has row security on, and for the owner too, on every table that is not named', async () => {
    const open = `
      select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
    expect(await names(open)).toEqual(Object.keys(WITHOUT_ROW_SECURITY));
  });

  it('has a policy for each of the four verbs on every table with row security', async () => {
    const lacking = `
      select c.relname || ' ' || verb.letter as name
        from pg_class c cross join unnest(array['r', 'a', 'w', 'd']) as verb(letter)
       where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
         and not exists (select from pg_policy p where p.polrelid = c.oid
                          and p.polcmd::text = verb.letter and p.polpermissive)`;
    expect(await names(lacking)).toEqual([]);
    const besides = `select polname || ' on ' || polrelid::regclass as name from pg_policy
      where polcmd = '*' or coalesce(pg_get_expr(polqual, polrelid), '') = 'true'
         or coalesce(pg_get_expr(polwithcheck, polrelid), '') = 'true'`;
    expect(await names(besides)).toEqual([]);
  });

  it('gives the application nothing to own and no way around the policies', async () => {
    const owned = `
      select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
       where r.rolname = 'bohnenweg_app'
      union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
       where r.rolname = 'bohnenweg_app'
      union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
       where r.rolname = 'bohnenweg_app'
      union all select d.datname from pg_database d join pg_roles r on r.oid = d.datdba
       where r.rolname = 'bohnenweg_app'`;
    expect(await names(owned)).toEqual([]);
    const mighty = `select rolname as name from pg_roles where rolname = 'bohnenweg_app'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(await names(mighty)).toEqual([]);
    const memberships = `select roleid::regrole::text as name from pg_auth_members
      where member = 'bohnenweg_app'::regrole`;
    expect(await names(memberships)).toEqual([]);
  });

  it('gives the application no truncate, no trigger, no reference and no new table', async () => {
    const granted = `
      select c.relname || ' ' || p.privilege as name
        from pg_class c cross join unnest(array['TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'])
             as p(privilege)
       where c.relnamespace in (select oid from pg_namespace where nspname !~ '^pg_'
                                  and nspname <> 'information_schema')
         and c.relkind in ('r', 'p', 'v', 'm')
         and has_table_privilege('bohnenweg_app', c.oid, p.privilege)`;
    expect(await names(granted)).toEqual([]);
    const creating = `select nspname as name from pg_namespace
      where has_schema_privilege('bohnenweg_app', oid, 'CREATE')`;
    expect(await names(creating)).toEqual([]);
    const publicly = `select distinct table_name as name from information_schema.role_table_grants
      where grantee = 'PUBLIC' and table_schema = 'public'`;
    expect(await names(publicly)).toEqual([]);
  });

  it('lets the application only read and add facts, and not touch the list of migrations', async () => {
    const holding = (privilege: string) =>
      names(`select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and (has_table_privilege('bohnenweg_app', c.oid, '${privilege}')
            or ('${privilege}' = 'UPDATE'
              and has_any_column_privilege('bohnenweg_app', c.oid, 'UPDATE')))
        order by 1`);
    expect(await holding('UPDATE')).toEqual(UPDATED);
    expect(await holding('DELETE')).toEqual(DELETED);
    expect(
      await names(`select privilege_type as name from information_schema.role_table_grants
        where table_schema = 'public' and table_name = 'migration' and grantee = 'bohnenweg_app'`),
    ).toEqual([]);
  });

  it('has no function that runs with the rights of its owner', async () => {
    const definers = `select p.oid::regprocedure::text as name from pg_proc p
      where p.prosecdef and p.pronamespace not in
        (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema'))`;
    expect(await names(definers)).toEqual([]);
    const views = `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
        and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)'`;
    expect(await names(views)).toEqual([]);
  });

  it('finds the rows of a policy by an index', async () => {
    expect(await names(POLICY_COLUMNS_WITHOUT_INDEX)).toEqual(FOUND_BY_ANOTHER_KEY);
  });

  it('finds the rows behind a foreign key by an index', async () => {
    expect(await names(KEYS_WITHOUT_INDEX)).toEqual(NEVER_FOLLOWED_BACK);
  });

  it('says what opens: each of these checks sees a table that somebody forgot', async () => {
    const spoiled = await freshDatabase();
    try {
      await ask(
        spoiled.ownerUrl,
        `create table forgotten (id uuid primary key, organisation_id uuid, of uuid
           constraint forgotten_of references organisation (id));
         grant truncate on forgotten to bohnenweg_app;
         create function leak() returns int language sql security definer as 'select 1'`,
      );
      const open = `select c.relname as name from pg_class c
        where c.relname = 'forgotten' and not c.relrowsecurity
          and has_table_privilege('bohnenweg_app', c.oid, 'TRUNCATE')
        union all select proname from pg_proc where proname = 'leak' and prosecdef`;
      expect(await ask(spoiled.ownerUrl, open)).toEqual([{ name: 'forgotten' }, { name: 'leak' }]);
      expect(await ask(spoiled.ownerUrl, KEYS_WITHOUT_INDEX)).toContainEqual({
        name: 'forgotten.of',
      });
    } finally {
      await spoiled.drop();
    }
  });
});

/** Columns that a reading policy compares with the caller's organisation and that lead no index. */
const POLICY_COLUMNS_WITHOUT_INDEX = `
  select distinct c.relname || '.' || a.attname as name
    from pg_policy p
    join pg_class c on c.oid = p.polrelid and c.relnamespace = 'public'::regnamespace
    join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
         and d.refobjid = c.oid and d.refobjsubid > 0
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
   where p.polcmd = 'r'
     and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
   order by 1`;

/** Foreign keys whose first column leads no index. */
const KEYS_WITHOUT_INDEX = `
  select c.relname || '.' || a.attname as name
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
   where k.contype = 'f'
     and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
   order by 1`;
