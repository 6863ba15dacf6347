import { Injectable, Module } from '@nestjs/common';
import { Client } from 'pg';
import type { Id } from '../../src/kernel/id';
import { asText } from '../../src/platform/database/decode';
import { SYSTEM } from '../../src/platform/database/scope';
import type { Tx } from '../../src/platform/database/tx';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import {
  JobFor,
  type JobCall,
  type JobRequest,
  type JobRunner,
} from '../../src/platform/queue/job-for';

/** The fact that asks for a stamp. */
export const STAMP_DUE = 'specimen.stamp-due';

/** What the jobs of the specimen room were seen doing. */
@Injectable()
export class Watch {
  readonly runs: Id[] = [];
  readonly finished: string[] = [];
  /** Subjects whose next run fails, how often. */
  readonly failures = new Map<Id, number>();
  /** Jobs wait here while it is set. */
  gate: Promise<void> = Promise.resolve();
}

/** The smallest job with an effect: one stamp for each fact, whatever the queue does. */
@Injectable()
@JobFor({ queue: 'specimens', name: 'stamp', on: [STAMP_DUE] })
export class StampJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watch: Watch,
  ) {}

  async run(job: JobCall): Promise<void> {
    this.watch.runs.push(job.subjectId);
    await job.progress(1, 2);
    await this.watch.gate;
    const failures = this.watch.failures.get(job.subjectId) ?? 0;
    if (failures > 0) {
      this.watch.failures.set(job.subjectId, failures - 1);
      throw new Error('the stamp broke');
    }
    await this.unitOfWork.run(SYSTEM, (tx) =>
      tx.query('insert into specimen_stamp (subject_id) values ($1) on conflict do nothing', [
        job.subjectId,
      ]),
    );
    await job.progress(2, 2);
    this.watch.finished.push(`stamp ${job.subjectId}`);
  }

  async due(tx: Tx): Promise<readonly JobRequest[]> {
    const rows = await tx.query(
      `select subject_id from journal j
        where type = $1
          and not exists (select from specimen_stamp s where s.subject_id = j.subject_id)`,
      [STAMP_DUE],
    );
    return rows.map((row) => ({ subjectId: asText(row['subject_id']) }));
  }
}

/** Gathers stamps; parent of a flow. */
@Injectable()
@JobFor({ queue: 'albums', name: 'gather' })
export class GatherJob implements JobRunner {
  constructor(private readonly watch: Watch) {}

  run(job: JobCall): Promise<void> {
    this.watch.finished.push(`gather ${job.subjectId}`);
    return Promise.resolve();
  }
}

/** A room for tests of the platform: one fact, two jobs, one table. */
@Module({ providers: [Watch, StampJob, GatherJob], exports: [Watch] })
export class SpecimenModule {}

/** The effect's table, made by the schema's owner. */
export async function makeStampTable(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('create table specimen_stamp (subject_id uuid primary key)');
    await owner.query('grant select, insert on specimen_stamp to bohnenweg_app');
  } finally {
    await owner.end();
  }
}
