import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

/** Requested impact years, metric results with their working, and which year holds which. */
export class Impact2000 implements MigrationInterface {
  readonly name = 'Impact1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table impact_year (
        id              uuid        not null,
        year            integer     not null,
        as_of           date        not null,
        status          text        not null,
        requested_by    uuid        not null,
        organisation_id uuid        not null,
        requested_at    timestamptz not null,
        planned         integer,
        planned_at      timestamptz,
        computed_at     timestamptz,
        snapshot        text,
        constraint impact_year_pk primary key (id),
        constraint impact_year_status check (status in ('requested', 'computing', 'computed')),
        constraint impact_year_planned_whole check ((planned is null) = (planned_at is null)),
        constraint impact_year_computed_whole check (
          (status = 'computed') = (computed_at is not null)
          and (computed_at is null) = (snapshot is null))
      )`);
    await runner.query('create index impact_year_newest on impact_year (year, requested_at desc)');
    await this.createResults(runner);
    await isolateResults(runner);
  }

  private async createResults(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table metric_result (
        id              uuid        not null,
        code            text        not null,
        version         text        not null,
        scope_key       text        not null,
        organisation_id uuid,
        period_from     date        not null,
        period_to       date        not null,
        input_hash      text        not null,
        factor_versions text[]      not null,
        status          text        not null,
        reasons         text[]      not null,
        grade           text        not null,
        unit            text        not null,
        value           numeric,
        low             numeric,
        high            numeric,
        numerator       numeric,
        denominator     numeric,
        n_units         integer     not null,
        coverage        numeric,
        parts           jsonb       not null,
        working         jsonb       not null,
        computed_at     timestamptz not null,
        constraint metric_result_pk primary key (id),
        constraint metric_result_once unique
          (code, version, scope_key, period_from, period_to, input_hash, factor_versions),
        constraint metric_result_status check (status in ('published', 'published_with_caveat',
          'insufficient_coverage', 'suppressed', 'no_data', 'not_applicable')),
        constraint metric_result_grade check (grade in ('M', 'C', 'E', 'X')),
        constraint metric_result_shows_or_says_why check (
          (value is null) = (status not in ('published', 'published_with_caveat'))
          and (status = 'published') = (cardinality(reasons) = 0)),
        constraint metric_result_coverage check (coverage between 0 and 1),
        constraint metric_result_period check (period_from <= period_to)
      )`);
    await runner.query(`
      create table impact_year_result (
        impact_year_id uuid not null,
        code           text not null,
        scope_key      text not null,
        result_id      uuid not null,
        constraint impact_year_result_pk primary key (impact_year_id, code, scope_key),
        constraint impact_year_result_year foreign key (impact_year_id)
          references impact_year (id),
        constraint impact_year_result_result foreign key (result_id) references metric_result (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table impact_year_result');
    await runner.query('drop table metric_result');
    await runner.query('drop table impact_year');
  }
}

/**
 * A cooperative reads its own figures and those that are about nobody in particular; the towns and
 * the report read in the network scope: figures are aggregates that have passed disclosure control.
 * Only the service writes results; a result is never changed.
 */
async function isolateResults(runner: QueryRunner): Promise<void> {
  const scope = `current_setting('app.scope', true)`;
  const caller = `nullif(current_setting('app.organisation', true), '')::uuid`;
  const system = `${scope} = 'system'`;
  const anyone = `${scope} in ('organisation', 'network', 'system')`;
  await isolateBy(runner, {
    table: 'impact_year',
    readable: anyone,
    writable: `${system} or organisation_id = ${caller}`,
    privileges: 'select, insert, update',
  });
  await isolateBy(runner, {
    table: 'metric_result',
    readable: `${scope} in ('network', 'system') or organisation_id = ${caller}
      or (${scope} = 'organisation' and organisation_id is null)`,
    writable: system,
    privileges: 'select, insert',
  });
  await isolateBy(runner, {
    table: 'impact_year_result',
    readable: anyone,
    writable: system,
    privileges: 'select, insert',
  });
}
