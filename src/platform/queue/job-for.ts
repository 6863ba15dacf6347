import { SetMetadata } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../database/tx';

/** Which job a class runs, and which facts ask for it. */
export interface JobPlan {
  readonly queue: string;
  readonly name: string;
  /** Fact types after whose commit the job is added, once per fact, for the fact's subject. */
  readonly on?: readonly string[];
}

export const JOB_PLAN = Symbol('job plan');

/** Marks the one class that runs a job; a test and the start-up fail when there are two. */
export const JobFor = (plan: JobPlan): ClassDecorator => SetMetadata(JOB_PLAN, plan);

/** Plain ids and small words; a job never carries masses, money or persons. */
export type JobPayload = Readonly<Record<string, string | number>>;

/** A wish for a job: whose effect is due. */
export interface JobRequest {
  readonly subjectId: Id;
  readonly payload?: JobPayload;
}

export interface JobCall {
  readonly subjectId: Id;
  readonly payload: JobPayload;
  /** Shows how far the work is; `total` may be an estimate. */
  progress(done: number, total: number): Promise<void>;
}

/**
 * Runs one kind of job. It may run twice for the same subject, so its effect carries a unique key
 * in the same transaction. It throws on failure; the queue repeats it.
 */
export interface JobRunner {
  run(job: JobCall): Promise<void>;
  /**
   * Effects that are due by the record and missing, whatever the queue remembers (scope `system`).
   */
  due?(tx: Tx): Promise<readonly JobRequest[]>;
}
