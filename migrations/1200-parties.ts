import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, isolateBy } from './isolate';

/** Organisations, members, and what is known about the human beings behind the member numbers. */
export class Parties1200 implements MigrationInterface {
  readonly name = 'Parties1700000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id              uuid        not null,
        kind            text        not null,
        name            text        not null,
        country         text        not null,
        place           text        not null,
        official_number text,
        registered_by   uuid        not null,
        registered_at   timestamptz not null,
        constraint organisation_pk primary key (id),
        constraint organisation_official_number_unique unique (country, official_number),
        constraint organisation_country_form check (country ~ '^[A-Z]{2}$')
      )`);
    await runner.query('create index organisation_kind on organisation (kind)');
    // names of organisations are public: every scope reads them, and nobody without one
    await isolateBy(runner, {
      table: 'organisation',
      readable: `current_setting('app.scope', true) in ('organisation', 'network', 'system')`,
      writable: `current_setting('app.scope', true) = 'system'
        or registered_by = nullif(current_setting('app.organisation', true), '')::uuid`,
      privileges: 'select, insert',
    });
    await runner.query(`
      create table producer (
        id              uuid        not null,
        organisation_id uuid        not null,
        code            text        not null,
        joined_on       date        not null,
        ubigeo          text        not null,
        registered_at   timestamptz not null,
        constraint producer_pk primary key (id),
        constraint producer_code_unique unique (organisation_id, code),
        constraint producer_organisation_fk
          foreign key (organisation_id) references organisation (id),
        constraint producer_ubigeo_form check (ubigeo ~ '^[0-9]{6}$')
      )`);
    await isolate(runner, {
      table: 'producer',
      column: 'organisation_id',
      network: true,
      // update is what "for update" asks for: whoever erases or consents locks the member first
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create table producer_person (
        producer_id     uuid    not null,
        organisation_id uuid    not null,
        given_name      text    not null,
        family_name     text    not null,
        dni             text,
        sex             text    not null,
        birth_year      integer,
        community       text    not null,
        constraint producer_person_pk primary key (producer_id),
        constraint producer_person_producer_fk foreign key (producer_id) references producer (id),
        constraint producer_person_dni_unique unique (organisation_id, dni),
        constraint producer_person_sex_known check (sex in ('f', 'm', 'other', 'unknown'))
      )`);
    await isolate(runner, {
      table: 'producer_person',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert, delete',
    });
    await runner.query(`
      create table consent (
        id              uuid not null,
        organisation_id uuid not null,
        subject_id      uuid not null,
        purpose         text not null,
        audience        text not null,
        text_version    text not null,
        given_on        date not null,
        via             text not null,
        withdrawn_on    date,
        constraint consent_pk primary key (id),
        constraint consent_subject_fk foreign key (subject_id) references producer (id),
        constraint consent_order check (withdrawn_on >= given_on)
      )`);
    await runner.query(`create unique index consent_one_open
      on consent (subject_id, purpose, audience) where withdrawn_on is null`);
    await isolate(runner, {
      table: 'consent',
      column: 'organisation_id',
      network: true,
      privileges: 'select, insert, update',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consent');
    await runner.query('drop table producer_person');
    await runner.query('drop table producer');
    await runner.query('drop table organisation');
  }
}
