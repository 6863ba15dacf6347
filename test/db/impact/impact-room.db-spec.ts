import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AccessModule } from '../../../src/access/access.public';
import { RecordCertificateHandler } from '../../../src/certification/certification.public';
import { ImpactModule } from '../../../src/impact/impact.module';
import {
  type Figure,
  ImpactReader,
  RequestImpactYearHandler,
  type YearResult,
} from '../../../src/impact/impact.public';
import { addDays, day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { ReceiveDeliveryHandler } from '../../../src/lots/lots.public';
import {
  RegisterOrganisationHandler,
  RegisterProducerHandler,
} from '../../../src/parties/parties.public';
import {
  RecordOrganicStatusHandler,
  RegisterPlotHandler,
  squareMetres,
} from '../../../src/plots/plots.public';
import type { Actor } from '../../../src/platform/actor';
import { NETWORK, organisation } from '../../../src/platform/database/scope';
import type { Tx } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { createHttpApp } from '../../../src/platform/http/http-app';
import { PlatformModule } from '../../../src/platform/platform.module';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import type { Settings } from '../../../src/platform/settings';
import { RecordSettlementHandler } from '../../../src/settlements/settlements.public';
import { type FreshDatabase, freshDatabase } from '../../support/database';

const COOPERATIVE = randomUUID();
const YEAR = new Date().getUTCFullYear() - 1;
const DELIVERED = day(`${YEAR}-12-01`);

/** The room on the rooms below it, with what twelve invented members delivered and were paid. */
describe('the figures of real records', () => {
  let database: FreshDatabase;
  let app: NestFastifyApplication;
  let results: readonly YearResult[];

  beforeAll(async () => {
    database = await freshDatabase();
    app = await openHouse(database.appUrl);
    await asCooperative((tx, actor) => found(tx, actor));
    for (let index = 0; index < 12; index += 1) {
      await asCooperative((tx, actor) => member(tx, actor, index));
    }
    const id = randomUUID();
    await asCooperative((tx, actor) =>
      app.get(RequestImpactYearHandler).run(tx, { id, year: YEAR }, actor),
    );
    await app.get(JobWorkers).settle(50_000);
    results = await app
      .get(UnitOfWork)
      .read(NETWORK, (tx) => app.get(ImpactReader).resultsOfRequest(tx, id));
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const asCooperative = (work: (tx: Tx, actor: Actor) => Promise<unknown>): Promise<unknown> => {
    const actor: Actor = {
      id: randomUUID(),
      organisationId: COOPERATIVE,
      role: 'cooperative',
      language: 'es',
    };
    return app.get(UnitOfWork).run(organisation(COOPERATIVE), (tx) => work(tx, actor));
  };

  async function found(tx: Tx, actor: Actor): Promise<void> {
    await app.get(RegisterOrganisationHandler).run(
      tx,
      {
        id: COOPERATIVE,
        kind: 'cooperative',
        name: 'Cooperativa Inventada',
        country: 'PE',
        place: 'Jaén',
        officialNumber: null,
      },
      actor,
    );
    await app.get(RecordCertificateHandler).run(
      tx,
      {
        id: randomUUID(),
        holderId: COOPERATIVE,
        scheme: 'eu-organic',
        number: 'X-1',
        issuedBy: 'PE-BIO-149',
        activities: ['production'],
        validFrom: day(`${YEAR}-07-02`),
        validTo: day(`${YEAR + 1}-07-01`),
      },
      actor,
    );
  }

  /** Even members are women; nine fields are organic, one is in conversion, two are neither. */
  async function member(tx: Tx, actor: Actor, index: number): Promise<void> {
    const [producerId, plotId, lotId] = [randomUUID(), randomUUID(), randomUUID()];
    await app.get(RegisterProducerHandler).run(
      tx,
      {
        id: producerId,
        code: `M-${index}`,
        joinedOn: day('2015-01-01'),
        ubigeo: '060801',
        person: {
          givenName: 'Invented',
          familyName: `Member ${index}`,
          dni: null,
          sex: index % 2 === 0 ? 'f' : 'm',
          birthYear: 1980,
          community: 'Nowhere',
        },
      },
      actor,
    );
    await registerPlot(tx, actor, { producerId, plotId, index });
    await app.get(ReceiveDeliveryHandler).run(
      tx,
      {
        lotId,
        form: 'parchment',
        producerId,
        plotId,
        deliveredOn: DELIVERED,
        grossG: gramsFromKg('101'),
        tareG: gramsFromKg('1'),
        netG: gramsFromKg('100'),
        moisturePct: decimal('11.5'),
      },
      actor,
    );
    await pay(tx, actor, { producerId, lotId, index });
  }

  async function registerPlot(
    tx: Tx,
    actor: Actor,
    { producerId, plotId, index }: { producerId: Id; plotId: Id; index: number },
  ): Promise<void> {
    await app.get(RegisterPlotHandler).run(
      tx,
      {
        id: plotId,
        producerId,
        code: 'A',
        declaredAreaM2: squareMetres(10_000n),
        geometry: null,
        capturedOn: day('2020-01-01'),
        method: 'declared',
        altitudeM: null,
        varieties: [],
      },
      actor,
    );
    const status = index < 9 ? 'organic' : index === 9 ? 't2' : 'conventional';
    await app
      .get(RecordOrganicStatusHandler)
      .run(tx, { plotId, status, from: day('2020-01-01') }, actor);
  }

  /** Women 17 and men 18 soles per kg, in full after ten days; the last member is still waiting. */
  async function pay(
    tx: Tx,
    actor: Actor,
    { producerId, lotId, index }: { producerId: Id; lotId: Id; index: number },
  ): Promise<void> {
    if (index === 11) return;
    await app.get(RecordSettlementHandler).run(
      tx,
      {
        id: randomUUID(),
        deliveryLotId: lotId,
        producerId,
        kind: 'first-payment',
        amountPen: decimal(index % 2 === 0 ? '1700' : '1800'),
        paidOn: addDays(DELIVERED, 10),
        means: 'cash',
        settles: true,
      },
      actor,
    );
  }

  const of = (code: string): YearResult => {
    const own = results.find(
      (one) => one.definition.code === code && one.scope.kind !== 'all-cooperatives',
    );
    if (own === undefined) throw new Error(`no result ${code}`);
    return own;
  };
  const part = (code: string, name: string): Figure | undefined =>
    of(code).result.parts.find((one) => one.code === name);

  it('answer every metric, with a value or a reason', () => {
    expect(results).toHaveLength(11 + 10 + 4);
    for (const { result } of results) {
      const { value, reasons } = result.headline;
      expect(value !== null || reasons.length > 0).toBe(true);
    }
  });

  it('count women among people, volume and payments', () => {
    expect(of('S05-WOMEN').result.headline.value?.toFixed()).toBe('50');
    expect(part('S05-WOMEN', 'volume')?.denominator?.toFixed()).toBe('1200');
    expect(part('S05-WOMEN', 'payments')).toMatchObject({ status: 'published' });
    expect(part('S05-WOMEN', 'payments')?.numerator?.toFixed()).toBe('10200');
    expect(part('S05-WOMEN', 'payments')?.denominator?.toFixed()).toBe('19200');
  });

  it('compare like with like where enough people of both sexes are', () => {
    expect(part('S05-PRICE-GAP', 'raw-gap')?.value?.toFixed(4)).toBe('5.5556');
    expect(of('S05-PRICE-GAP').result.headline).toMatchObject({ status: 'insufficient_coverage' });
  });

  it('give the middle payment with the coverage of those who were paid', () => {
    const { headline } = of('S01-PAY-MEDIAN').result;
    expect(headline.value?.toFixed()).toBe('1700');
    expect(headline.coverage?.toFixed(4)).toBe('0.9167');
    expect(part('S01-PAY-MEDIAN', 'p25')?.status).toBe('suppressed');
  });

  it('count what is unpaid for too long as late', () => {
    expect(of('S08-PAYDAYS').result.headline.value?.toFixed()).toBe('10');
    expect(part('S08-PAYDAYS', 'paid-in-time')?.value?.toFixed(2)).toBe('91.67');
    expect(of('S08-PAYDAYS').result.headline.coverage?.toFixed()).toBe('1');
  });

  it('measure the organic area by status and certificate, as an estimate where only declared', () => {
    const { headline, grade } = of('S02-ORG-AREA').result;
    expect(headline.value?.toFixed()).toBe('75');
    expect(part('S02-ORG-AREA', 'in-conversion')?.numerator?.toFixed()).toBe('1');
    expect(part('S02-ORG-AREA', 'time-weighted')?.numerator?.toFixed(6)).toBe(
      decimal('9')
        .times(183)
        .div(isLeap(YEAR) ? 366 : 365)
        .toFixed(6),
    );
    expect(grade).toBe('E');
    expect(of('S15-GEO').result.headline.value?.toFixed()).toBe('0');
    expect(of('S15-DEFOR').result.headline).toMatchObject({ status: 'insufficient_coverage' });
  });
});

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

async function openHouse(databaseUrl: string): Promise<NestFastifyApplication> {
  const settings: Settings = {
    mode: 'test',
    databaseUrl,
    redisUrl: null,
    publicUrl: 'http://bohnenweg.example',
    poolSize: 10,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  };
  @Module({ imports: [PlatformModule.with(settings), AccessModule, ImpactModule] })
  class House {}
  const app = await createHttpApp(House, settings, 'warnings');
  await app.init();
  await app.get(JobWorkers).start();
  return app;
}
