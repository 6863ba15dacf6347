import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../src/app.module';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { storyDatabase } from '../house/story-ground';

/** The listening house after the story's season, all its statements computed. */
export interface ToldSeason {
  readonly app: NestFastifyApplication;
  readonly url: string;
  stop(): Promise<void>;
}

export async function tellSeason(): Promise<ToldSeason> {
  const database = await storyDatabase();
  const settings = {
    mode: 'test' as const,
    databaseUrl: database.appUrl,
    redisUrl: null,
    publicUrl: 'http://127.0.0.1',
    poolSize: 10,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  };
  const app = await createHttpApp(AppModule.with(settings), settings, 'warnings');
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
