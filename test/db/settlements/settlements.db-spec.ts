import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { applicationDataSourceOptions } from '../../../config/data-source';
import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { type DeliveryOfLot, LotReader } from '../../../src/lots/lots.public';
import type { Actor } from '../../../src/platform/actor';
import { Clock } from '../../../src/platform/clock/clock';
import { NETWORK, organisation, SYSTEM } from '../../../src/platform/database/scope';
import type { Tx } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { Journal } from '../../../src/platform/journal/journal';
import { CorrectSettlementHandler } from '../../../src/settlements/commands/correct-settlement';
import { RecordSettlementHandler } from '../../../src/settlements/commands/record-settlement';
import type { RecordSettlement } from '../../../src/settlements/domain/settlement';
import { SettlementReader } from '../../../src/settlements/queries/settlement-reader';
import { SettlementsQuery } from '../../../src/settlements/queries/settlements.query';
import { SettlementStore } from '../../../src/settlements/storage/settlement-store';
import { SettlementRow } from '../../../src/settlements/storage/settlement.row';
import { type FreshDatabase, freshDatabase } from '../../support/database';

class FixedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T15:00:00Z');
  }
}

/** Deliveries that the test names. */
class NamedDeliveries extends LotReader {
  readonly named = new Map<Id, DeliveryOfLot>();

  override async deliveryOf(_: Tx, lotId: Id): Promise<DeliveryOfLot | null> {
    return this.named.get(lotId) ?? null;
  }
}

