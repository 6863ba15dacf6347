import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import type { JobCall } from './job-for';
import { JobRegistry } from './job-registry';
import { OutboxRelay } from './outbox-relay';
import { QueueBackend, type WireJob } from './queue-backend';
import { Queues } from './queues';

const CONCURRENCY = 4;
const RELAY_PAUSE_MS = 200;
/** How often the sweeper looks for effects that are due and missing (reliability D2). */
const SWEEP_EVERY_MS = 30_000;

/**
 * The working half of the house: one BullMQ worker per queue, the relay, and the sweeper's
 * schedule.
 */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private workers: Worker<WireJob>[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
  ) {}

  async start(): Promise<void> {
    this.workers = this.registry
      .queues()
      .map((queue) => this.listen(this.backend.worker(queue, this.process, CONCURRENCY)));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    this.relay.start(RELAY_PAUSE_MS);
    await this.queues.queue('sweep').upsertJobScheduler(
      'redrive',
      { every: SWEEP_EVERY_MS },
      {
        name: 'redrive',
        data: { subjectId: 'all', payload: {} },
        opts: { removeOnComplete: 10 },
      },
    );
  }

  /** Waits until every committed fact has reached its jobs and all jobs are done. */
  async settle(deadlineMs: number): Promise<void> {
    const queues = this.registry.queues().filter((queue) => queue !== 'sweep');
    const until = Date.now() + deadlineMs;
    for (;;) {
      const open = (await this.relay.backlog()) + (await this.queues.unfinished(queues));
      if (open === 0) return;
      if (Date.now() > until) throw new Error(`${open} jobs are still open after ${deadlineMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Before the connections close: what runs is finished, nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private readonly process = async (job: Job<WireJob>): Promise<void> => {
    const { runner } = this.registry.find(job.queueName, job.name);
    const call: JobCall = {
      subjectId: job.data.subjectId,
      payload: job.data.payload,
      progress: (done, total) => job.updateProgress({ done, total }),
    };
    await runner.run(call);
  };

  private listen(worker: Worker<WireJob>): Worker<WireJob> {
    worker.on('error', (error) => this.logger.warn(`worker: ${error.message}`));
    worker.on('failed', (job, error) =>
      this.logger.error(
        `job ${worker.name}/${job?.name ?? '?'} ${job?.data.subjectId ?? ''}: ${error.message}`,
      ),
    );
    return worker;
  }
}
