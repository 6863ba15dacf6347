import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, isolateBy } from './isolate';

/** Who may come in: people, their log-ins, the keys of machines, and the log of both. */
export class Access1100 implements MigrationInterface {
  readonly name = 'Access1700000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app_user (
        id              uuid        not null,
        organisation_id uuid        not null,
        login           text        not null,
        display_name    text        not null,
        password_hash   text        not null,
        role            text        not null,
        language        text        not null,
        created_at      timestamptz not null,
        disabled_at     timestamptz,
        constraint app_user_pk primary key (id),
        constraint app_user_login_unique unique (login),
        constraint app_user_login_form check (login ~ '^[a-z0-9][a-z0-9._+@-]{2,99}$'),
        constraint app_user_display_name_length check (length(display_name) between 1 and 120),
        constraint app_user_password_hash_form check (password_hash like '$argon2id$%'),
        constraint app_user_role_known check (role in ('cooperative', 'exporter-importer', 'roaster',
          'retailer', 'partnership-office', 'auditor', 'administrator')),
        constraint app_user_language_known check (language in ('de', 'es', 'en'))
      )`);
    await runner.query('create index app_user_organisation on app_user (organisation_id)');
    await isolate(runner, {
      table: 'app_user',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create table session (
        token_hash      bytea       not null,
        user_id         uuid        not null,
        organisation_id uuid        not null,
        started_at      timestamptz not null,
        last_seen_at    timestamptz not null,
        constraint session_pk primary key (token_hash),
        constraint session_user_fk foreign key (user_id) references app_user (id),
        constraint session_token_hash_is_sha256 check (length(token_hash) = 32),
        constraint session_seen_after_start check (last_seen_at >= started_at)
      )`);
    await runner.query('create index session_of_user on session (user_id)');
    await runner.query('create index session_last_seen on session (last_seen_at)');
    await isolate(runner, { table: 'session', column: 'organisation_id', network: false });
    await runner.query(`
      create table api_key (
        id              uuid        not null,
        organisation_id uuid        not null,
        name            text        not null,
        role            text        not null,
        secret_hash     bytea       not null,
        created_by      uuid        not null,
        created_at      timestamptz not null,
        expires_at      timestamptz not null,
        last_used_at    timestamptz,
        revoked_at      timestamptz,
        constraint api_key_pk primary key (id),
        constraint api_key_name_length check (length(name) between 1 and 60),
        constraint api_key_secret_hash_is_sha256 check (length(secret_hash) = 32),
        constraint api_key_at_most_a_year
          check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
        constraint api_key_role_known check (role in ('cooperative', 'exporter-importer', 'roaster',
          'retailer', 'partnership-office', 'auditor'))
      )`);
    await runner.query('create index api_key_owner on api_key (organisation_id, name)');
    await isolate(runner, {
      table: 'api_key',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create table login_attempt (
        id           uuid        not null,
        account_hash bytea       not null,
        network_hash bytea       not null,
        at           timestamptz not null,
        succeeded    boolean     not null,
        constraint login_attempt_pk primary key (id)
      )`);
    await runner.query('create index login_attempt_account on login_attempt (account_hash, at)');
    await runner.query('create index login_attempt_network on login_attempt (network_hash, at)');
    await runner.query('create index login_attempt_at on login_attempt (at)');
    await isolateBy(runner, {
      table: 'login_attempt',
      readable: `current_setting('app.scope', true) = 'system'`,
      writable: `current_setting('app.scope', true) = 'system'`,
      privileges: 'select, insert, update, delete',
    });
    await runner.query(`
      create table access_log (
        id              uuid        not null,
        at              timestamptz not null,
        code            text        not null,
        actor_id        uuid,
        organisation_id uuid,
        subject_id      uuid,
        address         text,
        about           text,
        constraint access_log_pk primary key (id),
        constraint access_log_code_form check (code ~ '^[a-z]+(-[a-z]+)*$'),
        constraint access_log_about_length check (length(about) <= 300)
      )`);
    await runner.query('create index access_log_organisation on access_log (organisation_id, at)');
    await isolate(runner, {
      table: 'access_log',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_log');
    await runner.query('drop table login_attempt');
    await runner.query('drop table api_key');
    await runner.query('drop table session');
    await runner.query('drop table app_user');
  }
}
