import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateBy } from './isolate';

const OWN = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/**
 * Hand-overs accepted in part, with the difference in weight on arrival as a figure of its own, the
 * papers of an offer, and the marks of a consignment.
 */
export class Custody1610 implements MigrationInterface {
  readonly name = 'Custody1700000001610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table handover_line
        add column accepted_g        bigint,
        add column returned_g        bigint,
        add column difference_g      bigint,
        add column difference_reason text`);
    // hand-overs that were accepted before came over whole; row security binds the owner too
    await runner.query(`select set_config('app.scope', 'system', true)`);
    await runner.query(`
      update handover_line l set accepted_g = l.mass_g, returned_g = 0, difference_g = 0
        from handover h where h.id = l.handover_id and h.status = 'accepted'`);
    await runner.query(`
      alter table handover_line
        add constraint handover_line_answer check
          ((accepted_g is null) = (returned_g is null)
           and (accepted_g is null) = (difference_g is null)),
        add constraint handover_line_balances check
          (mass_g = accepted_g + returned_g + difference_g),
        add constraint handover_line_portions check
          (accepted_g >= 0 and returned_g >= 0 and returned_g <= mass_g),
        add constraint handover_line_received check
          (received_lot_id is null or accepted_g > 0),
        add constraint handover_line_reason check
          ((coalesce(difference_g, 0) = 0) = (difference_reason is null)
           and difference_reason in ('moisture-loss', 'spill', 'scale-difference', 'theft',
                                    'unknown'))`);
    await runner.query(`
      create table handover_paper (
        handover_id uuid not null,
        kind        text not null,
        number      text not null,
        sender_id   uuid not null,
        receiver_id uuid not null,
        constraint handover_paper_pk primary key (handover_id, kind, number),
        constraint handover_paper_of foreign key (handover_id) references handover (id)
      )`);
    await runner.query('create index handover_paper_sender on handover_paper (sender_id)');
    await runner.query('create index handover_paper_receiver on handover_paper (receiver_id)');
    await isolateBy(runner, {
      table: 'handover_paper',
      readable: `${SYSTEM} or ${OWN} in (sender_id, receiver_id)`,
      writable: `${SYSTEM} or ${OWN} in (sender_id, receiver_id)`,
      privileges: 'select, insert',
    });
    await runner.query(`
      alter table consignment
        add column ico_mark      text,
        add column sscc          text[] not null default '{}',
        add column coi_number    text,
        add column coi_issued_on date,
        add column coi_net_g     bigint,
        add constraint consignment_coi check ((coi_number is null) = (coi_issued_on is null)
          and (coi_number is null) = (coi_net_g is null) and coi_net_g > 0)`);
  }

  /** Fails where a hand-over was accepted in part: what came back cannot be said without it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table handover_line add constraint handover_line_whole check
        (coalesce(returned_g, 0) = 0 and coalesce(difference_g, 0) = 0)`);
    await runner.query(`
      alter table consignment drop constraint consignment_coi, drop column ico_mark,
        drop column sscc, drop column coi_number, drop column coi_issued_on, drop column coi_net_g`);
    await runner.query('drop table handover_paper');
    await runner.query(`
      alter table handover_line drop constraint handover_line_whole,
        drop constraint handover_line_answer, drop constraint handover_line_balances,
        drop constraint handover_line_portions, drop constraint handover_line_received,
        drop constraint handover_line_reason`);
    await runner.query(`
      alter table handover_line drop column accepted_g, drop column returned_g,
        drop column difference_g, drop column difference_reason`);
  }
}
