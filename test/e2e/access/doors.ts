import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AccessModule,
  CreateUserHandler,
  Permit,
  type Role,
} from '../../../src/access/access.public';
import type { Id } from '../../../src/kernel/id';
import { systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { SYSTEM } from '../../../src/platform/database/scope';
import type { Row } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { type Call, CallOf, PublicRoute } from '../../../src/platform/http/call';
import { TextField } from '../../../src/platform/http/fields';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { PlatformModule } from '../../../src/platform/platform.module';
import type { Settings } from '../../../src/platform/settings';
import { freshDatabase } from '../../support/database';

export const PASSWORD = 'drei Enten auf der Spree';
export const HOUSE = 'http://bohnenweg.example';

class Word {
  @TextField({ max: 20 })
  word!: string;
}

/** Routes of a room above. */
@Controller('probe')
class ProbeController {
  @Get('open')
  @PublicRoute()
  open(): { open: true } {
    return { open: true };
  }

  @Get('forgotten')
  forgotten(): string {
    return 'nobody named a permission';
  }

  @Get('lots')
  @Permit('lots.read')
  lots(@CallOf() call: Call): { organisation_id: string } {
    return { organisation_id: call.actor.organisationId };
  }

  @Post('lots')
  @Permit('lots.transform')
  transform(@Body() body: Word): Word {
    return body;
  }
}

@Controller('half-open')
@PublicRoute()
class HalfOpenController {
  @Get()
  all(): string {
    return 'all';
  }

  @Get('inner')
  @Permit('audit.read')
  inner(): string {
    return 'inner';
  }
}

function house(settings: Settings) {
  @Module({
    imports: [PlatformModule.with(settings), AccessModule],
    controllers: [ProbeController, HalfOpenController],
  })
  class House {}
  return House;
}

export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

export interface Person {
  readonly id: Id;
  readonly organisationId: Id;
  readonly login: string;
  readonly role: Role;
}

/** The ground floor with this room's doors and a few routes behind them. */
export interface Doors {
  readonly app: NestFastifyApplication;
  /** A new person of a new organisation, who reads Spanish and has `PASSWORD`. */
  person(role: Role): Promise<Person>;
  logIn(login: string, password?: string): Promise<Answer>;
  /** A person who is logged in. */
  enter(role: Role): Promise<Person & { readonly cookie: string }>;
  ask(sql: string, params: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openDoors(): Promise<Doors> {
  const database = await freshDatabase();
  const settings: Settings = {
    mode: 'test',
    databaseUrl: database.appUrl,
    redisUrl: null,
    publicUrl: HOUSE,
    poolSize: 5,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  };
  const app = await createHttpApp(house(settings), settings, 'warnings');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const doors: Doors = {
    app,
    person: (role) => makePerson(app, role),
    logIn: (login, password = PASSWORD) =>
      app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } }),
    enter: async (role) => {
      const person = await makePerson(app, role);
      return { ...person, cookie: cookieOf(await doors.logIn(person.login)) };
    },
    ask: (sql, params) => app.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(sql, params)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
  return doors;
}

/** Name and value of the cookie that an answer sets. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

async function makePerson(app: NestFastifyApplication, role: Role): Promise<Person> {
  const [id, organisationId] = [newId(), newId()];
  const person: Person = { id, organisationId, login: `user-${id}`, role };
  const account = {
    ...person,
    displayName: 'Ana Roque',
    password: PASSWORD,
    language: 'es',
  } as const;
  await app
    .get(UnitOfWork)
    .run(SYSTEM, (tx) => app.get(CreateUserHandler).run(tx, account, systemFor(organisationId)));
  return person;
}
