import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FlowProducer, JobsOptions, Queue } from 'bullmq';
import { newId } from '../clock/clock';
import { canonicalJson } from '../../kernel/canonical-json';
import type { JobRequest } from './job-for';
import { QueueBackend, type WireJob } from './queue-backend';

/** How far a job is, for a progress bar; `state` is BullMQ's word. */
export interface JobProgressView {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly failedReason: string | null;
}

export interface FlowRequest extends JobRequest {
  readonly queue: string;
  readonly name: string;
}

const DELIVERY: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { count: 1_000 },
  removeOnFail: false,
};

/** Puts jobs into the queues. A job may be added twice; its effect happens once. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly logger = new Logger(Queues.name);
  private readonly open = new Map<string, Queue<WireJob>>();
  private flows: FlowProducer | undefined;
  private closing = false;

  constructor(private readonly backend: QueueBackend) {}

  /**
   * Ids are always ours: BullMQ would make a sequence for its own, which the application's role may
   * not.
   * @returns the job's id, for `progress`
   */
  async add(queue: string, name: string, request: JobRequest, jobId = newId()): Promise<string> {
    await this.queue(queue).add(name, wire(request), { ...DELIVERY, jobId });
    return jobId;
  }

  /**
   * Adds a job unless the same one still waits or runs; one that failed for good is added anew. For
   * the sweeper, which asks again and again until the effect is there.
   * @returns the job's id, of the one that waits already where there is one
   */
  async addUnlessOpen(queue: string, name: string, request: JobRequest): Promise<string> {
    const id = `${name} ${request.subjectId} ${canonicalJson(request.payload ?? {})}`;
    const options = { ...DELIVERY, jobId: newId(), deduplication: { id: id.replaceAll(':', '=') } };
    const job = await this.queue(queue).add(name, wire(request), options);
    return job.id ?? '';
  }

  /** A parent that runs when all its children are done. */
  async addFlow(parent: FlowRequest, children: readonly FlowRequest[]): Promise<string> {
    this.flows ??= this.listen(this.backend.flow());
    const jobId = newId();
    await this.flows.add({
      queueName: parent.queue,
      name: parent.name,
      data: wire(parent),
      opts: { ...DELIVERY, jobId },
      children: children.map((child) => ({
        queueName: child.queue,
        name: child.name,
        data: wire(child),
        opts: { ...DELIVERY, jobId: newId(), failParentOnFailure: true },
      })),
    });
    return jobId;
  }

  async progress(queue: string, jobId: string): Promise<JobProgressView | null> {
    const job = await this.queue(queue).getJob(jobId);
    if (job === undefined) return null;
    // BullMQ's types promise a reason also where there is none.
    const failure: { readonly failedReason?: string } = job;
    const said = job.progress as { done?: unknown; total?: unknown };
    return {
      state: await job.getState(),
      done: typeof said.done === 'number' ? said.done : 0,
      total: typeof said.total === 'number' ? said.total : 0,
      failedReason: failure.failedReason ?? null,
    };
  }

  /** Jobs that are neither done nor given up, over the named queues. */
  async unfinished(queues: readonly string[]): Promise<number> {
    let total = 0;
    for (const name of queues) {
      const counts = await this.queue(name).getJobCounts(
        'waiting',
        'active',
        'delayed',
        'prioritized',
        'waiting-children',
      );
      total += Object.values(counts).reduce((sum, count) => sum + count, 0);
    }
    return total;
  }

  /** Jobs that failed for good, with their reason: for the operator and the tests. */
  async failed(queues: readonly string[]): Promise<readonly string[]> {
    const reasons: string[] = [];
    for (const name of queues) {
      for (const job of await this.queue(name).getFailed(0, 50)) {
        reasons.push(`${name}/${job.name} ${job.data.subjectId}: ${job.failedReason}`);
      }
    }
    return reasons;
  }

  queue(name: string): Queue<WireJob> {
    const known = this.open.get(name);
    if (known !== undefined) return known;
    const made = this.listen(this.backend.queue(name));
    this.open.set(name, made);
    return made;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
    await this.flows?.close();
    await this.backend.close();
  }

  /** Without a listener a lost connection would end the process. */
  private listen<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
    emitter: T,
  ): T {
    emitter.on('error', (error) => {
      // A database that is stopped right after says so on connections that are just being closed.
      if (!this.closing) this.logger.warn(`queue connection: ${error.message}`);
    });
    return emitter;
  }
}

function wire(request: JobRequest): WireJob {
  return { subjectId: request.subjectId, payload: request.payload ?? {} };
}
