import { Injectable } from '@nestjs/common';
import { systemFor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Journal } from '../../platform/journal/journal';
import { JobFor, type JobCall, type JobRunner } from '../../platform/queue/job-for';
import { ImpactStore } from '../storage/impact-store';

/**
 * Closes a year when all its metrics are computed: the list of its results is fixed by its digest,
 * and the fact goes into the record. Runs after its children; a repeat finds the year closed.
 */
@Injectable()
@JobFor({ queue: 'impact', name: 'compute-year' })
export class ComputeYearJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly store: ImpactStore,
  ) {}

  async run(job: JobCall): Promise<void> {
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      const year = await this.store.year(tx, job.subjectId);
      const { digest, results } = await this.store.snapshot(tx, year.id);
      if (results !== year.planned) {
        throw new Error(`impact year ${year.id}: ${results} of ${String(year.planned)} results`);
      }
      if (!(await this.store.finish(tx, year.id, digest))) return;
      await this.journal.append(tx, systemFor(year.organisation_id), [
        {
          type: 'impact.year-computed',
          subjectId: year.id,
          occurredOn: year.as_of,
          body: { year: year.year, results, snapshot: digest },
        },
      ]);
    });
    await job.progress(1, 1);
  }
}
