import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import {
  JobFor,
  type JobCall,
  type JobRequest,
  type JobRunner,
} from '../../platform/queue/job-for';
import { Queues } from '../../platform/queue/queues';
import { YearTasks } from '../queries/year-tasks';
import { ImpactStore } from '../storage/impact-store';

/** After this long without an end, the sweeper plans a year again. */
const STALLED_AFTER_MS = 10 * 60_000;

/**
 * Puts the work of a requested year into the queue: one `compute-metric` for each metric and scope,
 * under one `compute-year` that runs when all of them are done. Planning twice costs time only.
 */
@Injectable()
@JobFor({ queue: 'impact', name: 'plan-year', on: ['impact.year-requested'] })
export class PlanYearJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly tasks: YearTasks,
    private readonly store: ImpactStore,
  ) {}

  async run(job: JobCall): Promise<void> {
    const { subjectId } = job;
    const tasks = await this.unitOfWork.run(SYSTEM, async (tx) => {
      const year = await this.store.year(tx, subjectId);
      const found = await this.tasks.of(tx, year);
      return (await this.store.plan(tx, subjectId, found.length)) ? found : [];
    });
    if (tasks.length === 0) return;
    await this.queues.addFlow(
      { queue: 'impact', name: 'compute-year', subjectId },
      tasks.map((payload) => ({ queue: 'impact', name: 'compute-metric', subjectId, payload })),
    );
  }

  async due(tx: Tx): Promise<readonly JobRequest[]> {
    const before = new Date(tx.now.getTime() - STALLED_AFTER_MS);
    return (await this.store.stalled(tx, before)).map((subjectId) => ({ subjectId }));
  }
}
