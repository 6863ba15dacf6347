import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const OWN = `nullif(current_setting('app.organisation', true), '')::uuid`;
const CHAIN = `current_setting('app.scope', true) in ('network', 'system')`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/**
 * Holds and the lots that they reach. A lot is held as long as one open hold reaches it; a held
 * plot also holds the deliveries that come from it later.
 */
export class Holds1510 implements MigrationInterface {
  readonly name = 'Holds1700000001510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hold (
        id              uuid not null,
        organisation_id uuid not null,
        target_kind     text not null,
        target_id       uuid not null,
        reason          text not null,
        placed_on       date not null,
        placed_at       timestamptz not null,
        released_on     date,
        release_reason  text,
        constraint hold_pk primary key (id),
        constraint hold_target check (target_kind in ('lot', 'delivery', 'plot', 'certificate')),
        constraint hold_release check ((released_on is null) = (release_reason is null))
      )`);
    await runner.query('create index hold_organisation on hold (organisation_id, placed_at)');
    await runner.query(
      'create index hold_open_target on hold (target_id) where released_on is null',
    );
    await runner.query(`
      create table held_lot (
        hold_id         uuid    not null,
        lot_id          uuid    not null,
        owner_id        uuid    not null,
        organisation_id uuid    not null,
        is_open         boolean not null default true,
        constraint held_lot_pk primary key (hold_id, lot_id),
        constraint held_lot_of foreign key (hold_id) references hold (id)
      )`);
    await runner.query('create index held_lot_open on held_lot (lot_id) where is_open');
    await runner.query('create index held_lot_owner on held_lot (owner_id)');
    await isolateBy(runner, {
      table: 'held_lot',
      readable: `${CHAIN} or ${OWN} in (owner_id, organisation_id)`,
      writable: `${SYSTEM} or ${OWN} = organisation_id`,
      privileges: 'select, insert, update',
    });
    // whose lot is held may read why
    await isolateBy(runner, {
      table: 'hold',
      readable: `${CHAIN} or ${OWN} = organisation_id or exists (
        select from held_lot h where h.hold_id = hold.id and h.owner_id = ${OWN})`,
      writable: `${SYSTEM} or ${OWN} = organisation_id`,
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create function lot_is_held(wanted uuid) returns boolean language sql stable as $$
        select exists (select from held_lot h where h.lot_id = wanted and h.is_open)
            or exists (select from delivery d
                         join hold h on h.target_id = d.plot_id and h.target_kind = 'plot'
                        where d.lot_id = wanted and h.released_on is null)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function lot_is_held(uuid)');
    await runner.query('drop policy hold_read on hold');
    await runner.query('drop table held_lot');
    await runner.query('drop table hold');
  }
}
