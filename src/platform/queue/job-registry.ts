import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { JOB_PLAN, type JobPlan, type JobRunner } from './job-for';

export interface RegisteredJob {
  readonly plan: JobPlan;
  readonly runner: JobRunner;
}

/** All jobs of the house, found by their `@JobFor`; exactly one runner for each. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly jobs = new Map<string, RegisteredJob>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const type = wrapper.metatype;
      if (typeof type !== 'function') continue;
      const plan = this.reflector.get<JobPlan | undefined>(JOB_PLAN, type);
      if (plan === undefined) continue;
      const key = jobKey(plan.queue, plan.name);
      const known = this.jobs.get(key);
      if (known !== undefined && known.runner !== wrapper.instance) {
        throw new Error(`two runners for the job ${key}`);
      }
      this.jobs.set(key, { plan, runner: wrapper.instance as JobRunner });
    }
  }

  all(): readonly RegisteredJob[] {
    return [...this.jobs.values()];
  }

  queues(): readonly string[] {
    return [...new Set(this.all().map((job) => job.plan.queue))];
  }

  find(queue: string, name: string): RegisteredJob {
    const job = this.jobs.get(jobKey(queue, name));
    if (job === undefined) throw new Error(`nobody runs the job ${jobKey(queue, name)}`);
    return job;
  }

  /** The jobs that a fact of this type asks for. */
  askedBy(factType: string): readonly RegisteredJob[] {
    return this.all().filter((job) => job.plan.on?.includes(factType) === true);
  }
}

function jobKey(queue: string, name: string): string {
  return `${queue}/${name}`;
}
