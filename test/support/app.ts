import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module';
import { createHttpApp } from '../../src/platform/http/http-app';
import { JobWorkers } from '../../src/platform/queue/job-workers';
import type { Settings } from '../../src/platform/settings';
import { freshDatabase } from './database';

/** The whole house on a database of its own, listening on a free port of this machine. */
export interface RunningApp {
  readonly app: NestFastifyApplication;
  /** "http://127.0.0.1:12345" */
  readonly url: string;
  readonly databaseUrl: string;
  /** Waits until every recorded fact has had its jobs. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const SETTLE_MS = 50_000;

export async function startApp(
  options: { readonly redisUrl?: string; readonly workers?: boolean } = {},
): Promise<RunningApp> {
  const database = await freshDatabase();
  const settings: Settings = {
    mode: 'test',
    databaseUrl: database.appUrl,
    redisUrl: options.redisUrl ?? null,
    publicUrl: 'http://127.0.0.1',
    poolSize: 10,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  };
  const app = await createHttpApp(AppModule.with(settings), settings, 'warnings');
  await app.listen(0, '127.0.0.1');
  const workers = app.get(JobWorkers);
  if (options.workers === true) await workers.start();
  return {
    app,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    databaseUrl: database.appUrl,
    settle: () => workers.settle(SETTLE_MS),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
