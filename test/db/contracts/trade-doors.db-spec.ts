import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AccessModule } from '../../../src/access/access.module';
import { CreateUserHandler, type Role } from '../../../src/access/access.public';
import { ContractsModule } from '../../../src/contracts/contracts.module';
import { ComputeStatementJob } from '../../../src/contracts/jobs/compute-statement.job';
import { CustodyModule } from '../../../src/custody/custody.module';
import type { Id } from '../../../src/kernel/id';
import { LotsModule } from '../../../src/lots/lots.module';
import { PartiesModule } from '../../../src/parties/parties.module';
import { RegisterOrganisationHandler } from '../../../src/parties/parties.public';
import { systemFor } from '../../../src/platform/actor';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { PlatformModule } from '../../../src/platform/platform.module';
import type { Settings } from '../../../src/platform/settings';
import { PlotsModule } from '../../../src/plots/plots.module';
import { PremiumsModule } from '../../../src/premiums/premiums.module';
import { SettlementsModule } from '../../../src/settlements/settlements.module';
import { type FreshDatabase, freshDatabase } from '../../support/database';

const PASSWORD = 'drei Enten auf der Spree';

type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;
interface Caller {
  readonly organisationId: Id;
  readonly cookie: string;
}

function house(settings: Settings) {
  const rooms = [AccessModule, PartiesModule, PlotsModule, LotsModule, CustodyModule];
  @Module({
    imports: [
      PlatformModule.with(settings),
      ...rooms,
      ContractsModule,
      SettlementsModule,
      PremiumsModule,
    ],
  })
  class House {}
  return House;
}

