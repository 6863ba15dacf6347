import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

/** Sale contracts, their shipments and what they owe by the price rules. */
export class Contracts1800 implements MigrationInterface {
  readonly name = 'Contracts1700000001800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract (
        id                      uuid    not null,
        code                    text    not null,
        seller_id               uuid    not null,
        buyer_id                uuid    not null,
        scheme                  text    not null,
        form                    text    not null,
        organic                 boolean not null,
        signed_on               date    not null,
        price_type              text    not null,
        agreed_amount           numeric,
        agreed_unit             text,
        differential_usc_per_lb numeric not null,
        reference_usc_per_lb    numeric,
        reference_month         text,
        reference_source        text,
        mass_g                  bigint  not null,
        incoterm                text    not null,
        currency                text    not null,
        fixed_on                date,
        fixed_by                text,
        fixed_usc_per_lb        numeric,
        fixed_month             text,
        shipped_g               bigint  not null,
        first_shipped_on        date,
        revision                integer not null,
        constraint contract_pk primary key (id),
        constraint contract_code_unique unique (seller_id, code),
        constraint contract_two_parties check (seller_id <> buyer_id),
        constraint contract_price_type check (price_type in ('fixed', 'to-be-fixed')),
        constraint contract_agreed_whole check ((agreed_amount is null) = (agreed_unit is null)),
        constraint contract_agreed_positive check (agreed_amount > 0),
        constraint contract_mass_positive check (mass_g > 0),
        constraint contract_shipped_not_negative check (shipped_g >= 0),
        constraint contract_shipped_whole check ((shipped_g > 0) = (first_shipped_on is not null)),
        constraint contract_fixed_whole check (
          num_nulls(fixed_on, fixed_by, fixed_usc_per_lb, fixed_month) in (0, 4)),
        constraint contract_reference_whole check (
          num_nulls(reference_usc_per_lb, reference_month, reference_source) in (0, 3)),
        constraint contract_revision_positive check (revision > 0)
      )`);
    await runner.query('create index contract_buyer on contract (buyer_id)');
    await runner.query('create index contract_first_shipped on contract (first_shipped_on)');
    await runner.query(`
      create table contract_shipment (
        handover_id uuid   not null,
        contract_id uuid   not null,
        seller_id   uuid   not null,
        buyer_id    uuid   not null,
        mass_g      bigint not null,
        shipped_on  date   not null,
        constraint contract_shipment_pk primary key (handover_id),
        constraint contract_shipment_contract foreign key (contract_id) references contract (id),
        constraint contract_shipment_mass_positive check (mass_g > 0)
      )`);
    await runner.query(
      'create index contract_shipment_of on contract_shipment (contract_id, shipped_on)',
    );
    await this.createStatements(runner);
    await shareBetweenParties(runner);
  }

  private async createStatements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table price_statement (
        id                uuid        not null,
        contract_id       uuid        not null,
        seller_id         uuid        not null,
        buyer_id          uuid        not null,
        ordinal           integer     not null,
        formula_version   text        not null,
        input_hash        text        not null,
        status            text        not null,
        refusal_code      text,
        premium_due_usd   numeric(14, 2),
        document          jsonb       not null,
        contract_revision integer     not null,
        price_edition     text        not null,
        computed_at       timestamptz not null,
        superseded_by     uuid,
        constraint price_statement_pk primary key (id),
        constraint price_statement_ordinal_unique unique (contract_id, ordinal),
        constraint price_statement_contract foreign key (contract_id) references contract (id),
        constraint price_statement_superseded foreign key (superseded_by)
          references price_statement (id) deferrable initially deferred,
        constraint price_statement_status check (status in ('final', 'provisional', 'refused')),
        constraint price_statement_refused_by_name check (
          (status = 'refused') = (refusal_code is not null)),
        constraint price_statement_premium_not_negative check (premium_due_usd >= 0)
      )`);
    await runner.query(`
      create unique index price_statement_current on price_statement (contract_id)
        where superseded_by is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table price_statement');
    await runner.query('drop table contract_shipment');
    await runner.query('drop table contract');
  }
}

/**
 * Seller and buyer see and record; what was paid is part of the public page, so the network scope
 * reads. Statements are written by the service alone.
 */
async function shareBetweenParties(runner: QueryRunner): Promise<void> {
  const organisation = `nullif(current_setting('app.organisation', true), '')::uuid`;
  const scope = `current_setting('app.scope', true)`;
  const party = `${organisation} in (seller_id, buyer_id)`;
  const readable = `${scope} in ('network', 'system') or ${party}`;
  const privileges = { contract: 'select, insert, update', contract_shipment: 'select, insert' };
  for (const [table, granted] of Object.entries(privileges)) {
    await isolateBy(runner, {
      table,
      readable,
      writable: `${scope} = 'system' or ${party}`,
      privileges: granted,
    });
  }
  await isolateBy(runner, {
    table: 'price_statement',
    readable,
    writable: `${scope} = 'system'`,
    privileges: 'select, insert, update',
  });
}
