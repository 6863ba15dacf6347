import {
  createPostgresBackend,
  createRedisBackend,
  FlowProducer,
  type PostgresConnectionOptions,
  type Processor,
  Queue,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { APP_ROLE } from '../../../config/data-source';
import { QUEUE_SCHEMA } from './queue-schema';

/** Where the queue lives: Redis when there is an address, else the database itself. */
export interface QueueBackendSettings {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
}

/** What a job carries on the wire. */
export interface WireJob {
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/**
 * Makes BullMQ's queues, workers and flows on one of its two backends; the rest of the house does
 * not know which.
 */
export class QueueBackend {
  private readonly connections: Redis[] = [];

  constructor(private readonly settings: QueueBackendSettings) {}

  get kind(): 'redis' | 'postgres' {
    return this.settings.redisUrl === null ? 'postgres' : 'redis';
  }

  queue(name: string): Queue<WireJob> {
    return this.settings.redisUrl === null
      ? (new Queue(name, { connection: this.postgres(2) }, createPostgresBackend) as never)
      : (new Queue(
          name,
          { connection: this.redis(this.settings.redisUrl) },
          createRedisBackend,
        ) as never);
  }

  worker(name: string, processor: Processor<WireJob>, concurrency: number): Worker<WireJob> {
    // Two stalled passes free a dead worker's job after ten seconds (reliability D11); a job that
    // has met many crashes is repeated all the same, because its effect is unique anyway.
    const limits = {
      concurrency,
      lockDuration: 15_000,
      stalledInterval: 5_000,
      maxStalledCount: 20,
    };
    return this.settings.redisUrl === null
      ? (new Worker(
          name,
          processor,
          { ...limits, connection: this.postgres(concurrency + 2) },
          createPostgresBackend,
        ) as never)
      : (new Worker(
          name,
          processor,
          { ...limits, connection: this.redis(this.settings.redisUrl) },
          createRedisBackend,
        ) as never);
  }

  flow(): FlowProducer {
    return this.settings.redisUrl === null
      ? (new FlowProducer({ connection: this.postgres(2) }, createPostgresBackend) as never)
      : new FlowProducer({ connection: this.redis(this.settings.redisUrl) }, createRedisBackend);
  }

  async close(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.quit().catch(() => 'gone')));
  }

  private postgres(max: number): PostgresConnectionOptions {
    return {
      connectionString: this.settings.databaseUrl,
      schema: QUEUE_SCHEMA,
      options: `-c role=${APP_ROLE} -c search_path=${QUEUE_SCHEMA}`,
      max,
      keepAlive: true,
      application_name: 'bohnenweg-queue',
    };
  }

  private redis(url: string): Redis {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return connection;
  }
}
