import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { AccessModule, CreateUserHandler, type Role } from '../../../src/access/access.public';
import { Catalogue } from '../../../src/impact/catalogue';
import { RequestImpactYearHandler } from '../../../src/impact/commands/request-impact-year';
import { ImpactController } from '../../../src/impact/http/impact.controller';
import { ComputeMetricJob } from '../../../src/impact/jobs/compute-metric.job';
import { ComputeYearJob } from '../../../src/impact/jobs/compute-year.job';
import { PlanYearJob } from '../../../src/impact/jobs/plan-year.job';
import { ImpactReader } from '../../../src/impact/queries/impact-reader';
import { MetricInputs } from '../../../src/impact/queries/metric-inputs';
import { YearTasks } from '../../../src/impact/queries/year-tasks';
import { ImpactStore } from '../../../src/impact/storage/impact-store';
import { ImpactYearResultRow } from '../../../src/impact/storage/impact-year-result.row';
import { ImpactYearRow } from '../../../src/impact/storage/impact-year.row';
import { MetricResultRow } from '../../../src/impact/storage/metric-result.row';
import { decimal } from '../../../src/kernel/decimal';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { LotStatisticsReader } from '../../../src/lots/lots.public';
import { OrganisationReader } from '../../../src/parties/parties.public';
import { systemFor } from '../../../src/platform/actor';
import { SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { PlatformModule } from '../../../src/platform/platform.module';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import type { Settings } from '../../../src/platform/settings';
import { type FreshDatabase, freshDatabase } from '../../support/database';
import { GivenInputs, NamedCooperatives, OneProduct } from './impact-ground';

const PASSWORD = 'drei Enten auf der Spree';
const COOPERATIVE: Id = randomUUID();
const inputs = new GivenInputs();
const cooperatives = new NamedCooperatives();
cooperatives.ids = [COOPERATIVE, randomUUID()];

/** The room of impact behind its real doors and queue; what lies below is given. */
function house(settings: Settings) {
  @Module({
    imports: [
      PlatformModule.with(settings),
      AccessModule,
      TypeOrmModule.forFeature([ImpactYearRow, MetricResultRow, ImpactYearResultRow]),
    ],
    controllers: [ImpactController],
    providers: [
      Catalogue,
      ImpactStore,
      ImpactReader,
      YearTasks,
      RequestImpactYearHandler,
      PlanYearJob,
      ComputeMetricJob,
      ComputeYearJob,
      { provide: MetricInputs, useValue: inputs },
      { provide: OrganisationReader, useValue: cooperatives },
      { provide: LotStatisticsReader, useClass: OneProduct },
    ],
  })
  class House {}
  return House;
}

interface MetricAnswer {
  readonly code: string;
  readonly scope: string;
  readonly value: string | null;
  readonly status: string;
  readonly not_claim: string;
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

describe('the doors of impact', () => {
  let database: FreshDatabase;
  let app: NestFastifyApplication;
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    database = await freshDatabase();
    const settings: Settings = {
      mode: 'test',
      databaseUrl: database.appUrl,
      redisUrl: null,
      publicUrl: 'http://bohnenweg.example',
      poolSize: 10,
      secret: 'a-secret-for-tests-with-32-signs-or-more',
      trustedProxies: 0,
    };
    app = await createHttpApp(house(settings), settings, 'warnings');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(JobWorkers).start();
    await enter('partnership-office', randomUUID());
    await enter('cooperative', COOPERATIVE);
    await enter('administrator', randomUUID());
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function enter(role: Role, organisationId: Id): Promise<void> {
    const login = `user-${role}`;
    const account = {
      id: randomUUID(),
      organisationId,
      role,
      login,
      displayName: 'Ana Roque',
      password: PASSWORD,
      language: role === 'cooperative' ? ('es' as const) : ('de' as const),
    };
    await app
      .get(UnitOfWork)
      .run(SYSTEM, (tx) => app.get(CreateUserHandler).run(tx, account, systemFor(organisationId)));
    const payload = { login, password: PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    cookies.set(role, String(answer.headers['set-cookie']).split(';')[0] ?? '');
  }

  const get = (role: Role, path: string) =>
    app.inject({ url: `/api/v1/impact/${path}`, headers: { cookie: cookies.get(role) ?? '' } });
  const post = (role: Role, path: string, payload: object, key = 'key-' + randomUUID()) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/impact/${path}`,
      payload,
      headers: {
        cookie: cookies.get(role) ?? '',
        'idempotency-key': key,
        origin: 'http://bohnenweg.example',
      },
    });
  const metrics = async (role: Role, year: number): Promise<readonly MetricAnswer[]> =>
    (await get(role, String(year))).json<{ metrics: MetricAnswer[] }>().metrics;

  it('compute a year through the queue and show it, each caller what is theirs', async () => {
    inputs.answers.set('plan-completion', {
      activities: ['done', 'done', 'done', 'postponed'].map((status) => ({
        activityId: randomUUID(),
        inFrozenPlan: true,
        status,
        actors: [],
      })),
    });
    const year = new Date().getUTCFullYear();
    const id = randomUUID();
    const key = 'one-request-only';
    const first = await post('partnership-office', String(year), { id }, key);
    expect([first.statusCode, first.json()]).toEqual([201, { id, year }]);
    expect((await post('partnership-office', String(year), { id }, key)).json()).toEqual({
      id,
      year,
    });
    await app.get(JobWorkers).settle(30_000);

    const progress = await get('cooperative', `${year}/progress`);
    expect(progress.json()).toEqual({ id, year, status: 'computed', done: 38, planned: 38 });
    const events = await get('cooperative', `${year}/progress/events`);
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(events.body).toContain('"done":38');

    const all = await metrics('partnership-office', year);
    expect(all).toHaveLength(38);
    expect(all.find((one) => one.code === 'S17-PLAN')).toMatchObject({
      scope: 'partnership',
      value: '75',
      status: 'published',
      not_claim: 'Sagt nicht, was eine Aktivität bewirkt hat.',
    });
    const own = await metrics('cooperative', year);
    expect(own).toHaveLength(38 - 11);
    const living = own.find((one) => one.code === 'S01-LI-COVER');
    expect(living).toMatchObject({
      status: 'no_data',
      value: null,
      reasons: [
        {
          code: 'missing_reference_factor',
          text: 'Falta un valor de referencia necesario.',
        },
      ],
    });
  });

  it('show the working of a figure with its sources', async () => {
    inputs.answers.set('premium-use', {
      uses: [
        {
          useId: randomUUID(),
          amount: decimal('1250.50'),
          currency: 'USD',
          category: 'training',
          sdg: 4,
          decided: true,
        },
      ],
    });
    inputs.answers.set('mass-balance', {
      steps: [
        {
          step: 'hull',
          inG: gramsFromKg('1000'),
          outG: gramsFromKg('805'),
          lossG: gramsFromKg('195'),
          transformations: 2,
        },
      ],
      corrections: [],
    });
    await post('partnership-office', '2025', { id: randomUUID() });
    await app.get(JobWorkers).settle(30_000);
    const found = await metrics('cooperative', 2025);
    expect(found.find((one) => one.code === 'X-PREMIUM')).toMatchObject({
      value: '1250.5',
      unit: 'USD',
      parts: expect.arrayContaining([
        expect.objectContaining({ code: 'sdg.4.USD', name: 'Contado en el objetivo 4' }),
      ]) as unknown,
    });
    expect(found.find((one) => one.code === 'S12-MASSBAL')).toMatchObject({
      value: '0',
      working: expect.arrayContaining([
        {
          label: 'step-loss',
          text: 'Pérdida registrada',
          subject: 'hull',
          value: '195',
          unit: 'kg',
          source: 'lots',
        },
      ]) as unknown,
      factor_versions: expect.arrayContaining(['massbal.tolerance@1']) as unknown,
    });
  });

  it.each([
    ['a year without figures', () => get('cooperative', '2020'), 404, 'impact-year.unknown'],
    ['no year', () => get('cooperative', '20x6'), 400, 'request.shape'],
    [
      'the progress of nothing',
      () => get('cooperative', '2020/progress/events'),
      404,
      'impact-year.unknown',
    ],
    [
      'a future year',
      () => post('partnership-office', '2999', { id: randomUUID() }),
      422,
      'impact.year-out-of-range',
    ],
    [
      'a foreign member',
      () => post('partnership-office', '2024', { id: randomUUID(), x: 1 }),
      400,
      'request.shape',
    ],
    ['no id', () => post('partnership-office', '2024', {}), 400, 'request.shape'],
    ['a list', () => post('partnership-office', '2024', []), 400, 'request.shape'],
    [
      'a cooperative that asks',
      () => post('cooperative', '2024', { id: randomUUID() }),
      403,
      'access.forbidden',
    ],
    ['an administrator who reads', () => get('administrator', '2026'), 403, 'access.forbidden'],
  ])('refuse %s', async (_, ask, status, code) => {
    const answer = await ask();
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });
});
