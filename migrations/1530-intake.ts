import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

const FACTS = 'select, insert';

/**
 * The intake in full: dried cherry and wet parchment, what the field wrote beside the kilograms,
 * trucks with several members, samples, warnings that stay with a lot, and recipes of blends.
 */
export class Intake1530 implements MigrationInterface {
  readonly name = 'Intake1700000001530';

  async up(runner: QueryRunner): Promise<void> {
    await this.widenForms(runner);
    await this.makeTrucks(runner);
    await this.makeQuality(runner);
    await this.makeRecipes(runner);
    await runner.query(`
      create table lot_warning (
        lot_id          uuid  not null,
        source_id       uuid  not null,
        code            text  not null,
        organisation_id uuid  not null,
        facts           jsonb not null,
        constraint lot_warning_pk primary key (lot_id, source_id, code),
        constraint lot_warning_lot foreign key (lot_id) references lot (id),
        constraint lot_warning_code check (code ~ '^warning\\.[a-z-]+$')
      )`);
    await runner.query('create index lot_warning_of on lot_warning (organisation_id, lot_id)');
    await ownFacts(runner, 'lot_warning');
  }

  private async widenForms(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lot drop constraint lot_form');
    await runner.query(`
      alter table lot add constraint lot_form check (form in
        ('cherry', 'dried-cherry', 'wet-parchment', 'parchment', 'green', 'roasted', 'packed'))`);
    await runner.query('alter table transformation drop constraint transformation_kind');
    await runner.query(`
      alter table transformation add constraint transformation_kind check (kind in
        ('wet-mill', 'dry', 'hull', 'sort', 'blend', 'split', 're-bag', 'roast', 'pack'))`);
  }

