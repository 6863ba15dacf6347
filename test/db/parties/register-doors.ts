import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AccessModule } from '../../../src/access/access.module';
import { CreateUserHandler, type Role } from '../../../src/access/access.public';
import { CertificationModule } from '../../../src/certification/certification.module';
import type { Id } from '../../../src/kernel/id';
import { PartiesModule } from '../../../src/parties/parties.module';
import {
  type OrganisationKind,
  RegisterOrganisationHandler,
} from '../../../src/parties/parties.public';
import { systemFor } from '../../../src/platform/actor';
import { SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { PlatformModule } from '../../../src/platform/platform.module';
import type { Settings } from '../../../src/platform/settings';
import { PlotsModule } from '../../../src/plots/plots.module';
import { type FreshDatabase, freshDatabase } from '../../support/database';

const PASSWORD = 'drei Enten auf der Spree';

export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;
export interface Caller {
  readonly organisationId: Id;
  readonly cookie: string;
}

function house(settings: Settings) {
  @Module({
    imports: [
      PlatformModule.with(settings),
      AccessModule,
      PartiesModule,
      PlotsModule,
      CertificationModule,
    ],
  })
  class House {}
  return House;
}

/** The three registers behind their doors, with callers who have logged in. */
export class RegisterDoors {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly database: FreshDatabase,
  ) {}

  static async open(): Promise<RegisterDoors> {
    const database = await freshDatabase();
    const settings: Settings = {
      mode: 'test',
      databaseUrl: database.appUrl,
      redisUrl: null,
      publicUrl: 'http://bohnenweg.example',
      poolSize: 5,
      secret: 'a-secret-for-tests-with-32-signs-or-more',
      trustedProxies: 0,
    };
    const app = await createHttpApp(house(settings), settings, 'warnings');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new RegisterDoors(app, database);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  async enter(role: Role, kind: OrganisationKind): Promise<Caller> {
    const organisationId = randomUUID();
    const login = `user-${organisationId}`;
    const actor = systemFor(organisationId);
    const company = { id: organisationId, kind, name: 'Invento', country: 'PE', place: 'Jaén' };
    const account = {
      id: randomUUID(),
      organisationId,
      login,
      role,
      displayName: 'Ana Roque',
      password: PASSWORD,
      language: 'es' as const,
    };
    await this.app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const command = { ...company, officialNumber: null };
      await this.app.get(RegisterOrganisationHandler).run(tx, command, actor);
      await this.app.get(CreateUserHandler).run(tx, account, actor);
    });
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login, password: PASSWORD },
    });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { organisationId, cookie };
  }

  async send(
    method: 'POST' | 'DELETE' | 'GET',
    by: Caller,
    path: string,
    payload?: object,
  ): Promise<Answer> {
    return this.app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { cookie: by.cookie, 'idempotency-key': randomUUID() },
      ...(payload === undefined ? {} : { payload }),
    });
  }

  async describe(): Promise<Answer> {
    return this.app.inject({ method: 'GET', url: '/docs/openapi.json' });
  }
}

/** Status and code of a refusal. */
export function codeOf(answer: Answer): [number, string | undefined] {
  return [answer.statusCode, answer.json<{ code?: string }>().code];
}

export const company = () => ({
  id: randomUUID(),
  kind: 'roaster',
  name: 'Rösterei Erfunden',
  country: 'DE',
  place: 'Berlin',
});
export const member = () => ({
  id: randomUUID(),
  code: randomUUID().slice(0, 8),
  joined_on: '2019-04-02',
  ubigeo: '060902',
  community: 'Alto Ejemplo',
  sex: 'f',
  birth_year: 1984,
  given_name: 'Rosalba',
  family_name: 'Quispe Invento',
  dni: String(Math.floor(Math.random() * 1e8)).padStart(8, '0'),
});
export const plot = (producerId: Id) => ({
  id: randomUUID(),
  producer_id: producerId,
  code: randomUUID().slice(0, 8),
  declared_area_m2: '12500',
  geometry: { type: 'Point', coordinates: [-78.81, -5.7] },
  captured_on: '2024-02-10',
  method: 'gps',
  altitude_m: 1640,
  varieties: ['caturra'],
});
export const certificate = (holderId: Id) => ({
  id: randomUUID(),
  holder_id: holderId,
  scheme: 'eu-organic',
  number: randomUUID().slice(0, 8),
  issued_by: 'PE-BIO-149',
  activities: ['production'],
  valid_from: '2026-01-01',
  valid_to: '2026-12-31',
});
