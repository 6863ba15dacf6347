import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoModule } from '../../../src/demo/demo.module';
import { Story } from '../../../src/demo/story';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import { Queues } from '../../../src/platform/queue/queues';
import { ask, freshDatabase, type FreshDatabase } from '../../support/database';

const PASSWORD = 'a-password-for-this-test-only';

describe('the story treptow-2026', () => {
  let database: FreshDatabase;
  let house: INestApplicationContext;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await NestFactory.createApplicationContext(
      DemoModule.with({
        mode: 'test',
        databaseUrl: database.appUrl,
        redisUrl: null,
        publicUrl: 'http://localhost:3000',
        poolSize: 10,
        secret: 'a-secret-for-tests-with-32-signs-or-more',
        trustedProxies: 0,
      }),
      { logger: ['error', 'warn'], abortOnError: false },
    );
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  it('is told through the commands, and a second telling records nothing', async () => {
    await house.get(Story).tell(PASSWORD, () => undefined);
    const [first] = await ask(database.ownerUrl, 'select count(*)::int as facts from journal');
    await house.get(Story).tell(PASSWORD, () => undefined);
    expect(await ask(database.ownerUrl, 'select count(*)::int as facts from journal')).toEqual([
      first,
    ]);
  });

  it('has all its jobs done', async () => {
    const workers = house.get(JobWorkers);
    await workers.start();
    await workers.settle(60_000);
    expect(await house.get(Queues).failed(['statements', 'premiums', 'impact'])).toEqual([]);
  });
});
