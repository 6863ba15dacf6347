import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const OWN = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SCOPE = `current_setting('app.scope', true)`;

/** The two towns of the row's partnership (and the system), by what `partnership` itself shows. */
const OF_THE_TOWNS = `${SCOPE} in ('organisation', 'system') and partnership_id in (select id from partnership)`;

/** Facts only grow: what the towns have recorded is neither changed nor taken back. */
const FACTS = 'select, insert';

/**
 * The two towns' common work: shared by both municipalities, so that its rows belong to a
 * partnership and not to one organisation. Adopted plans and activities are public.
 */
export class Partnership1820 implements MigrationInterface {
  readonly name = 'Partnership1700000001820';

  async up(runner: QueryRunner): Promise<void> {
    await this.partnership(runner);
    await this.plans(runner);
    await this.activities(runner);
    await this.means(runner);
  }

  private async partnership(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership (
        id                   uuid        not null,
        code                 text        not null,
        agreement_on         date        not null,
        treptow_koepenick_id uuid        not null,
        cajamarca_id         uuid        not null,
        recorded_at          timestamptz not null,
        constraint partnership_pk primary key (id),
        constraint partnership_code_unique unique (code),
        constraint partnership_treptow_unique unique (treptow_koepenick_id),
        constraint partnership_cajamarca_unique unique (cajamarca_id),
        constraint partnership_two_towns check (treptow_koepenick_id <> cajamarca_id)
      )`);
    // one service serves one partnership: "the plan of the year" is never ambiguous
    await runner.query('create unique index partnership_only_one on partnership ((true))');
    const town = `${SCOPE} = 'system' or ${OWN} in (treptow_koepenick_id, cajamarca_id)`;
    await isolateBy(runner, {
      table: 'partnership',
      readable: `${SCOPE} = 'network' or ${town}`,
      writable: town,
      privileges: FACTS,
    });
    await runner.query(`
      create table partner_actor (
        id                uuid        not null,
        partnership_id    uuid        not null,
        organisation_name text        not null,
        organisation_id   uuid,
        town              text        not null,
        actor_group       text        not null,
        recorded_at       timestamptz not null,
        constraint partner_actor_pk primary key (id),
        constraint partner_actor_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint partner_actor_name_unique unique (partnership_id, town, organisation_name),
        constraint partner_actor_town_known check (town in ('treptow-koepenick', 'cajamarca')),
        constraint partner_actor_group_known
          check (actor_group in ('administration', 'civil-society', 'business', 'science'))
      )`);
    await this.share(runner, 'partner_actor', 'true', FACTS);
  }

  private async plans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_plan (
        id             uuid        not null,
        partnership_id uuid        not null,
        year           integer     not null,
        measure_ids    uuid[]      not null,
        status         text        not null,
        proposed_by    uuid        not null,
        adopted_on     date,
        frozen         text,
        frozen_sha256  text,
        recorded_at    timestamptz not null,
        constraint work_plan_pk primary key (id),
        constraint work_plan_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint work_plan_status_known check (status in ('proposed', 'adopted', 'replaced')),
        constraint work_plan_frozen_when_adopted check (
          (status = 'adopted') = (adopted_on is not null and frozen is not null)
          and (frozen is null) = (frozen_sha256 is null)),
        constraint work_plan_not_empty check (cardinality(measure_ids) > 0)
      )`);
    await runner.query(
      `create unique index work_plan_adopted_once on work_plan (partnership_id, year) where status = 'adopted'`,
    );
    await runner.query(
      `create unique index work_plan_proposed_once on work_plan (partnership_id, year) where status = 'proposed'`,
    );
    await this.share(runner, 'work_plan', `status = 'adopted'`, 'select, insert, update');
    await runner.query(`
      create table work_plan_assent (
        work_plan_id   uuid        not null,
        partnership_id uuid        not null,
        town           text        not null,
        assented_on    date        not null,
        recorded_at    timestamptz not null,
        constraint work_plan_assent_pk primary key (work_plan_id, town),
        constraint work_plan_assent_plan_fk foreign key (work_plan_id) references work_plan (id),
        constraint work_plan_assent_town_known check (town in ('treptow-koepenick', 'cajamarca'))
      )`);
    await this.share(runner, 'work_plan_assent', 'true', FACTS);
    await runner.query(`
      create table measure (
        id             uuid        not null,
        partnership_id uuid        not null,
        year           integer     not null,
        action_field   text        not null,
        title_de       text        not null,
        title_es       text        not null,
        goals          integer[]   not null,
        actor_ids      uuid[]      not null,
        planned_from   date        not null,
        planned_to     date        not null,
        recorded_at    timestamptz not null,
        constraint measure_pk primary key (id),
        constraint measure_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint measure_goals_known check (goals <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]),
        constraint measure_dates_ordered check (planned_from <= planned_to)
      )`);
    await runner.query('create index measure_year on measure (partnership_id, year)');
    const adopted = `exists (select 1 from work_plan where status = 'adopted' and measure.id = any (measure_ids))`;
    await this.share(runner, 'measure', adopted, FACTS);
  }

  private async activities(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity (
        id               uuid        not null,
        seq              bigint      generated always as identity,
        partnership_id   uuid        not null,
        measure_id       uuid,
        title_de         text        not null,
        title_es         text        not null,
        held_on          date        not null,
        town             text        not null,
        status           text        not null,
        duration_minutes integer     not null,
        tags             text[]      not null,
        recorded_at      timestamptz not null,
        constraint activity_pk primary key (id),
        constraint activity_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint activity_measure_fk foreign key (measure_id) references measure (id),
        constraint activity_town_known check (town in ('treptow-koepenick', 'cajamarca')),
        constraint activity_status_known check (status in ('done', 'postponed', 'cancelled')),
        constraint activity_duration_not_negative check (duration_minutes >= 0)
      )`);
    await runner.query('create index activity_held on activity (partnership_id, held_on)');
    await runner.query('create index activity_measure on activity (measure_id)');
    await this.share(runner, 'activity', 'true', FACTS);
    await runner.query(`
      create table activity_actor (
        activity_id    uuid not null,
        actor_id       uuid not null,
        role           text not null,
        partnership_id uuid not null,
        constraint activity_actor_pk primary key (activity_id, actor_id, role),
        constraint activity_actor_activity_fk foreign key (activity_id) references activity (id),
        constraint activity_actor_actor_fk foreign key (actor_id) references partner_actor (id),
        constraint activity_actor_role_known check (role in ('planner', 'participant', 'host'))
      )`);
    await this.share(runner, 'activity_actor', 'true', FACTS);
    await runner.query(`
      create table activity_attendance (
        activity_id    uuid    not null,
        town           text    not null,
        age_band       text    not null,
        people         integer not null,
        counted        text    not null,
        partnership_id uuid    not null,
        constraint activity_attendance_pk primary key (activity_id, town, age_band),
        constraint activity_attendance_activity_fk foreign key (activity_id) references activity (id),
        constraint activity_attendance_town_known check (town in ('treptow-koepenick', 'cajamarca')),
        constraint activity_attendance_band_known
          check (age_band in ('under-18', '18-59', '60-plus', 'unknown')),
        constraint activity_attendance_counted_known check (counted in ('list', 'head-count')),
        constraint activity_attendance_people_positive check (people > 0)
      )`);
    // people by age band are published through the report's rules only, never cell by cell
    await this.share(runner, 'activity_attendance', 'false', FACTS);
  }

  private async means(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fund (
        id             uuid        not null,
        partnership_id uuid        not null,
        measure_id     uuid,
        received_on    date        not null,
        source         text        not null,
        direction      text        not null,
        kind           text        not null,
        amount         numeric,
        currency       text,
        hours          numeric,
        evidence       boolean     not null,
        recorded_at    timestamptz not null,
        constraint fund_pk primary key (id),
        constraint fund_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint fund_measure_fk foreign key (measure_id) references measure (id),
        constraint fund_cash_or_hours check (
          (kind = 'cash' and amount > 0 and currency is not null and hours is null)
          or (kind = 'in-kind' and hours > 0 and amount is null and currency is null))
      )`);
    await runner.query('create index fund_received on fund (partnership_id, received_on)');
    await this.share(runner, 'fund', 'false', FACTS);
    await runner.query(`
      create table procurement_office (
        id             uuid        not null,
        partnership_id uuid        not null,
        office_name    text        not null,
        town           text        not null,
        asked_from     integer     not null,
        recorded_at    timestamptz not null,
        constraint procurement_office_pk primary key (id),
        constraint procurement_office_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint procurement_office_name_unique unique (partnership_id, town, office_name),
        constraint procurement_office_town_known check (town in ('treptow-koepenick', 'cajamarca'))
      )`);
    await this.share(runner, 'procurement_office', 'false', FACTS);
    await runner.query(`
      create table procurement_report (
        id             uuid        not null,
        partnership_id uuid        not null,
        office_id      uuid        not null,
        year           integer     not null,
        all_g          bigint      not null,
        fair_g         bigint,
        recorded_at    timestamptz not null,
        constraint procurement_report_pk primary key (id),
        constraint procurement_report_office_fk foreign key (office_id) references procurement_office (id),
        constraint procurement_report_once unique (office_id, year),
        constraint procurement_report_masses check (all_g >= 0 and (fair_g is null or fair_g between 0 and all_g))
      )`);
    await this.share(runner, 'procurement_report', 'false', FACTS);
  }

  private async share(
    runner: QueryRunner,
    table: string,
    isPublic: string,
    privileges: string,
  ): Promise<void> {
    await isolateBy(runner, {
      table,
      readable: `(${OF_THE_TOWNS}) or (${SCOPE} = 'network' and ${isPublic})`,
      writable: OF_THE_TOWNS,
      privileges,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'procurement_report',
      'procurement_office',
      'fund',
      'activity_attendance',
      'activity_actor',
      'activity',
      'measure',
      'work_plan_assent',
      'work_plan',
      'partner_actor',
      'partnership',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
