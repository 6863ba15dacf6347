import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const SCOPE = `current_setting('app.scope', true)`;

/** The two towns of the row's partnership (and the system), by what `partnership` itself shows. */
const OF_THE_TOWNS = `${SCOPE} in ('organisation', 'system') and partnership_id in (select id from partnership)`;

/** A version, its texts, its approvals and its publication can be added; none can be changed. */
const FACTS = 'select, insert';

/** The annual report: what both towns asked for, what was frozen, approved and published. */
export class Reports2100 implements MigrationInterface {
  readonly name = 'Reports1700000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_version (
        id              uuid        not null,
        partnership_id  uuid        not null,
        year            integer     not null,
        version         integer     not null,
        snapshot        text        not null,
        snapshot_sha256 text        not null,
        text_sha256     text        not null,
        built_at        timestamptz not null,
        constraint report_version_pk primary key (id),
        constraint report_version_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint report_version_number_unique unique (partnership_id, year, version),
        constraint report_version_once unique (partnership_id, year, snapshot_sha256, text_sha256),
        constraint report_version_snapshot_is_json check (snapshot is json object)
      )`);
    await runner.query(`
      create table report_publication (
        version_id      uuid        not null,
        partnership_id  uuid        not null,
        organisation_id uuid        not null,
        published_by    uuid        not null,
        published_on    date        not null,
        published_at    timestamptz not null,
        constraint report_publication_pk primary key (version_id),
        constraint report_publication_version_fk foreign key (version_id) references report_version (id)
      )`);
    const published = `exists (select 1 from report_publication p where p.version_id = `;
    await this.share(runner, 'report_version', `${published} report_version.id)`, FACTS);
    await this.share(runner, 'report_publication', 'true', FACTS);
    await runner.query(`
      create table report_text (
        version_id     uuid not null,
        partnership_id uuid not null,
        language       text not null,
        body           text not null,
        sha256         text not null,
        constraint report_text_pk primary key (version_id, language),
        constraint report_text_version_fk foreign key (version_id) references report_version (id),
        constraint report_text_language_known check (language in ('de', 'es', 'en'))
      )`);
    await this.share(runner, 'report_text', `${published} report_text.version_id)`, FACTS);
    await runner.query(`
      create table report_approval (
        version_id      uuid        not null,
        town            text        not null,
        partnership_id  uuid        not null,
        organisation_id uuid        not null,
        approved_by     uuid        not null,
        approved_on     date        not null,
        approved_at     timestamptz not null,
        constraint report_approval_pk primary key (version_id, town),
        constraint report_approval_two_persons unique (version_id, approved_by),
        constraint report_approval_version_fk foreign key (version_id) references report_version (id),
        constraint report_approval_town_known check (town in ('treptow-koepenick', 'cajamarca'))
      )`);
    await this.share(runner, 'report_approval', `${published} report_approval.version_id)`, FACTS);
    await runner.query(`
      create table report_request (
        id              uuid        not null,
        partnership_id  uuid        not null,
        year            integer     not null,
        impact_year_id  uuid        not null,
        organisation_id uuid        not null,
        requested_by    uuid        not null,
        requested_at    timestamptz not null,
        outcome         text        not null,
        version_id      uuid,
        refusal_facts   text,
        finished_at     timestamptz,
        constraint report_request_pk primary key (id),
        constraint report_request_partnership_fk foreign key (partnership_id) references partnership (id),
        constraint report_request_impact_unique unique (impact_year_id),
        constraint report_request_version_fk foreign key (version_id) references report_version (id),
        constraint report_request_outcome check (
          (outcome = 'waiting' and version_id is null and refusal_facts is null and finished_at is null)
          or (outcome = 'built' and version_id is not null and finished_at is not null)
          or (outcome = 'refused' and refusal_facts is json object and finished_at is not null))
      )`);
    await runner.query('create index report_request_year on report_request (partnership_id, year)');
    await this.share(runner, 'report_request', 'false', 'select, insert, update');
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
      'report_request',
      'report_approval',
      'report_text',
      'report_publication',
      'report_version',
    ]) {
      // the policies of a version ask for its publication
      await runner.query(`drop table ${table} cascade`);
    }
  }
}
