import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomUUID } from 'node:crypto';
import { CreateUserHandler } from '../../../src/access/access.public';
import { AppModule } from '../../../src/app.module';
import type { Id } from '../../../src/kernel/id';
import { RegisterOrganisationHandler } from '../../../src/parties/parties.public';
import { systemFor } from '../../../src/platform/actor';
import { SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import { Queues } from '../../../src/platform/queue/queues';
import type { Settings } from '../../../src/platform/settings';
import { BuildReportJob } from '../../../src/reports/jobs/build-report.job';
import { type FreshDatabase, freshDatabase } from '../../support/database';
import { adoptPlan } from './adopt-plan';

const PASSWORD = 'drei Enten auf der Spree';
const ORIGIN = 'http://bohnenweg.example';
const YEAR = 2026;

describe('the annual report of two towns', () => {
  let database: FreshDatabase;
  let app: NestFastifyApplication;
  const cookies = new Map<string, string>();
  const berlin: Id = randomUUID();
  const cajamarca: Id = randomUUID();

  beforeAll(async () => {
    database = await freshDatabase();
    const settings: Settings = {
      mode: 'test',
      databaseUrl: database.appUrl,
      redisUrl: null,
      publicUrl: ORIGIN,
      secret: 'only a test keeps its secret in the open',
      poolSize: 10,
      trustedProxies: 0,
    };
    app = await createHttpApp(AppModule.with(settings), settings, 'warnings');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(JobWorkers).start();
    await enter('berlin', berlin, 'partnership-office', 'Bezirksamt');
    await enter('cajamarca', cajamarca, 'partnership-office', 'Municipalidad');
    await enter('shop', randomUUID(), 'retailer', 'Weltladen');
    await adoptPlan(post, { berlin, cajamarca });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function enter(
    login: string,
    organisationId: Id,
    role: 'partnership-office' | 'retailer',
    name: string,
  ): Promise<void> {
    const actor = systemFor(organisationId);
    const kind = role === 'retailer' ? ('retailer' as const) : ('municipality' as const);
    await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await app
        .get(RegisterOrganisationHandler)
        .run(
          tx,
          { id: organisationId, kind, name, country: 'DE', place: 'Ort', officialNumber: null },
          actor,
        );
      await app.get(CreateUserHandler).run(
        tx,
        {
          id: randomUUID(),
          organisationId,
          role,
          login,
          displayName: 'Ana Roque',
          password: PASSWORD,
          language: 'de',
        },
        actor,
      );
    });
    const payload = { login, password: PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    cookies.set(login, String(answer.headers['set-cookie']).split(';')[0] ?? '');
  }

  const get = (who: string, url: string) =>
    app.inject({ url, headers: { cookie: cookies.get(who) ?? '' } });
  const post = (who: string, path: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      payload,
      headers: {
        cookie: cookies.get(who) ?? '',
        'idempotency-key': randomUUID(),
        origin: ORIGIN,
        'accept-language': 'de',
      },
    });

  async function build(): Promise<{ version_id: string; version: number; digest: string }> {
    const asked = await post('berlin', 'reports', { id: randomUUID(), year: YEAR });
    expect(asked.statusCode).toBe(201);
    await app.get(JobWorkers).settle(60_000);
    expect(await app.get(Queues).failed(['impact', 'reports'])).toEqual([]);
    const { report } = (await get('berlin', `/api/v1/reports/${String(YEAR)}`)).json();
    return {
      version_id: report.version_id,
      version: report.version,
      digest: report.snapshot_sha256,
    };
  }

  it('is built, approved by both towns, published and then the same for ever', async () => {
    const url = `/reports/${String(YEAR)}`;
    expect((await get('nobody', url)).statusCode).toBe(404);
    const built = await build();
    expect(built.version).toBe(1);
    expect((await get('nobody', url)).statusCode).toBe(404);
    expect((await get('shop', `${url}/draft`)).statusCode).toBe(403);
    const draft = await get('cajamarca', `${url}/draft?lang=es`);
    expect(draft.body).toContain('Borrador');
    expect(draft.body).toContain('Semana justa');

    const { version_id, digest } = built;
    const approval = { version_id, snapshot_sha256: digest };
    const wrong = { version_id, snapshot_sha256: 'f'.repeat(64) };
    const approve = (who: string, body: object) => post(who, 'reports/2026/approval', body);
    const publish = (who: string) => post(who, 'reports/2026/publication', { version_id });
    expect((await approve('berlin', wrong)).json()).toMatchObject({ code: 'report.other-version' });
    expect((await approve('shop', approval)).statusCode).toBe(403);
    expect((await approve('berlin', approval)).json()).toEqual({
      version_id,
      approvals: ['treptow-koepenick'],
    });
    expect((await approve('berlin', approval)).json()).toMatchObject({
      code: 'report.already-approved',
    });
    expect((await publish('berlin')).json()).toMatchObject({
      status: 422,
      code: 'report.approval-missing',
      facts: { towns: ['cajamarca'] },
    });
    expect((await approve('cajamarca', approval)).statusCode).toBe(201);
    expect((await publish('cajamarca')).json()).toMatchObject({ snapshot_sha256: digest });
    expect((await publish('berlin')).json()).toMatchObject({ code: 'report.already-published' });

    const page = await get('nobody', `${url}?lang=de`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Durchgeführt: 1 von 1');
    expect(page.body).toContain(digest);
    const json = await get('nobody', `${url}/data.json`);
    expect(createHash('sha256').update(json.body).digest('hex')).toBe(digest);
    const csv = await get('nobody', `${url}/data.csv`);
    expect(csv.body).toMatch(
      /^2026,17,S17-PLAN,1,partnership,,2026-01-01,.*,headline,100,percent,/m,
    );
    expect(csv.body).not.toContain('cooperative:');

    const change = app
      .get(UnitOfWork)
      .run(SYSTEM, (tx) => tx.query('update report_version set version = 9'));
    await expect(change).rejects.toMatchObject({ code: '42501' });
    const [fact] = await app
      .get(UnitOfWork)
      .read(SYSTEM, (tx) =>
        tx.query(`select body from journal where type = 'reports.report-published'`),
      );
    expect(JSON.parse(String(fact?.['body']))).toMatchObject({ snapshotSha256: digest });
  });

  it('finds the same version when nothing changed, and adds one when a fact did', async () => {
    const again = await build();
    expect(again.version).toBe(1);
    const added = {
      id: randomUUID(),
      titles: { de: 'Besuch', es: 'Visita' },
      held_on: '2026-04-01',
      town: 'cajamarca',
      status: 'cancelled',
      involved: [],
      attendance: [],
      duration_minutes: 0,
      tags: [],
    };
    expect((await post('cajamarca', 'activities', added)).statusCode).toBe(201);
    const next = await build();
    expect(next.version).toBe(2);
    expect(next.digest).not.toBe(again.digest);
    const seen = await get('nobody', '/reports/2026/data.json');
    expect(createHash('sha256').update(seen.body).digest('hex')).toBe(again.digest);
  });

  it('takes the same steps from the forms of the desk', async () => {
    const { report } = (await get('berlin', '/api/v1/reports/2026')).json();
    const form = (who: string, path: string, fields: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: `/reports/2026/${path}`,
        payload: new URLSearchParams(fields).toString(),
        headers: {
          cookie: cookies.get(who) ?? '',
          'content-type': 'application/x-www-form-urlencoded',
          origin: ORIGIN,
        },
      });
    const { version_id, snapshot_sha256 } = report;
    for (const who of ['berlin', 'cajamarca']) {
      const fields = { version_id, snapshot_sha256, idempotency_key: randomUUID() };
      const answer = await form(who, 'approval', fields);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/reports/2026/draft']);
    }
    const desk = await get('berlin', '/reports/2026/draft?lang=de');
    expect(desk.body).toContain('Bericht veröffentlichen');
    const answer = await form('berlin', 'publication', {
      version_id,
      idempotency_key: randomUUID(),
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/reports/2026']);
    const list = await get('nobody', '/reports?lang=es');
    expect(list.body).toContain('Informe anual 2026');
    expect((await get('nobody', '/reports/2026')).body).toContain(snapshot_sha256);
  });

  it('is refused by name when a title makes a claim, and says where', async () => {
    const claim = {
      id: randomUUID(),
      titles: { de: 'Fest des klimaneutralen Kaffees', es: 'Fiesta' },
      held_on: '2026-04-02',
      town: 'cajamarca',
      status: 'postponed',
      involved: [],
      attendance: [],
      duration_minutes: 0,
      tags: [],
    };
    expect((await post('cajamarca', 'activities', claim)).statusCode).toBe(201);
    expect((await build()).version).toBe(2);
    const { request } = (await get('berlin', '/api/v1/reports/2026')).json();
    expect(request).toMatchObject({ status: 'refused', refusal: { code: 'report.claim-refused' } });
    expect(request.refusal.findings[0]).toMatchObject({
      place: 'work-plan',
      claim: 'climate-neutral',
    });
    const desk = await get('berlin', '/reports/2026/draft?lang=de');
    expect(desk.body).toContain('Fest des klimaneutralen Kaffees');
  });

  it('is due for the sweeper when its year is computed and nobody built it', async () => {
    const id = randomUUID();
    await app.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const [year] = await tx.query(`select id from impact_year where status = 'computed' limit 1`);
      await tx.query(
        `update report_request
            set outcome = 'waiting', version_id = null, refusal_facts = null, finished_at = null
          where impact_year_id = $1`,
        [year?.['id']],
      );
      const due = await app.get(BuildReportJob).due(tx);
      expect(due).toEqual([{ subjectId: year?.['id'] }]);
    });
    expect((await post('shop', 'reports', { id, year: YEAR })).statusCode).toBe(403);
    const future = await post('berlin', 'reports', { id, year: 2098 });
    expect(future.json()).toMatchObject({ code: 'impact.year-out-of-range' });
  });
});