describe('settlements', () => {
  const cooperative = randomUUID();
  const other = randomUUID();
  const lots = new NamedDeliveries();
  const journal = new Journal();
  const store = new SettlementStore();
  const reader = new SettlementReader();
  let database: FreshDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await freshDatabase();
    const options = { url: database.appUrl, poolSize: 6, entities: [SettlementRow] };
    dataSource = await new DataSource(applicationDataSourceOptions(options)).initialize();
    unitOfWork = new UnitOfWork(dataSource, new FixedClock());
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const as = async <T>(by: Id, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> => {
    const actor: Actor = {
      id: randomUUID(),
      organisationId: by,
      role: 'cooperative',
      language: 'es',
    };
    return unitOfWork.run(organisation(by), (tx) => work(tx, actor));
  };
  const delivery = (producerId: Id, deliveredOn: string): Id => {
    const lotId = randomUUID();
    const netG = grams(62_500n);
    lots.named.set(lotId, { lotId, producerId, organisationId: cooperative, deliveredOn, netG });
    return lotId;
  };
  const pay = async (
    of: { lotId: Id; producerId: Id },
    changes: Partial<RecordSettlement> = {},
    by: Id = cooperative,
  ): Promise<Id> => {
    const command: RecordSettlement = {
      id: randomUUID(),
      deliveryLotId: of.lotId,
      producerId: of.producerId,
      kind: 'first-payment',
      amountPen: decimal('1084.50'),
      paidOn: day('2026-07-16'),
      means: 'transfer',
      settles: false,
      ...changes,
    };
    const handler = new RecordSettlementHandler(journal, lots, store);
    await as(by, (tx, actor) => handler.run(tx, command, actor));
    return command.id;
  };
  const correct = (corrects: Id, byPen: string, by: Id = cooperative): Promise<void> =>
    as(by, (tx, actor) =>
      new CorrectSettlementHandler(journal, store).run(
        tx,
        { id: randomUUID(), corrects, byPen: decimal(byPen), reason: 'typing-error' },
        actor,
      ),
    );
  const year = (of: Id) =>
    as(of, (tx) => reader.paidBetween(tx, of, day('2026-01-01'), day('2026-12-31')));

  it('sums what a producer was paid, corrections included, in the year of the payment', async () => {
    const producerId = randomUUID();
    const lotId = delivery(producerId, '2026-07-14');
    const first = await pay({ lotId, producerId });
    await pay({ lotId, producerId }, { kind: 'adjustment', amountPen: decimal('100.05') });
    await correct(first, '-84.50');
    const mine = (await year(cooperative)).filter((one) => one.producerId === producerId);
    expect(mine.map((one) => [one.amount.toFixed(2), one.currency, one.payments])).toEqual([
      ['1100.05', 'PEN', 2],
    ]);
    const before = await as(cooperative, (tx) =>
      reader.paidBetween(tx, cooperative, day('2025-01-01'), day('2025-12-31')),
    );
    expect(before).toEqual([]);
  });

  it('knows for each delivery on which day nothing was left to pay', async () => {
    const producerId = randomUUID();
    const open = delivery(producerId, '2026-08-01');
    const done = delivery(producerId, '2026-08-02');
    await pay({ lotId: open, producerId }, { paidOn: day('2026-08-05') });
    await pay({ lotId: done, producerId }, { paidOn: day('2026-08-03') });
    await pay(
      { lotId: done, producerId },
      { kind: 'adjustment', paidOn: day('2026-09-10'), settles: true },
    );
    const asOf = (on: string) =>
      as(cooperative, (tx) =>
        reader.ofDeliveries(tx, cooperative, {
          from: day('2026-08-01'),
          to: day('2026-08-31'),
          asOf: day(on),
        }),
      );
    const days = new Map((await asOf('2026-12-31')).map((one) => [one.deliveryId, one]));
    expect(days.get(open)).toMatchObject({ settledOn: null, firstPaidOn: '2026-08-05' });
    expect(days.get(done)).toMatchObject({ settledOn: '2026-09-10', firstPaidOn: '2026-08-03' });
    expect(days.get(done)?.paid.toFixed(2)).toBe('2169.00');
    const early = new Map((await asOf('2026-08-31')).map((one) => [one.deliveryId, one]));
    expect(early.get(done)).toMatchObject({ settledOn: null });
  });

  it('counts a payment that was taken back entirely as never made', async () => {
    const producerId = randomUUID();
    const lotId = delivery(producerId, '2026-10-01');
    const paidOn = day('2026-10-03');
    const returned = await pay({ lotId, producerId }, { paidOn, settles: true });
    const october = () =>
      as(cooperative, (tx) =>
        reader.ofDeliveries(tx, cooperative, {
          from: day('2026-10-01'),
          to: day('2026-10-31'),
          asOf: day('2026-11-23'),
        }),
      );
    await correct(returned, '-1084.49');
    expect(await october()).toMatchObject([{ deliveryId: lotId, settledOn: '2026-10-03' }]);
    await correct(returned, '-0.01');
    expect(await october()).toEqual([]);
    expect((await year(cooperative)).filter((one) => one.producerId === producerId)).toEqual([]);
    await pay({ lotId, producerId }, { paidOn: day('2026-10-20') });
    expect(await october()).toMatchObject([{ firstPaidOn: '2026-10-20', settledOn: null }]);
  });

  it('never takes back more than was paid, also by many at once', async () => {
    const producerId = randomUUID();
    const lotId = delivery(producerId, '2026-07-14');
    const id = await pay({ lotId, producerId }, { amountPen: decimal('100') });
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => correct(id, '-30')));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    const mine = (await year(cooperative)).find((one) => one.producerId === producerId);
    expect(mine?.amount.toFixed(2)).toBe('10.00');
  });

  it('is nobody else’s business', async () => {
    const producerId = randomUUID();
    const lotId = delivery(producerId, '2026-07-14');
    const id = await pay({ lotId, producerId });
    await expect(correct(id, '-1', other)).rejects.toMatchObject({ code: 'settlement.unknown' });
    await expect(pay({ lotId, producerId }, {}, other)).rejects.toMatchObject({
      code: 'lot.unknown',
    });
    const page = { deliveryLotId: lotId, after: null, limit: 10 };
    const query = new SettlementsQuery();
    expect(await as(other, (tx) => query.page(tx, cooperative, page))).toEqual([]);
    expect(await as(cooperative, (tx) => query.page(tx, cooperative, page))).toHaveLength(1);
    const all = 'select id from settlement';
    expect(await unitOfWork.read(NETWORK, (tx) => tx.query(all))).toEqual([]);
    expect((await unitOfWork.read(SYSTEM, (tx) => tx.query(all))).length).toBeGreaterThan(0);
    const change = as(cooperative, (tx) => tx.query('update settlement set amount = 1'));
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });
});