  private async makeTrucks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table truck_intake (
        id              uuid   not null,
        organisation_id uuid   not null,
        received_on     date   not null,
        form            text   not null,
        gross_g         bigint not null,
        tare_g          bigint not null,
        constraint truck_intake_pk primary key (id),
        constraint truck_intake_form check (form in ('cherry', 'dried-cherry', 'parchment')),
        constraint truck_intake_weights check (gross_g > tare_g and tare_g >= 0)
      )`);
    await runner.query(
      'create index truck_intake_period on truck_intake (organisation_id, received_on)',
    );
    await ownFacts(runner, 'truck_intake');
    await runner.query(`
      create table truck_ticket (
        truck_id        uuid    not null,
        position        integer not null,
        organisation_id uuid    not null,
        number          text,
        gross_g         bigint  not null,
        tare_g          bigint  not null,
        constraint truck_ticket_pk primary key (truck_id, position),
        constraint truck_ticket_of foreign key (truck_id) references truck_intake (id),
        constraint truck_ticket_weights check (gross_g > tare_g and tare_g >= 0)
      )`);
    await runner.query('create index truck_ticket_owner on truck_ticket (organisation_id)');
    await ownFacts(runner, 'truck_ticket');
    await runner.query('alter table delivery alter column moisture_pct drop not null');
    await runner.query(`
      alter table delivery
        add column truck_id         uuid,
        add column sacks            integer,
        add column entered_quantity numeric(14,3),
        add column entered_unit     text,
        add constraint delivery_truck foreign key (truck_id) references truck_intake (id),
        add constraint delivery_sacks check (sacks > 0),
        add constraint delivery_entered check
          ((entered_quantity is null) = (entered_unit is null) and entered_quantity > 0)`);
    await runner.query('create index delivery_truck_id on delivery (truck_id)');
  }

  private async makeQuality(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quality_check (
        id               uuid not null,
        organisation_id  uuid not null,
        lot_id           uuid not null,
        checked_on       date not null,
        moisture_pct     numeric(4,1),
        sample_g         numeric(8,1),
        exportable_g     numeric(8,1),
        cup_score        numeric(5,2),
        protocol         text,
        protocol_version text,
        full_defects_1   integer,
        full_defects_2   integer,
        constraint quality_check_pk primary key (id),
        constraint quality_check_lot foreign key (lot_id) references lot (id),
        constraint quality_check_moisture check (moisture_pct between 0 and 100),
        constraint quality_check_sample check ((sample_g is null) = (exportable_g is null)
          and exportable_g >= 0 and exportable_g <= sample_g),
        constraint quality_check_cup check (cup_score between 0 and 100
          and (cup_score is null) = (protocol is null)
          and (cup_score is null) = (protocol_version is null)),
        constraint quality_check_defects check
          ((full_defects_1 is null) = (full_defects_2 is null) and full_defects_1 >= 0
           and full_defects_2 >= 0)
      )`);
    await runner.query('create index quality_check_lot_id on quality_check (lot_id, checked_on)');
    await runner.query('create index quality_check_owner on quality_check (organisation_id)');
    await ownFacts(runner, 'quality_check');
    await runner.query(`
      create table quality_defect (
        check_id        uuid    not null,
        kind            text    not null,
        organisation_id uuid    not null,
        beans           integer not null,
        constraint quality_defect_pk primary key (check_id, kind),
        constraint quality_defect_of foreign key (check_id) references quality_check (id),
        constraint quality_defect_beans check (beans > 0)
      )`);
    await runner.query('create index quality_defect_owner on quality_defect (organisation_id)');
    await ownFacts(runner, 'quality_defect');
  }

  private async makeRecipes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recipe (
        id              uuid not null,
        organisation_id uuid not null,
        name            text not null,
        valid_from      date not null,
        constraint recipe_pk primary key (id),
        constraint recipe_version unique (organisation_id, name, valid_from)
      )`);
    await ownFacts(runner, 'recipe');
    await runner.query(`
      create table recipe_component (
        recipe_id       uuid         not null,
        source_id       uuid         not null,
        organisation_id uuid         not null,
        share_pct       numeric(6,3) not null,
        constraint recipe_component_pk primary key (recipe_id, source_id),
        constraint recipe_component_of foreign key (recipe_id) references recipe (id),
        constraint recipe_component_share check (share_pct > 0 and share_pct <= 100)
      )`);
    await runner.query('create index recipe_component_owner on recipe_component (organisation_id)');
    await ownFacts(runner, 'recipe_component');
    await runner.query(`
      alter table transformation
        add column recipe_id uuid,
        add constraint transformation_recipe foreign key (recipe_id) references recipe (id)`);
    await runner.query('create index transformation_recipe_id on transformation (recipe_id)');
  }

  /** Fails where coffee of the new forms or steps is on record: facts are not thrown away. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lot_warning');
    await runner.query('alter table transformation drop column recipe_id');
    await runner.query('drop table recipe_component');
    await runner.query('drop table recipe');
    await runner.query('drop table quality_defect');
    await runner.query('drop table quality_check');
    await runner.query(`
      alter table delivery drop constraint delivery_entered, drop column truck_id,
        drop column sacks, drop column entered_quantity, drop column entered_unit`);
    await runner.query('alter table delivery alter column moisture_pct set not null');
    await runner.query('drop table truck_ticket');
    await runner.query('drop table truck_intake');
    await runner.query('alter table transformation drop constraint transformation_kind');
    await runner.query(`
      alter table transformation add constraint transformation_kind check
        (kind in ('hull', 'blend', 'split', 'roast', 'pack'))`);
    await runner.query('alter table lot drop constraint lot_form');
    await runner.query(`
      alter table lot add constraint lot_form check
        (form in ('cherry', 'parchment', 'green', 'roasted', 'packed'))`);
  }
}

/** Recorded once, seen by the organisation that recorded it. */
async function ownFacts(runner: QueryRunner, table: string): Promise<void> {
  await isolate(runner, { table, column: 'organisation_id', network: false, privileges: FACTS });
}
