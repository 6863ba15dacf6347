import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { endWith, fail } from './platform/ending';
import { JsonLogger } from './platform/http/request-context';
import { joinGround } from './platform/process';
import { JobWorkers } from './platform/queue/job-workers';
import { WorkerModule } from './worker.module';

/** `npm run worker`: runs the jobs, beside any number of services. */
async function main(): Promise<void> {
  const ground = await joinGround();
  const app = await NestFactory.createApplicationContext(WorkerModule.with(ground.settings), {
    logger: new JsonLogger('all'),
    abortOnError: false,
  });
  endWith(app, ground);
  await app.get(JobWorkers).start();
  console.log('Bohnenweg works on its queues');
}

main().catch(fail);
