import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../database/scope';
import { UnitOfWork } from '../database/unit-of-work';
import { JobFor, type JobCall, type JobRunner } from './job-for';
import { JobRegistry } from './job-registry';
import { Queues } from './queues';

/**
 * The sweeper: asks every job which effects are due by the record and missing, and adds them again.
 * The queue may lose a job, the record may not.
 */
@Injectable()
@JobFor({ queue: 'sweep', name: 'redrive' })
export class RedriveJob implements JobRunner {
  constructor(
    private readonly registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
  ) {}

  async run(job: JobCall): Promise<void> {
    const jobs = this.registry.all();
    for (const [index, { plan, runner }] of jobs.entries()) {
      const due = (await this.unitOfWork.read(SYSTEM, async (tx) => runner.due?.(tx))) ?? [];
      for (const request of due) {
        await this.queues.addUnlessOpen(plan.queue, plan.name, request);
      }
      await job.progress(index + 1, jobs.length);
    }
  }
}
