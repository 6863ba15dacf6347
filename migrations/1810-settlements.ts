import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

/** Payments to producers: the cooperative's own business, added and never changed. */
export class Settlements1810 implements MigrationInterface {
  readonly name = 'Settlements1700000001810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settlement (
        id              uuid           not null,
        organisation_id uuid           not null,
        delivery_lot_id uuid           not null,
        producer_id     uuid           not null,
        kind            text           not null,
        amount          numeric(14, 2) not null,
        currency        text           not null,
        delivered_on    date           not null,
        paid_on         date           not null,
        means           text           not null,
        settles         boolean        not null,
        corrects        uuid,
        reason          text,
        recorded_at     timestamptz    not null,
        constraint settlement_pk primary key (id),
        constraint settlement_corrects foreign key (corrects) references settlement (id),
        constraint settlement_kind check (
          kind in ('first-payment', 'adjustment', 'quality-bonus', 'patronage')),
        constraint settlement_currency check (currency = 'PEN'),
        constraint settlement_correction_has_reason check ((corrects is null) = (reason is null)),
        constraint settlement_amount check (amount > 0 or (corrects is not null and amount <> 0)),
        constraint settlement_not_before_delivery check (paid_on >= delivered_on)
      )`);
    await runner.query('create index settlement_paid on settlement (organisation_id, paid_on)');
    await runner.query(
      'create index settlement_delivered on settlement (organisation_id, delivered_on)',
    );
    await runner.query('create index settlement_delivery on settlement (delivery_lot_id)');
    await runner.query('create index settlement_corrected on settlement (corrects)');
    await isolate(runner, {
      table: 'settlement',
      column: 'organisation_id',
      network: false,
      privileges: 'select, insert',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table settlement');
  }
}
