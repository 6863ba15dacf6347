import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { JobFor, type JobCall, type JobRunner } from '../../platform/queue/job-for';
import { Catalogue } from '../catalogue';
import { calculate, type CalculatorKey, type InputsOf } from '../domain/calculators';
import { inputText } from '../domain/canonical-order';
import type { MetricDefinition } from '../domain/definition';
import { periodOf } from '../domain/impact-year';
import { type Period, scopeOf } from '../domain/scope';
import { MetricInputs } from '../queries/metric-inputs';
import { ImpactStore } from '../storage/impact-store';

/**
 * Computes one metric for one scope of a requested year: inputs from one snapshot of the record,
 * the metric's pure function, and the result under its unique key. Equal inputs find the result
 * that is already there.
 */
@Injectable()
@JobFor({ queue: 'impact', name: 'compute-metric' })
export class ComputeMetricJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly inputs: MetricInputs,
    private readonly store: ImpactStore,
  ) {}

  async run(job: JobCall): Promise<void> {
    const scope = scopeOf(String(job.payload['scope']));
    const code = String(job.payload['code']);
    const { definition, period, inputs } = await this.unitOfWork.read(SYSTEM, async (tx) => {
      const year = await this.store.year(tx, job.subjectId);
      const period = periodOf(year.year, year.as_of);
      const definition = this.catalogue.metricOn(code, period.to);
      const question = { scope, period, year: year.year, asOf: year.as_of };
      return {
        definition,
        period,
        inputs: await this.inputs.of(tx, definition.calculator, question),
      };
    });
    const result = this.compute(definition, period, inputs);
    const inputHash = createHash('sha256').update(inputText(inputs)).digest('hex');
    await this.unitOfWork.run(SYSTEM, (tx) =>
      this.store.keep(tx, job.subjectId, { definition, scope, period, inputHash }, result),
    );
    await job.progress(1, 1);
  }

  private compute(
    definition: MetricDefinition,
    period: Period,
    inputs: InputsOf[CalculatorKey],
  ): ReturnType<typeof calculate> {
    const sheet = this.catalogue.sheetOn(definition, period.to);
    return calculate(definition.calculator, inputs, sheet);
  }
}
