import 'reflect-metadata';
import { AppModule } from './app.module';
import { createHttpApp } from './platform/http/http-app';
import { endWith, fail } from './platform/ending';
import { prepareGround } from './platform/process';
import { JobWorkers } from './platform/queue/job-workers';

/** `npm start`: the service; with the embedded database it does the jobs too. */
async function main(): Promise<void> {
  const ground = await prepareGround((line) => console.log(line));
  const app = await createHttpApp(AppModule.with(ground.settings), ground.settings);
  endWith(app, ground);
  if (ground.embedded) await app.get(JobWorkers).start();
  await app.listen(ground.environment.port, ground.environment.host);
  console.log(`Bohnenweg listens on ${ground.settings.publicUrl}`);
}

main().catch(fail);
