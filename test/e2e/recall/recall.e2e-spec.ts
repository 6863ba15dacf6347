import { randomUUID } from 'node:crypto';
import { CreateUserHandler, type Role } from '../../../src/access/access.public';
import type { Id } from '../../../src/kernel/id';
import { systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { RegisterOrganisationHandler } from '../../../src/parties/parties.public';
import { ReceiveOutsideCoffeeHandler } from '../../../src/lots/lots.public';
import { organisation } from '../../../src/platform/database/scope';
import { day } from '../../../src/kernel/day';
import { gramsFromKg } from '../../../src/kernel/grams';
import { type RunningApp, startApp } from '../../support/app';

const PASSWORD = 'drei Enten auf der Spree';

describe('holds and recalls over HTTP', () => {
  let house: RunningApp;
  let roaster: Id, supplier: Id, lotId: Id;
  let cookie: string;

  beforeAll(async () => {
    house = await startApp();
    [roaster, supplier, lotId] = [newId(), newId(), newId()];
    await register(roaster, 'roaster', 'Rösterei Spree');
    await register(supplier, 'supplier', 'Trader');
    cookie = await enter(roaster, 'roaster');
    const command = {
      lotId,
      form: 'green',
      supplierId: supplier,
      country: 'HN',
      receivedOn: day('2026-09-01'),
      netG: gramsFromKg('60'),
    } as const;
    await house.app
      .get(UnitOfWork)
      .run(organisation(roaster), (tx) =>
        house.app
          .get(ReceiveOutsideCoffeeHandler, { strict: false })
          .run(tx, command, systemFor(roaster)),
      );
  });
  afterAll(async () => {
    await house.stop();
  });

  async function register(id: Id, kind: 'roaster' | 'supplier', name: string): Promise<void> {
    const command = { id, kind, name, country: 'DE', place: 'Berlin', officialNumber: null };
    await house.app
      .get(UnitOfWork)
      .run(organisation(id), (tx) =>
        house.app
          .get(RegisterOrganisationHandler, { strict: false })
          .run(tx, command, systemFor(id)),
      );
  }

  async function enter(organisationId: Id, role: Role): Promise<string> {
    const id = newId();
    const account = {
      id,
      organisationId,
      role,
      login: `user-${id}`,
      displayName: 'Ana Roque',
      password: PASSWORD,
      language: 'de',
    } as const;
    await house.app
      .get(UnitOfWork)
      .run(SYSTEM, (tx) =>
        house.app
          .get(CreateUserHandler, { strict: false })
          .run(tx, account, systemFor(organisationId)),
      );
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: account.login, password: PASSWORD },
    });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }

  const post = (url: string, payload: object, who = cookie) =>
    house.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { cookie: who, 'idempotency-key': randomUUID() },
    });
  const get = (url: string, who = cookie) => house.app.inject({ url, headers: { cookie: who } });
  const split = () =>
    post('/api/v1/transformations', {
      transformation_id: newId(),
      kind: 'split',
      occurred_on: '2026-09-15',
      inputs: [{ lot_id: lotId, mass_kg: '1.000' }],
      outputs: [{ lot_id: newId(), net_kg: '1.000' }],
    });

  it('stop processing at once, are shown, printed, exported and ended', async () => {
    expect((await split()).statusCode).toBe(201);
    const recallId = newId();
    const started = await post('/api/v1/recalls', {
      recall_id: recallId,
      target: 'lot',
      target_id: lotId,
      reason: 'residue',
      is_drill: false,
    });
    expect(started.json()).toMatchObject({ recall_id: recallId, lots: 2 });
    const refused = await split();
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'lot.held' });
    const claims = (await get(`/api/v1/lots/${lotId}/claims`)).json<{
      claims: { holds: string }[];
      place: { holds: string };
    }>();
    expect(claims.claims.map((one) => one.holds)).toEqual(['held', 'held']);
    expect(claims.place.holds).toBe('held');

    const shown = await get(`/api/v1/recalls/${recallId}`);
    expect(shown.json()).toMatchObject({
      status: 'open',
      measured: { lots: 2, present_g: '60000.000', located_percent: '100.0000' },
    });
    const listed = await get('/api/v1/recalls');
    expect(listed.json<{ recalls: { id: string }[] }>().recalls.map((one) => one.id)).toEqual([
      recallId,
    ]);
    const csv = await get(`/api/v1/recalls/${recallId}/contacts.csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toMatch(/^organisation,kind,place/);
    for (const [language, title] of [
      ['de', 'Rückruf: Rückstände'],
      ['es', 'Retiro del mercado: residuos'],
      ['en', 'Recall: residues'],
    ] as const) {
      const page = await get(`/recalls/${recallId}?lang=${language}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`<h1>${title}`);
    }
    const ended = await post(`/api/v1/recalls/${recallId}/end`, { outcome: 'all-clear' });
    expect(ended.json()).toEqual({ recall_id: recallId, status: 'ended' });
    expect((await split()).statusCode).toBe(201);
  });

  it('are placed and released by hold, and refused to strangers and readers', async () => {
    const holdId = newId();
    const body = { hold_id: holdId, target: 'lot', target_id: lotId, reason: 'quality' };
    const placed = await post('/api/v1/holds', { ...body, on: '2026-09-20' });
    expect(placed.statusCode).toBe(201);
    expect((await split()).statusCode).toBe(409);
    const rival = await enter(newId(), 'roaster');
    const release = { reason: 'cleared-by-test', on: '2026-09-21' };
    expect((await post(`/api/v1/holds/${holdId}/release`, release, rival)).statusCode).toBe(404);
    for (const role of ['auditor', 'administrator', 'retailer'] as const) {
      const reader = await enter(roaster, role);
      expect((await post(`/api/v1/holds/${holdId}/release`, release, reader)).statusCode).toBe(403);
    }
    expect((await post(`/api/v1/holds/${holdId}/release`, release)).statusCode).toBe(201);
    expect((await split()).statusCode).toBe(201);
    expect((await get(`/recalls/${newId()}`)).statusCode).toBe(404);
  });
});
