import { grams, gramsFromKg, kgText } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { addShares, NOTHING, type Share, share, WHOLE } from '../../../src/kernel/share';
import {
  CompositionReader,
  LotReader,
  RegisterProductHandler,
} from '../../../src/lots/lots.public';
import type { Tx } from '../../../src/platform/database/tx';
import {
  LotClaimsQuery,
  LotDestinationsQuery,
  LotHistoryQuery,
  LotOriginQuery,
} from '../../../src/traceability/traceability.public';
import { House, type Member } from '../../support/builders';

const GTIN = '04006381333931';

/**
 * Two cooperatives' coffee meets bought coffee in one roast:
 * A: deliveries of 60 kg (a1) and 40 kg (a2) -> day lot 100 kg -> hulled to 80 kg, split 50 + 30.
 * B: delivery of 100 kg (b1) -> hulled to 80 kg, 30 kg go to the roaster, 50 kg elsewhere.
 * Roaster: 50 kg of A, 30 kg of B and 20 kg bought -> blend 100 kg -> roast 84 kg -> 336 bags.
 * So a bag holds a1 3/10, a2 2/10, b1 3/10 and bought coffee 2/10.
 */
describe('the trace of a bag', () => {
  let house: House;
  let a: Id, b: Id, roaster: Id, rival: Id, shop: Id, trader: Id;
  let a1: Member, a2: Member, b1: Member;
  const lots: Record<string, Id> = {};

  const lot = (name: string): Id => lots[name] ?? name;

  beforeAll(async () => {
    house = await House.open();
    [a, b] = [
      await house.organisation('cooperative', 'A'),
      await house.organisation('cooperative', 'B'),
    ];
    [roaster, rival] = [
      await house.organisation('roaster'),
      await house.organisation('roaster', 'Rival'),
    ];
    [shop, trader] = [await house.organisation('retailer'), await house.organisation('supplier')];
    [a1, a2, b1] = [await house.member(a), await house.member(a), await house.member(b)];
    await inTheNorth();
    await inBerlin();
  });
  afterAll(async () => {
    await house.close();
  });

  async function inTheNorth(): Promise<void> {
    lots['a1'] = await house.deliver(a, a1, '60', '2026-07-01');
    lots['a2'] = await house.deliver(a, a2, '40', '2026-07-02');
    lots['b1'] = await house.deliver(b, b1, '100', '2026-07-03');
    const [day = ''] = await house.transform(a, {
      kind: 'blend',
      inputs: [
        [lot('a1'), '60'],
        [lot('a2'), '40'],
      ],
      outputs: ['100'],
    });
    const [greenA = ''] = await house.transform(a, {
      kind: 'hull',
      inputs: [[day, '100']],
      outputs: ['80'],
      losses: [['husk', '20']],
    });
    const [fifty = '', thirty = ''] = await house.transform(a, {
      kind: 'split',
      inputs: [[greenA, '80']],
      outputs: ['50', '30'],
    });
    const [greenB = ''] = await house.transform(b, {
      kind: 'hull',
      inputs: [[lot('b1'), '100']],
      outputs: ['80'],
      losses: [['husk', '20']],
    });
    Object.assign(lots, { day, greenA, fifty, thirty, greenB });
  }

  async function inBerlin(): Promise<void> {
    const kg = (id: string, mass: string) => ({ lotId: lot(id), massG: gramsFromKg(mass) });
    lots['fromA'] = await house.handOver(a, roaster, kg('fifty', '50'));
    lots['fromB'] = await house.handOver(b, roaster, kg('greenB', '30'));
    lots['rivals'] = await house.handOver(b, rival, kg('greenB', '50'));
    lots['bought'] = await house.buyOutside(roaster, trader, '20', 'HN');
    const [blend = ''] = await house.transform(roaster, {
      kind: 'blend',
      inputs: [
        [lot('fromA'), '50'],
        [lot('fromB'), '30'],
        [lot('bought'), '20'],
      ],
      outputs: ['100'],
    });
    const [roast = ''] = await house.transform(roaster, {
      kind: 'roast',
      inputs: [[blend, '100']],
      outputs: ['84'],
      losses: [['roast-loss', '16']],
    });
    await house.as(roaster, (tx, actor) =>
      house
        .get(RegisterProductHandler)
        .run(tx, { gtin: GTIN, name: 'Bohne', bagNetG: grams(250n) }, actor),
    );
    const [bags = ''] = await house.transform(roaster, {
      kind: 'pack',
      inputs: [[roast, '84']],
      outputs: ['84'],
      pack: { gtin: GTIN, batch: 'TK-26-01' },
    });
    Object.assign(lots, { blend, roast, bags });
    lots['shelf'] = await house.handOver(roaster, shop, kg('bags', '21'), '2026-09-20');
  }

  async function mixOf(tx: Tx, id: Id): Promise<Id> {
    return (await house.get(LotReader).find(tx, id))?.mix_id ?? '';
  }

  const tenths = (part: bigint): Share => share(part, 10n);

  it('says who grew it, as exact shares by hand', async () => {
    const origin = await house.network(async (tx) =>
      house.get(LotOriginQuery).of(tx, await mixOf(tx, lot('shelf'))),
    );
    const shares = new Map(origin.producers.map((one) => [one.key, one.share]));
    expect(shares).toEqual(
      new Map([
        [a1.producerId, tenths(3n)],
        [a2.producerId, tenths(2n)],
        [b1.producerId, tenths(3n)],
      ]),
    );
    expect(new Map(origin.cooperatives.map((one) => [one.key, one.share]))).toEqual(
      new Map([
        [a, tenths(5n)],
        [b, tenths(3n)],
      ]),
    );
    expect(origin.outside).toEqual([{ key: trader, country: 'HN', share: tenths(2n) }]);
    expect([origin.tracedToPlot, origin.notTraced]).toEqual([tenths(8n), tenths(2n)]);
  });

  it.each(['shelf', 'bags', 'blend', 'fromA', 'thirty', 'day', 'a1', 'rivals', 'bought'])(
    'agrees with the walk along every flow: %s',
    async (name) => {
      const compositions = house.get(CompositionReader);
      const { stored, walked } = await house.network(async (tx) => ({
        stored: await compositions.originsOf(tx, await mixOf(tx, lot(name))),
        walked: await compositions.originsByFlows(tx, lot(name)),
      }));
      const byId = (list: typeof stored) =>
        new Map(list.map((one) => [one.originLotId, one.share]));
      expect(byId(stored)).toEqual(byId(walked));
      expect([...byId(stored).values()].reduce(addShares, NOTHING)).toEqual(WHOLE);
    },
  );

  async function destinations(name: string): Promise<Map<string, string>> {
    const isOrigin = ['a1', 'a2', 'b1', 'bought'].includes(name);
    const found = await house.network((tx) =>
      house.get(LotDestinationsQuery).of(tx, { id: lot(name), isOrigin }),
    );
    const names = new Map(Object.entries(lots).map(([key, id]) => [id, key]));
    return new Map(
      found.map((one) => [names.get(one.lot.id) ?? one.lot.id, one.containedKg.toFixed(3)]),
    );
  }

  it('says where a delivery went, and how much of each lot it is', async () => {
    expect(await destinations('a1')).toEqual(
      new Map([
        ['day', '60.000'],
        ['greenA', '48.000'],
        ['fifty', '30.000'],
        ['thirty', '18.000'],
        ['fromA', '30.000'],
        ['blend', '30.000'],
        ['roast', '25.200'],
        ['bags', '25.200'],
        ['shelf', '6.300'],
      ]),
    );
    expect([...(await destinations('b1')).keys()].sort()).toEqual(
      ['bags', 'blend', 'fromB', 'greenB', 'rivals', 'roast', 'shelf'].sort(),
    );
  });

  it('counts for a lot in the middle only what came through it, not its sister’s coffee', async () => {
    expect(await destinations('fifty')).toEqual(
      new Map([
        ['fromA', '50.000'],
        ['blend', '50.000'],
        ['roast', '42.000'],
        ['bags', '42.000'],
        ['shelf', '10.500'],
      ]),
    );
    expect(await destinations('thirty')).toEqual(new Map());
    expect((await destinations('roast')).get('shelf')).toBe('21.000');
    // Both halves of one mix come together again: each counts for its own part.
    const [whole = ''] = await house.transform(a, {
      kind: 'split',
      inputs: [[lot('thirty'), '20']],
      outputs: ['15', '5'],
    });
    const [again = ''] = await house.transform(a, {
      kind: 'blend',
      inputs: [
        [whole, '15'],
        [lot('thirty'), '10'],
      ],
      outputs: ['25'],
    });
    const through = await house.network((tx) =>
      house.get(LotDestinationsQuery).of(tx, { id: whole, isOrigin: false }),
    );
    expect(through.map((one) => [one.lot.id, one.containedKg.toFixed(3)])).toEqual([
      [again, '15.000'],
    ]);
  });

  it('tells what led to the bag in the order of its days, and nobody else’s business', async () => {
    const facts = await house.network((tx) => house.get(LotHistoryQuery).of(tx, lot('shelf')));
    expect(facts.map((one) => one.type)).toEqual([
      'lots.delivery-received',
      'lots.delivery-received',
      'lots.delivery-received',
      'lots.outside-coffee-received',
      'custody.handover-offered',
      'custody.handover-accepted',
      'custody.handover-offered',
      'custody.handover-accepted',
      ...Array.from({ length: 7 }, () => 'lots.transformed'),
      'custody.handover-offered',
      'custody.handover-accepted',
    ]);
    expect(JSON.stringify(facts.map((one) => one.body))).not.toContain(rival);
    expect(facts[0]).toMatchObject({
      occurred_on: '2026-07-01',
      recorded_at: new Date('2026-11-23T15:00:00Z'),
    });
    const senders = await house.network((tx) => house.get(LotHistoryQuery).of(tx, lot('greenB')));
    expect(JSON.stringify(senders.map((one) => one.body))).toContain(rival);
  });

  it('claims only what certificates cover at every step and for every gram', async () => {
    const claims = async (name: string) => {
      const found = await house.network(async (tx) =>
        house.get(LotClaimsQuery).of(tx, { id: lot(name), mixId: await mixOf(tx, lot(name)) }),
      );
      return new Map(found.map((one) => [one.scheme, one]));
    };
    expect((await claims('fifty')).get('eu-organic')?.holds).toBe('no');
    await house.certificate(a, 'eu-organic', 'PE-1');
    await house.certificate(b, 'eu-organic', 'PE-2');
    expect((await claims('fifty')).get('eu-organic')).toMatchObject({ holds: 'yes', gaps: [] });
    expect((await claims('shelf')).get('eu-organic')).toMatchObject({
      holds: 'no',
      coveredShare: tenths(8n),
    });
    await house.certificate(roaster, 'eu-organic', 'DE-1');
    await house.certificate(trader, 'eu-organic', 'HN-1');
    const shelf = (await claims('shelf')).get('eu-organic');
    expect(shelf?.certificates.map((one) => one.number)).toEqual(['DE-1', 'HN-1', 'PE-1', 'PE-2']);
    expect(shelf).toMatchObject({ holds: 'yes', coveredShare: WHOLE, gaps: [] });
    expect((await claims('shelf')).get('fairtrade')?.holds).toBe('no');
  });

  it('is conserved: what was delivered and bought lies somewhere or was lost for a reason', async () => {
    const [row] = await house.system(
      `select (select sum(net_g) from lot where made_by in ('delivery', 'outside'))::text as came,
              (select sum(available_g) from lot)::text as lies,
              (select sum(mass_g) from transformation_loss)::text as lost`,
    );
    expect(BigInt(String(row?.['came']))).toBe(
      BigInt(String(row?.['lies'])) + BigInt(String(row?.['lost'])),
    );
    expect(kgText(grams(BigInt(String(row?.['came']))))).toBe('220.000');
  });
});
