import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const OWN = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/**
 * Recalls and drills with every lot that they reach, as it was when they began. Whoever started one
 * sees all of it; whose lot is concerned sees that lot, but not in a drill.
 */
export class Recalls1700 implements MigrationInterface {
  readonly name = 'Recalls1700000001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recall (
        id              uuid        not null,
        organisation_id uuid        not null,
        target_kind     text        not null,
        target_id       uuid        not null,
        reason          text        not null,
        is_drill        boolean     not null,
        started_at      timestamptz not null,
        computed_ms     integer     not null,
        present_mg      bigint      not null,
        missing_mg      bigint      not null,
        ended_at        timestamptz,
        outcome         text,
        constraint recall_pk primary key (id),
        constraint recall_target check (target_kind in ('lot', 'delivery', 'plot', 'certificate')),
        constraint recall_masses check (present_mg >= 0 and missing_mg >= 0),
        constraint recall_end check ((ended_at is null) = (outcome is null))
      )`);
    await runner.query('create index recall_organisation on recall (organisation_id, started_at)');
    await runner.query(`
      create table recall_lot (
        recall_id       uuid    not null,
        lot_id          uuid    not null,
        organisation_id uuid    not null,
        owner_id        uuid    not null,
        is_drill        boolean not null,
        position        integer not null,
        code            text    not null,
        form            text    not null,
        gtin            text,
        batch           text,
        got_on          date    not null,
        from_owner_id   uuid,
        on_way_to       uuid[]  not null,
        net_g           bigint  not null,
        in_stock_g      bigint  not null,
        on_way_g        bigint  not null,
        missing_mg      bigint  not null,
        share_part      numeric not null,
        share_whole     numeric not null,
        contained_mg    bigint  not null,
        present_mg      bigint  not null,
        constraint recall_lot_pk primary key (recall_id, lot_id),
        constraint recall_lot_of foreign key (recall_id) references recall (id),
        constraint recall_lot_share check (share_part >= 0 and share_part <= share_whole),
        constraint recall_lot_masses check (net_g >= 0 and in_stock_g >= 0 and on_way_g >= 0
          and missing_mg >= 0 and contained_mg >= 0 and present_mg >= 0)
      )`);
    await runner.query('create index recall_lot_owner on recall_lot (owner_id)');
    await isolateBy(runner, {
      table: 'recall_lot',
      readable: `${SYSTEM} or ${OWN} = organisation_id or (${OWN} = owner_id and not is_drill)`,
      writable: `${SYSTEM} or ${OWN} = organisation_id`,
      privileges: 'select, insert',
    });
    await isolateBy(runner, {
      table: 'recall',
      readable: `${SYSTEM} or ${OWN} = organisation_id or exists (
        select from recall_lot l
         where l.recall_id = recall.id and l.owner_id = ${OWN} and not l.is_drill)`,
      writable: `${SYSTEM} or ${OWN} = organisation_id`,
      privileges: 'select, insert, update',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy recall_read on recall');
    await runner.query('drop table recall_lot');
    await runner.query('drop table recall');
  }
}
