import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate, isolateBy } from './isolate';

/** The life of the premium: accrued, received, decided, spent. */
export class Premiums1900 implements MigrationInterface {
  readonly name = 'Premiums1700000001900';

  async up(runner: QueryRunner): Promise<void> {
    await accruals(runner);
    await receipts(runner);
    await decisions(runner);
    await spendings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table premium_spending');
    await runner.query('drop table premium_decision_item');
    await runner.query('drop table premium_decision');
    await runner.query('drop table premium_account');
    await runner.query('drop table premium_receipt');
    await runner.query('drop table premium_accrual');
  }
}

/** Who owes and who is owed both see it; only the service writes it. */
async function accruals(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table premium_accrual (
      id           uuid           not null,
      statement_id uuid           not null,
      contract_id  uuid           not null,
      seller_id    uuid           not null,
      buyer_id     uuid           not null,
      amount       numeric(14, 2) not null,
      currency     text           not null,
      accrued_on   date           not null,
      recorded_at  timestamptz    not null,
      constraint premium_accrual_pk primary key (id),
      constraint premium_accrual_statement_unique unique (statement_id),
      constraint premium_accrual_not_nothing check (amount <> 0),
      constraint premium_accrual_currency check (currency = 'USD')
    )`);
  await runner.query('create index premium_accrual_contract on premium_accrual (contract_id)');
  await runner.query('create index premium_accrual_due on premium_accrual (seller_id, accrued_on)');
  const own = `nullif(current_setting('app.organisation', true), '')::uuid`;
  const system = `current_setting('app.scope', true) = 'system'`;
  await isolateBy(runner, {
    table: 'premium_accrual',
    readable: `${system} or ${own} in (seller_id, buyer_id)`,
    writable: system,
    privileges: 'select, insert',
  });
}

async function receipts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table premium_receipt (
      id              uuid           not null,
      organisation_id uuid           not null,
      contract_id     uuid           not null,
      amount          numeric(14, 2) not null,
      currency        text           not null,
      received_on     date           not null,
      document        text           not null,
      recorded_at     timestamptz    not null,
      constraint premium_receipt_pk primary key (id),
      constraint premium_receipt_amount check (amount > 0)
    )`);
  await runner.query(
    'create index premium_receipt_received on premium_receipt (organisation_id, received_on)',
  );
  await ownBusiness(runner, 'premium_receipt', 'select, insert');
  await runner.query(`
    create table premium_account (
      organisation_id uuid           not null,
      currency        text           not null,
      received        numeric(14, 2) not null,
      allocated       numeric(14, 2) not null,
      constraint premium_account_pk primary key (organisation_id, currency),
      constraint premium_account_not_more_than_received check (allocated between 0 and received)
    )`);
  await ownBusiness(runner, 'premium_account', 'select, insert, update');
}

async function decisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table premium_decision (
      id              uuid        not null,
      organisation_id uuid        not null,
      assembly_on     date        not null,
      minutes_ref     text        not null,
      currency        text        not null,
      recorded_at     timestamptz not null,
      constraint premium_decision_pk primary key (id)
    )`);
  await runner.query(
    'create index premium_decision_taken on premium_decision (organisation_id, assembly_on)',
  );
  await ownBusiness(runner, 'premium_decision', 'select, insert');
  await runner.query(`
    create table premium_decision_item (
      id              uuid           not null,
      decision_id     uuid           not null,
      organisation_id uuid           not null,
      category        text           not null,
      sdg             integer,
      amount          numeric(14, 2) not null,
      spent           numeric(14, 2) not null,
      constraint premium_decision_item_pk primary key (id),
      constraint premium_decision_item_of foreign key (decision_id)
        references premium_decision (id),
      constraint premium_decision_item_amount check (amount > 0),
      constraint premium_decision_item_not_more_than_allocated check (spent between 0 and amount),
      constraint premium_decision_item_sdg check (sdg between 1 and 17)
    )`);
  await runner.query(
    'create index premium_decision_item_part on premium_decision_item (decision_id)',
  );
  await ownBusiness(runner, 'premium_decision_item', 'select, insert, update');
}

async function spendings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table premium_spending (
      id              uuid           not null,
      item_id         uuid           not null,
      organisation_id uuid           not null,
      amount          numeric(14, 2) not null,
      spent_on        date           not null,
      evidence_ref    text           not null,
      recorded_at     timestamptz    not null,
      constraint premium_spending_pk primary key (id),
      constraint premium_spending_of foreign key (item_id) references premium_decision_item (id),
      constraint premium_spending_amount check (amount > 0)
    )`);
  await runner.query(
    'create index premium_spending_spent on premium_spending (organisation_id, spent_on)',
  );
  await ownBusiness(runner, 'premium_spending', 'select, insert');
}

async function ownBusiness(runner: QueryRunner, table: string, privileges: string): Promise<void> {
  await isolate(runner, { table, column: 'organisation_id', network: false, privileges });
}
