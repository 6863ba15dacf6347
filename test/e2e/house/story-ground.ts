import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { AppModule } from '../../../src/app.module';
import { DemoModule } from '../../../src/demo/demo.module';
import { Story } from '../../../src/demo/story';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import type { Settings } from '../../../src/platform/settings';
import { ADDRESS_OF, inDatabase, TEMPLATE } from '../../support/database';

/** The password of every account of the told story. */
export const STORY_PASSWORD = 'drei Enten auf der Spree';

const TOLD = 'bohnenweg_told_story';
/** Any number: whoever comes second waits until the story has been told. */
const STORY_LOCK = 7_420_262;
const SETTLE_MS = 60_000;

/** A database in which the whole season has happened and all its jobs are done. */
export interface StoryDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** The running house, with the real clock, on such a database. */
export interface StoryHouse {
  readonly app: NestFastifyApplication;
  readonly database: StoryDatabase;
  /** "GET /api/v1/lots/:id", of every controller, in order. */
  readonly routes: readonly string[];
  stop(): Promise<void>;
}

export async function openStoryHouse(): Promise<StoryHouse> {
  const database = await storyDatabase();
  const settings = settingsFor(database.appUrl);
  const app = await createHttpApp(AppModule.with(settings), settings, 'warnings');
  const heard = new Set<string>();
  // the rooms' controllers are opened by init; the pages about the interface are there already
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ method, url }) => {
    if (url.startsWith('/docs')) return;
    for (const one of [method].flat()) if (one !== 'HEAD') heard.add(`${one} ${url}`);
  });
  await app.init();
  await fastify.ready();
  return {
    app,
    database,
    routes: [...heard].sort(),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** The story is told once in a run; each test file works on a copy of its own. */
export async function storyDatabase(): Promise<StoryDatabase> {
  const name = `story_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (superuser) => {
    await superuser.query('select pg_advisory_lock($1)', [STORY_LOCK]);
    const told = await superuser.query('select from pg_database where datname = $1', [TOLD]);
    if (told.rowCount === 0) await tellInto(superuser);
    await copyOf(superuser, name, TOLD);
  });
  return {
    ownerUrl: inDatabase(addressOf('owner'), name),
    appUrl: inDatabase(addressOf('app'), name),
    drop: () =>
      asSuperuser(async (superuser) => {
        await superuser.query(['drop database if exists', name, 'with (force)'].join(' '));
      }),
  };
}

async function tellInto(superuser: Client): Promise<void> {
  const unfinished = `${TOLD}_being_told`;
  await superuser.query(['drop database if exists', unfinished, 'with (force)'].join(' '));
  await copyOf(superuser, unfinished, TEMPLATE);
  const settings = settingsFor(inDatabase(addressOf('app'), unfinished));
  const house = await NestFactory.createApplicationContext(DemoModule.with(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await house.get(Story).tell(STORY_PASSWORD, () => undefined);
    const workers = house.get(JobWorkers);
    await workers.start();
    await workers.settle(SETTLE_MS);
  } finally {
    await house.close();
  }
  await superuser.query(['alter database', unfinished, 'rename to', TOLD].join(' '));
}

async function copyOf(superuser: Client, name: string, template: string): Promise<void> {
  await superuser.query(
    ['create database', name, 'template', template, 'owner bohnenweg_owner'].join(' '),
  );
}

/** The same address for a test that looks at the rows of every organisation. */
export function seeingAll(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c app.scope=system');
  return changed.href;
}

function settingsFor(databaseUrl: string): Settings {
  return {
    mode: 'test',
    databaseUrl,
    redisUrl: null,
    publicUrl: 'http://127.0.0.1',
    poolSize: 10,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  };
}

function addressOf(who: keyof typeof ADDRESS_OF): string {
  const url = process.env[ADDRESS_OF[who]];
  if (url === undefined) throw new Error('No test database');
  return url;
}

async function asSuperuser(work: (superuser: Client) => Promise<void>): Promise<void> {
  const superuser = new Client({ connectionString: addressOf('superuser') });
  await superuser.connect();
  try {
    await work(superuser);
  } finally {
    await superuser.end();
  }
}
