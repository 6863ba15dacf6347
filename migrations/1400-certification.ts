import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './isolate';

/** Certificates and what happened to them: chain facts that the public pages read. */
export class Certification1400 implements MigrationInterface {
  readonly name = 'Certification1700000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate (
        id          uuid        not null,
        holder_id   uuid        not null,
        scheme      text        not null,
        number      text        not null,
        issued_by   text        not null,
        activities  text[]      not null,
        valid_from  date        not null,
        valid_to    date        not null,
        recorded_at timestamptz not null,
        constraint certificate_pk primary key (id),
        constraint certificate_number_unique unique (holder_id, scheme, number, valid_from),
        constraint certificate_holder_fk foreign key (holder_id) references organisation (id),
        constraint certificate_order check (valid_from <= valid_to)
      )`);
    await isolate(runner, {
      table: 'certificate',
      column: 'holder_id',
      network: true,
      // update is what "for update" asks for: changes of one certificate take turns
      privileges: 'select, insert, update',
    });
    await runner.query(`
      create table certificate_change (
        certificate_id uuid not null,
        holder_id      uuid not null,
        from_on        date not null,
        change         text not null,
        reason         text not null,
        constraint certificate_change_pk primary key (certificate_id, from_on),
        constraint certificate_change_certificate_fk
          foreign key (certificate_id) references certificate (id),
        constraint certificate_change_known
          check (change in ('suspended', 'reinstated', 'withdrawn'))
      )`);
    await isolate(runner, {
      table: 'certificate_change',
      column: 'holder_id',
      network: true,
      privileges: 'select, insert',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certificate_change');
    await runner.query('drop table certificate');
  }
}
