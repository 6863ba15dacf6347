import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

const FACTS = 'select, insert';

/**
 * Steps that are taken back. Nothing is deleted: the step and its lots stay, marked by the
 * reversal, and what the step took is known to the milligram, so that exactly that much goes back.
 */
export class Reversals1520 implements MigrationInterface {
  readonly name = 'Reversals1700000001520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table step_reversal (
        transformation_id uuid not null,
        reversal_id       uuid not null,
        organisation_id   uuid not null,
        reason            text not null,
        occurred_on       date not null,
        constraint step_reversal_pk primary key (transformation_id),
        constraint step_reversal_of foreign key (transformation_id) references transformation (id)
      )`);
    await runner.query(
      'create index step_reversal_period on step_reversal (organisation_id, occurred_on)',
    );
    await isolate(runner, {
      table: 'step_reversal',
      column: 'organisation_id',
      network: true,
      privileges: FACTS,
    });
    await runner.query(`
      alter table lot
        add column reversed_by uuid,
        add constraint lot_reversed check
          (reversed_by is null or (available_g = 0 and basis_left_mg = 0))`);
    await runner.query('drop index lot_batch_unique');
    await runner.query(`
      create unique index lot_batch_unique on lot (gtin, batch)
        where made_by = 'transformation' and reversed_by is null`);
    // a flow also says how much basis went with it; unknown for steps recorded before
    await runner.query(`
      alter table lot_flow
        add column basis_mg bigint,
        add constraint lot_flow_basis check (basis_mg >= 0)`);
    await runner.query(`
      create table mix_take (
        mix_id          uuid     not null,
        organisation_id uuid     not null,
        from_mix_ids    uuid[]   not null,
        anchor_ids      uuid[]   not null,
        taken_mg        bigint[] not null,
        constraint mix_take_pk primary key (mix_id),
        constraint mix_take_of foreign key (mix_id) references mix (id),
        constraint mix_take_rows check
          (cardinality(from_mix_ids) = cardinality(anchor_ids)
           and cardinality(anchor_ids) = cardinality(taken_mg))
      )`);
    await isolate(runner, {
      table: 'mix_take',
      column: 'organisation_id',
      network: false,
      privileges: FACTS,
    });
  }

  /** Fails where a step was reversed: its lots would be in stock again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table lot add constraint lot_not_reversed check (reversed_by is null)',
    );
    await runner.query('drop table mix_take');
    await runner.query('alter table lot_flow drop constraint lot_flow_basis, drop column basis_mg');
    await runner.query('drop index lot_batch_unique');
    await runner.query(`
      create unique index lot_batch_unique on lot (gtin, batch) where made_by = 'transformation'`);
    await runner.query(`
      alter table lot drop constraint lot_not_reversed, drop constraint lot_reversed,
        drop column reversed_by`);
    await runner.query('drop table step_reversal');
  }
}
