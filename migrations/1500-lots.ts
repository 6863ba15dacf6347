import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

/** What was delivered, made, lost and mixed stays as it was recorded. */
const FACTS = 'select, insert';
const STATE = 'select, insert, update';

/**
 * Lots and where they come from. Mass is conserved here, not only in the code: no lot falls below
 * zero, every transformation balances to the gram, and its flows are checked at commit.
 */
export class Lots1500 implements MigrationInterface {
  readonly name = 'Lots1700000001500';

  async up(runner: QueryRunner): Promise<void> {
    await this.makeTransformations(runner);
    await this.makeLots(runner);
    await this.makeCompositions(runner);
    await this.guardBalance(runner);
  }

  private async makeTransformations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transformation (
        id              uuid   not null,
        organisation_id uuid   not null,
        kind            text   not null,
        occurred_on     date   not null,
        in_g            bigint not null,
        out_g           bigint not null,
        loss_g          bigint not null,
        constraint transformation_pk primary key (id),
        constraint transformation_kind check (kind in ('hull', 'blend', 'split', 'roast', 'pack')),
        constraint transformation_masses check (in_g > 0 and out_g > 0 and loss_g >= 0),
        constraint transformation_balances check (in_g = out_g + loss_g)
      )`);
    await runner.query(
      'create index transformation_period on transformation (organisation_id, occurred_on)',
    );
    await runner.query(`
      create table transformation_loss (
        transformation_id uuid   not null,
        organisation_id   uuid   not null,
        reason            text   not null,
        mass_g            bigint not null,
        constraint transformation_loss_pk primary key (transformation_id, reason),
        constraint transformation_loss_of foreign key (transformation_id) references transformation (id),
        constraint transformation_loss_mass check (mass_g > 0)
      )`);
    await chainRows(runner, 'transformation', FACTS);
    await chainRows(runner, 'transformation_loss', FACTS);
  }

  private async makeLots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table product (
        gtin            text   not null,
        organisation_id uuid   not null,
        name            text   not null,
        bag_net_g       bigint not null,
        constraint product_pk primary key (gtin),
        constraint product_gtin check (gtin ~ '^[0-9]{14}$'),
        constraint product_bag check (bag_net_g > 0)
      )`);
    await chainRows(runner, 'product', FACTS);
    await runner.query(`
      create table lot (
        id            uuid    not null,
        owner_id      uuid    not null,
        code          text    not null,
        form          text    not null,
        made_by       text    not null,
        made_by_id    uuid    not null,
        occurred_on   date    not null,
        net_g         bigint  not null,
        available_g   bigint  not null,
        rank          integer not null,
        mix_id        uuid    not null,
        basis_mg      bigint  not null,
        basis_left_mg bigint  not null,
        gtin          text,
        batch         text,
        bag_net_g     bigint,
        best_before   date,
        constraint lot_pk primary key (id),
        constraint lot_code_unique unique (owner_id, code),
        constraint lot_form check (form in ('cherry', 'parchment', 'green', 'roasted', 'packed')),
        constraint lot_made_by check (made_by in ('delivery', 'outside', 'transformation', 'handover')),
        constraint lot_net check (net_g > 0),
        constraint lot_available check (available_g >= 0 and available_g <= net_g),
        constraint lot_basis check (basis_left_mg >= 0 and basis_left_mg <= basis_mg),
        constraint lot_packed check ((form = 'packed') = (gtin is not null)
          and (gtin is null) = (batch is null) and (gtin is null) = (bag_net_g is null)),
        constraint lot_whole_bags check (bag_net_g is null or net_g % bag_net_g = 0),
        constraint lot_product foreign key (gtin) references product (gtin)
      )`);
    await runner.query(`
      create unique index lot_batch_unique on lot (gtin, batch) where made_by = 'transformation'`);
    await runner.query('create index lot_stock on lot (owner_id, form, occurred_on)');
    await runner.query('create index lot_mix on lot (mix_id)');
    await runner.query('create index lot_made_by_id on lot (made_by_id)');
    await isolate(runner, {
      table: 'lot',
      column: 'owner_id',
      network: true,
      privileges: STATE,
    });
    await runner.query(`
      create table lot_counter (
        organisation_id uuid    not null,
        series          text    not null,
        last            integer not null,
        constraint lot_counter_pk primary key (organisation_id, series)
      )`);
    await isolate(runner, {
      table: 'lot_counter',
      column: 'organisation_id',
      network: false,
      privileges: STATE,
    });
    await runner.query(`
      create table delivery (
        lot_id          uuid    not null,
        organisation_id uuid    not null,
        producer_id     uuid    not null,
        plot_id         uuid    not null,
        delivered_on    date    not null,
        gross_g         bigint  not null,
        tare_g          bigint  not null,
        moisture_pct    numeric(4,1) not null,
        organic_status  text    not null,
        constraint delivery_pk primary key (lot_id),
        constraint delivery_lot foreign key (lot_id) references lot (id),
        constraint delivery_weights check (gross_g > tare_g and tare_g >= 0)
      )`);
    await runner.query('create index delivery_period on delivery (organisation_id, delivered_on)');
    await runner.query('create index delivery_producer on delivery (producer_id)');
    await chainRows(runner, 'delivery', FACTS);
    await runner.query(`
      create table outside_coffee (
        lot_id          uuid not null,
        organisation_id uuid not null,
        supplier_id     uuid not null,
        country         text not null,
        received_on     date not null,
        constraint outside_coffee_pk primary key (lot_id),
        constraint outside_coffee_lot foreign key (lot_id) references lot (id),
        constraint outside_coffee_country check (country ~ '^[A-Z]{2}$')
      )`);
    await chainRows(runner, 'outside_coffee', FACTS);
    await runner.query(`
      create table mass_correction (
        id              uuid   not null,
        organisation_id uuid   not null,
        lot_id          uuid   not null,
        by_g            bigint not null,
        reason          text   not null,
        occurred_on     date   not null,
        constraint mass_correction_pk primary key (id),
        constraint mass_correction_lot foreign key (lot_id) references lot (id),
        constraint mass_correction_by check (by_g <> 0)
      )`);
    await runner.query(
      'create index mass_correction_period on mass_correction (organisation_id, occurred_on)',
    );
    await chainRows(runner, 'mass_correction', FACTS);
  }

  private async makeCompositions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lot_flow (
        output_lot_id uuid    not null,
        input_lot_id  uuid    not null,
        owner_id      uuid    not null,
        mass_mg       bigint  not null,
        out_in_mg     bigint  not null,
        input_rank    integer not null,
        constraint lot_flow_pk primary key (output_lot_id, input_lot_id),
        constraint lot_flow_output foreign key (output_lot_id) references lot (id),
        constraint lot_flow_mass check (mass_mg >= 0 and mass_mg <= out_in_mg)
      )`);
    await runner.query('create index lot_flow_input on lot_flow (input_lot_id)');
    await isolate(runner, {
      table: 'lot_flow',
      column: 'owner_id',
      network: true,
      privileges: FACTS,
    });
    await runner.query(`
      create table mix (
        id              uuid   not null,
        organisation_id uuid   not null,
        total_mg        bigint not null,
        constraint mix_pk primary key (id),
        constraint mix_total check (total_mg > 0)
      )`);
    await chainRows(runner, 'mix', FACTS);
    await runner.query(`
      create table mix_part (
        mix_id          uuid   not null,
        anchor_id       uuid   not null,
        organisation_id uuid   not null,
        mass_mg         bigint not null,
        taken_mg        bigint not null default 0,
        constraint mix_part_pk primary key (mix_id, anchor_id),
        constraint mix_part_mix foreign key (mix_id) references mix (id),
        constraint mix_part_taken check (taken_mg >= 0 and taken_mg <= mass_mg)
      )`);
    await runner.query('create index mix_part_anchor on mix_part (anchor_id)');
    await chainRows(runner, 'mix_part', STATE);
    await runner.query(`
      create table mix_origin (
        mix_id          uuid   not null,
        origin_lot_id   uuid   not null,
        organisation_id uuid   not null,
        mass_mg         bigint not null,
        constraint mix_origin_pk primary key (mix_id, origin_lot_id),
        constraint mix_origin_mix foreign key (mix_id) references mix (id),
        constraint mix_origin_mass check (mass_mg >= 0)
      )`);
    await runner.query('create index mix_origin_lot on mix_origin (origin_lot_id)');
    await chainRows(runner, 'mix_origin', FACTS);
  }

  /** At commit, what a transformation claims must be what its lots and losses say. */
  private async guardBalance(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function check_transformation_balance() returns trigger language plpgsql as $$
      declare
        made bigint;
        lost bigint;
      begin
        select coalesce(sum(out_in_mg), 0) into made
          from (select distinct f.output_lot_id, f.out_in_mg
                  from lot_flow f join lot l on l.id = f.output_lot_id
                 where l.made_by_id = new.id) o;
        if made <> new.in_g * 1000 then
          raise exception 'transformation % takes % g but its flows hold % mg', new.id, new.in_g, made
            using errcode = 'check_violation';
        end if;
        select coalesce(sum(mass_g), 0) into lost
          from transformation_loss where transformation_id = new.id;
        if lost <> new.loss_g then
          raise exception 'transformation % loses % g but its reasons say % g', new.id, new.loss_g, lost
            using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create constraint trigger transformation_balance after insert on transformation
      deferrable initially deferred for each row execute function check_transformation_balance()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger transformation_balance on transformation');
    await runner.query('drop function check_transformation_balance()');
    for (const table of ['mix_origin', 'mix_part', 'mix', 'lot_flow', 'mass_correction']) {
      await runner.query(['drop table', table].join(' '));
    }
    for (const table of ['outside_coffee', 'delivery', 'lot_counter', 'lot', 'product']) {
      await runner.query(['drop table', table].join(' '));
    }
    await runner.query('drop table transformation_loss');
    await runner.query('drop table transformation');
  }
}

/** Rows of the organisation that recorded them, visible along the chain. */
async function chainRows(runner: QueryRunner, table: string, privileges: string): Promise<void> {
  await isolate(runner, { table, column: 'organisation_id', network: true, privileges });
}
