import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

/**
 * The record itself: the journal that only grows, the outbox behind it, and the answers already
 * given.
 */
export class Platform1000 implements MigrationInterface {
  readonly name = 'Platform1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'bohnenweg_app') then
          create role bohnenweg_app nologin;
        end if;
      end $$`);
    await runner.query('grant usage on schema public to bohnenweg_app');
    await runner.query(`
      create table journal (
        id              uuid        not null,
        seq             bigint      generated always as identity,
        txid            xid8        not null default pg_current_xact_id(),
        type            text        not null,
        subject_id      uuid        not null,
        about           uuid[]      not null,
        organisation_id uuid        not null,
        actor_id        uuid        not null,
        occurred_on     date        not null,
        recorded_at     timestamptz not null,
        body            text        not null,
        constraint journal_pk primary key (id),
        constraint journal_seq_unique unique (seq),
        constraint journal_body_is_json check (body is json object),
        constraint journal_about_has_subject check (subject_id = any (about))
      )`);
    await runner.query('create index journal_about on journal using gin (about)');
    await runner.query('create index journal_subject on journal (subject_id, seq)');
    await runner.query('create index journal_type on journal (type, organisation_id, seq)');
    await isolate(runner, {
      table: 'journal',
      column: 'organisation_id',
      network: true,
      privileges: 'select, insert',
    });
    await runner.query(`
      create table outbox (
        id         uuid        not null,
        txid       xid8        not null default pg_current_xact_id(),
        seq        bigint      generated always as identity,
        topic      text        not null,
        subject_id uuid        not null,
        organisation_id uuid   not null,
        created_at timestamptz not null,
        relayed_at timestamptz,
        constraint outbox_pk primary key (id)
      )`);
    await runner.query(
      'create index outbox_waiting on outbox (txid, seq) where relayed_at is null',
    );
    await runner.query('grant select, insert, update, delete on outbox to bohnenweg_app');
    await runner.query(`
      create table idempotency (
        organisation_id uuid        not null,
        key             text        not null,
        request_hash    text        not null,
        answer          text,
        created_at      timestamptz not null,
        constraint idempotency_pk primary key (organisation_id, key),
        constraint idempotency_key_length check (length(key) between 8 and 200)
      )`);
    await isolate(runner, { table: 'idempotency', column: 'organisation_id', network: false });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency');
    await runner.query('drop table outbox');
    await runner.query('drop table journal');
  }
}
