import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const OWN = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Hand-overs between owners: offered, accepted or refused; both sides see the same row. */
export class Custody1600 implements MigrationInterface {
  readonly name = 'Custody1700000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover (
        id          uuid not null,
        sender_id   uuid not null,
        receiver_id uuid not null,
        status      text not null,
        offered_on  date not null,
        answered_on date,
        refusal_reason text,
        constraint handover_pk primary key (id),
        constraint handover_status check (status in ('offered', 'accepted', 'refused')),
        constraint handover_answer check ((status = 'offered') = (answered_on is null)),
        constraint handover_refusal check ((status = 'refused') = (refusal_reason is not null)),
        constraint handover_two_parties check (sender_id <> receiver_id)
      )`);
    await runner.query('create index handover_sender on handover (sender_id, offered_on)');
    await runner.query('create index handover_receiver on handover (receiver_id, offered_on)');
    await runner.query(`
      create table handover_line (
        handover_id     uuid   not null,
        lot_id          uuid   not null,
        sender_id       uuid   not null,
        receiver_id     uuid   not null,
        mass_g          bigint not null,
        basis_mg        bigint not null,
        received_lot_id uuid,
        constraint handover_line_pk primary key (handover_id, lot_id),
        constraint handover_line_of foreign key (handover_id) references handover (id),
        constraint handover_line_lot foreign key (lot_id) references lot (id),
        constraint handover_line_mass check (mass_g > 0 and basis_mg >= 0)
      )`);
    await runner.query('create index handover_line_lot_id on handover_line (lot_id)');
    await runner.query(`
      create table consignment (
        id                 uuid not null,
        handover_id        uuid not null,
        sender_id          uuid not null,
        receiver_id        uuid not null,
        container          text,
        seal               text,
        bill_of_lading     text,
        constraint consignment_pk primary key (id),
        constraint consignment_of foreign key (handover_id) references handover (id),
        constraint consignment_once unique (handover_id)
      )`);
    await runner.query(`
      create table transport_leg (
        consignment_id uuid    not null,
        position       integer not null,
        sender_id      uuid    not null,
        receiver_id    uuid    not null,
        mode           text    not null,
        from_place     text    not null,
        to_place       text    not null,
        departed_on    date    not null,
        arrived_on     date    not null,
        distance_km    integer,
        constraint transport_leg_pk primary key (consignment_id, position),
        constraint transport_leg_of foreign key (consignment_id) references consignment (id),
        constraint transport_leg_mode check (mode in ('road', 'sea', 'rail', 'air', 'inland-water')),
        constraint transport_leg_days check (arrived_on >= departed_on)
      )`);
    // a hand-over waits for its answer; how the goods travel is recorded once
    const privileges = {
      handover: 'select, insert, update',
      handover_line: 'select, insert, update',
      consignment: 'select, insert',
      transport_leg: 'select, insert',
    };
    for (const [table, granted] of Object.entries(privileges)) {
      await isolateBy(runner, {
        table,
        readable: `current_setting('app.scope', true) in ('network', 'system') or ${OWN} in (sender_id, receiver_id)`,
        writable: `${SYSTEM} or ${OWN} in (sender_id, receiver_id)`,
        privileges: granted,
      });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table transport_leg');
    await runner.query('drop table consignment');
    await runner.query('drop table handover_line');
    await runner.query('drop table handover');
  }
}