describe('contracts, settlements and premiums over HTTP', () => {
  let database: FreshDatabase;
  let app: NestFastifyApplication;
  let seller: Caller;
  let buyer: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings: Settings = {
      mode: 'test',
      databaseUrl: database.appUrl,
      redisUrl: null,
      publicUrl: 'http://bohnenweg.example',
      poolSize: 5,
      secret: 'a-secret-for-tests-with-32-signs-or-more',
      trustedProxies: 0,
    };
    app = await createHttpApp(house(settings), settings, 'warnings');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    seller = await enter('cooperative', 'cooperative');
    buyer = await enter('exporter-importer', 'importer');
    stranger = await enter('exporter-importer', 'importer');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function enter(role: Role, kind: 'cooperative' | 'importer'): Promise<Caller> {
    const organisationId = randomUUID();
    const login = `user-${organisationId}`;
    const company = { id: organisationId, kind, name: 'Invented', country: 'DE', place: 'Berlin' };
    const account = {
      id: randomUUID(),
      organisationId,
      login,
      role,
      displayName: 'Ana Roque',
      password: PASSWORD,
      language: 'es' as const,
    };
    const actor = systemFor(organisationId);
    await app
      .get(UnitOfWork)
      .run(organisation(organisationId), (tx) =>
        app.get(RegisterOrganisationHandler).run(tx, { ...company, officialNumber: null }, actor),
      );
    await app
      .get(UnitOfWork)
      .run(SYSTEM, (tx) => app.get(CreateUserHandler).run(tx, account, actor));
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login, password: PASSWORD },
    });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { organisationId, cookie };
  }

  const post = (by: Caller, path: string, payload: object, key: string = randomUUID()) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      headers: { cookie: by.cookie, 'idempotency-key': key },
      payload,
    });
  const get = (by: Caller, path: string) =>
    app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie: by.cookie } });
  const codeOf = (answer: Answer): [number, unknown] => [
    answer.statusCode,
    answer.json<{ code?: unknown }>().code,
  ];
  const contract = (changes: object = {}) => ({
    id: randomUUID(),
    code: `V-${randomUUID().slice(0, 8)}`,
    buyer_id: buyer.organisationId,
    scheme: 'fairtrade',
    form: 'arabica-washed',
    organic: true,
    signed_on: '2026-03-02',
    price_type: 'fixed',
    price_usd_per_kg: '4.70',
    mass_kg: '18975.000',
    incoterm: 'FOB',
    currency: 'USD',
    ...changes,
  });

  it('signs once, shows both parties the contract, and nobody else', async () => {
    const body = contract();
    const key = randomUUID();
    const first = await post(seller, 'contracts', body, key);
    expect([first.statusCode, first.json()]).toEqual([201, { id: body.id, warnings: [] }]);
    const again = await post(seller, 'contracts', body, key);
    expect(again.json()).toEqual(first.json());
    const other = await post(seller, 'contracts', { ...body, mass_kg: '1.000' }, key);
    expect(codeOf(other)).toEqual([422, 'request.key-reused']);

    const seen = await get(buyer, `contracts/${body.id}`);
    expect(seen.json()).toMatchObject({
      id: body.id,
      seller_id: seller.organisationId,
      agreed_price: { amount: '4.70', unit: 'usd-per-kg' },
      mass_kg: '18975.000',
      shipped_kg: '0.000',
      shipments: [],
    });
    expect((await get(buyer, 'contracts')).json()).toMatchObject({ contracts: [{ id: body.id }] });
    expect((await get(buyer, `contracts/${body.id}/statements`)).json()).toEqual({
      statements: [],
    });
    const progress = async (): Promise<void> => undefined;
    await app.get(ComputeStatementJob).run({ subjectId: body.id, payload: {}, progress });
    expect((await get(seller, `contracts/${body.id}/statements`)).json()).toMatchObject({
      statements: [
        {
          current: true,
          formula: 'FT-COFFEE-1',
          status: 'provisional',
          open_reasons: ['not-shipped', 'market-not-known'],
          candidates: [{ line: { price_usc_per_lb: '220', agreed: { meets_floor: false } } }],
          per_unit: [
            { unit: 'quintal-green-pe', price_usd: '223.11', premium_usd: '20.28' },
            { unit: 'bag-green-pe', premium_usd: '30.42' },
            { unit: 'bag-ico' },
          ],
        },
      ],
    });
    expect((await get(stranger, 'contracts')).json()).toEqual({ contracts: [], next_after: null });
    const foreign = await get(stranger, `contracts/${body.id}`);
    const missing = await get(stranger, `contracts/${randomUUID()}`);
    expect(codeOf(foreign)).toEqual([404, 'contract.unknown']);
    expect(codeOf(missing)).toEqual([404, 'contract.unknown']);
    const shipment = { handover_id: randomUUID(), mass_kg: '1.000', shipped_on: '2026-06-01' };
    expect(codeOf(await post(seller, `contracts/${body.id}/shipment`, shipment))).toEqual([
      422,
      'contract.handover-not-accepted',
    ]);
    expect(codeOf(await post(buyer, `contracts/${body.id}/shipment`, shipment))).toEqual([
      403,
      'contract.only-seller',
    ]);
  });

  it.each<[string, object, number, string]>([
    ['an unknown field', { colour: 'green' }, 400, 'request.shape'],
    ['a number for a price', { price_usd_per_kg: 4.7 }, 400, 'request.shape'],
    ['a list for a text', { code: ['V'] }, 400, 'request.shape'],
    ['negative mass', { mass_kg: '-5' }, 400, 'request.shape'],
    ['two prices', { price_usc_per_lb: '220' }, 400, 'contract.one-price'],
    [
      'USD as cents',
      { price_usd_per_kg: undefined, price_usc_per_lb: '2.20' },
      422,
      'price.looks-like-another-unit',
    ],
    ['a day to come', { signed_on: '2999-01-01' }, 422, 'contract.day-in-future'],
    ['an unknown buyer', { buyer_id: randomUUID() }, 404, 'organisation.unknown'],
  ])('refuses a contract with %s, and writes nothing', async (_, changes, status, code) => {
    const body = contract(changes);
    expect(codeOf(await post(seller, 'contracts', body))).toEqual([status, code]);
    expect((await get(seller, `contracts/${body.id}`)).statusCode).toBe(404);
  });

  it('refuses payments for deliveries that the cooperative does not have', async () => {
    const body = {
      id: randomUUID(),
      delivery_lot_id: randomUUID(),
      producer_id: randomUUID(),
      kind: 'first-payment',
      amount_pen: '1084.50',
      paid_on: '2026-07-16',
      means: 'cash',
      settles: true,
    };
    expect(codeOf(await post(seller, 'settlements', body))).toEqual([404, 'lot.unknown']);
    expect((await post(buyer, 'settlements', body)).statusCode).toBe(403);
    expect((await get(seller, 'settlements')).json()).toEqual({
      settlements: [],
      next_after: null,
    });
  });

  it('receives, decides and spends a premium', async () => {
    const sale = contract();
    await post(seller, 'contracts', sale);
    const receipt = {
      id: randomUUID(),
      contract_id: sale.id,
      amount: '500.00',
      currency: 'USD',
      received_on: '2026-08-10',
      document: 'SWIFT-1',
    };
    expect((await post(seller, 'premiums', receipt)).statusCode).toBe(201);
    const item = { id: randomUUID(), category: 'training', amount: '500.01' };
    const decision = {
      id: randomUUID(),
      assembly_on: '2026-09-05',
      minutes_ref: 'ACTA-3',
      currency: 'USD',
    };
    const tooMuch = await post(seller, 'premium-decisions', { ...decision, items: [item] });
    expect(codeOf(tooMuch)).toEqual([422, 'premium.more-than-received']);
    expect(tooMuch.json()).toMatchObject({ facts: { free: '500.00', asked: '500.01' } });
    const fit = { ...decision, items: [{ ...item, amount: '500.00' }] };
    expect((await post(seller, 'premium-decisions', fit)).statusCode).toBe(201);
    const spending = {
      id: randomUUID(),
      amount: '120.50',
      spent_on: '2026-10-12',
      evidence_ref: 'F001-22',
    };
    const path = `premium-decisions/items/${item.id}/spendings`;
    expect((await post(seller, path, spending)).statusCode).toBe(201);
    const period = '?from=2026-01-01&to=2026-12-31';
    expect((await get(seller, `premiums${period}`)).json()).toMatchObject({
      balance: [
        {
          currency: 'USD',
          accrued: '0.00',
          received: '500.00',
          allocated: '500.00',
          spent: '120.50',
        },
      ],
    });
    expect((await get(seller, `premium-decisions${period}`)).json()).toMatchObject({
      items: [{ id: item.id, category: 'training', sdg: 4, amount: '500.00', spent: '120.50' }],
    });
    expect((await get(stranger, `premium-decisions${period}`)).json()).toEqual({ items: [] });
  });
});
