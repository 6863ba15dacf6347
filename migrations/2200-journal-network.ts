import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`;

/**
 * The trace reads the record of everybody on a coffee's way. Facts about the coffee are meant for
 * it; what a member was paid or two partners agreed on is as private as the rows it led to.
 */
export class JournalNetwork2200 implements MigrationInterface {
  readonly name = 'JournalNetwork1700000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter policy journal_read on journal using (
         current_setting('app.scope', true) = 'system'
         or (current_setting('app.scope', true) = 'network'
             and split_part(type, '.', 1) in ('lots', 'custody', 'certification'))
         or ${OWN})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter policy journal_read on journal using (
         current_setting('app.scope', true) in ('network', 'system') or ${OWN})`,
    );
  }
}
