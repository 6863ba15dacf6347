import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import {
  addShares,
  NOTHING,
  type Share,
  share,
  timesShare,
  WHOLE,
} from '../../../src/kernel/share';
import { HoldReader, type HoldTarget } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { asText, asWhole, decoder } from '../../../src/platform/database/decode';
import { contactsCsv } from '../../../src/traceability/domain/recall-contacts';
import { recallContacts, recallResponse } from '../../../src/traceability/http/recall-responses';
import { renderRecall } from '../../../src/traceability/pages/recall.page';
import {
  EndRecallHandler,
  RecallReader,
  StartRecallHandler,
} from '../../../src/traceability/traceability.public';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

const flowOf = decoder({
  output_lot_id: asText,
  input_lot_id: asText,
  mass_mg: asWhole,
  out_in_mg: asWhole,
});
type Flow = ReturnType<typeof flowOf>;

/** Follows every single path from a lot back to the recalled one. */
function bruteForce(id: Id, from: Id, flows: readonly Flow[]): Share {
  if (id === from) return WHOLE;
  return flows
    .filter((flow) => flow.output_lot_id === id)
    .map((flow) =>
      timesShare(bruteForce(flow.input_lot_id, from, flows), share(flow.mass_mg, flow.out_in_mg)),
    )
    .reduce(addShares, NOTHING);
}

/**
 * d1 60 kg and d2 40 kg -> two day lots -> both meet again in a diamond with d3, are hulled, go to
 * the roaster, are re-blended and reach the shop.
 */
describe('a recall', () => {
  let house: House;
  let coop: Id, roaster: Id, shop: Id, other: Id;
  let one: Member, two: Member;
  let d1: Id, d2: Id, d3: Id, tiny: Id, soldLot: Id, onWayLot: Id;

  beforeAll(async () => {
    house = await House.open();
    [coop, roaster] = [
      await house.organisation('cooperative', 'Aroma del Norte'),
      await house.organisation('roaster', 'Rösterei Spree'),
    ];
    [shop, other] = [
      await house.organisation('retailer', '=Weltladen'),
      await house.organisation('cooperative', 'Far'),
    ];
    [one, two] = [await house.member(coop), await house.member(coop)];
    [d1, d2, d3] = [
      await house.deliver(coop, one, '60'),
      await house.deliver(coop, two, '40'),
      await house.deliver(coop, two, '33.333'),
    ];
    const blend = async (by: Id, inputs: readonly (readonly [Id, string])[], ...kg: string[]) =>
      house.transform(by, { kind: 'blend', inputs, outputs: kg });
    const [left = '', right = ''] = await blend(
      coop,
      [
        [d1, '59.999'],
        [d2, '40'],
      ],
      '70',
      '29.999',
    );
    const [diamond = ''] = await blend(
      coop,
      [
        [left, '31.007'],
        [right, '29.999'],
        [d3, '33.333'],
      ],
      '94.339',
    );
    const [leastly = '', rest = ''] = await blend(
      coop,
      [
        [d1, '0.001'],
        [left, '20'],
      ],
      '0.001',
      '20',
    );
    tiny = leastly;
    const [green = ''] = await house.transform(coop, {
      kind: 'hull',
      inputs: [[diamond, '94.339']],
      outputs: ['75'],
      losses: [['husk', '19.339']],
    });
    const first = await house.handOver(coop, roaster, { lotId: green, massG: gramsFromKg('50') });
    const second = await house.handOver(coop, roaster, { lotId: green, massG: gramsFromKg('20') });
    let mixed = first;
    for (let at = 0; at < 6; at += 1) {
      const [next = ''] = await blend(
        roaster,
        [
          [mixed, '7.001'],
          [second, '1.003'],
        ],
        '8.004',
      );
      mixed = next;
    }
    soldLot = await house.handOver(roaster, shop, { lotId: mixed, massG: gramsFromKg('3') });
    await house.offer(roaster, shop, [{ lotId: mixed, massG: gramsFromKg('2') }]);
    onWayLot = mixed;
    expect(rest).not.toBe('');
  });
  afterAll(async () => {
    await house.close();
  });

  async function start(targetId: Id, target: HoldTarget, isDrill: boolean, by = coop): Promise<Id> {
    const recallId = newId();
    const command = { recallId, target, targetId, reason: 'residue', isDrill } as const;
    await house.as(by, (tx, actor) => house.get(StartRecallHandler).run(tx, command, actor));
    return recallId;
  }
  const view = (recallId: Id, by = coop) =>
    house.as(by, (tx) => house.get(RecallReader).view(tx, by, recallId));
  const end = (recallId: Id, outcome: 'all-clear' | 'drill-finished' | 'goods-collected') =>
    refusalOf(
      house.as(coop, (tx, actor) =>
        house.get(EndRecallHandler).run(tx, { recallId, outcome }, actor),
      ),
    );

  it('finds exactly what following every path finds, through diamonds and re-blends', async () => {
    const flows = (
      await house.system('select output_lot_id, input_lot_id, mass_mg, out_in_mg from lot_flow')
    ).map(flowOf);
    for (const from of [d1, d2, d3]) {
      const { lots, recall } = await view(await start(from, 'lot', true));
      const reachable = new Set([from]);
      for (let grown = 0; grown !== reachable.size;) {
        grown = reachable.size;
        for (const flow of flows) {
          if (reachable.has(flow.input_lot_id)) reachable.add(flow.output_lot_id);
        }
      }
      expect(new Set(lots.map((lot) => lot.lotId))).toEqual(reachable);
      for (const lot of lots) {
        const exact = bruteForce(lot.lotId, from, flows);
        expect(lot.share).toEqual(exact);
        const twice = 2n * lot.netG * 1000n * exact.part;
        expect(lot.containedMg).toBe((twice + exact.whole) / (2n * exact.whole));
      }
      expect(recall.missing_mg).toBe(0n);
    }
  });

  it('names the lot of which it holds no milligram', async () => {
    const { lots } = await view(await start(d1, 'delivery', true));
    const found = lots.find((lot) => lot.lotId === tiny);
    const flows = await house.system(
      `select mass_mg from lot_flow where output_lot_id = $1 and input_lot_id = $2`,
      [tiny, d1],
    );
    expect(flows).toEqual([{ mass_mg: '0' }]);
    expect(found).toBeDefined();
  });

  it('of a plot counts its deliveries together, each lot once', async () => {
    const { lots } = await view(await start(two.plotId, 'plot', true));
    const flows = (
      await house.system('select output_lot_id, input_lot_id, mass_mg, out_in_mg from lot_flow')
    ).map(flowOf);
    const sold = lots.find((lot) => lot.lotId === soldLot);
    expect(sold?.share).toEqual(
      addShares(bruteForce(soldLot, d2, flows), bruteForce(soldLot, d3, flows)),
    );
    expect(lots.map((lot) => lot.lotId)).toHaveLength(new Set(lots.map((lot) => lot.lotId)).size);
  });

  it('as a drill is measured and kept, but holds nothing and troubles nobody', async () => {
    const recallId = await start(d1, 'lot', true);
    const open = await house.network((tx) => house.get(HoldReader).ofLots(tx, [d1, soldLot]));
    expect(open).toEqual([]);
    expect((await refusalOf(view(recallId, shop))).code).toBe('recall.unknown');
    const kept = recallResponse(await view(recallId));
    expect(kept).toMatchObject({
      is_drill: true,
      measured: { computed_ms: 0, organisations: 3, located_percent: '100.0000' },
    });
    expect(kept.contacts[0]?.message).toMatch(/^ÜBUNG/);
    expect((await end(recallId, 'all-clear')).code).toBe('recall.outcome-does-not-fit');
    expect((await end(recallId, 'drill-finished')).code).toBe('accepted');
    expect((await end(recallId, 'drill-finished')).code).toBe('recall.ended');
  });

  it('holds, says who has what, what is on its way and what was sold where', async () => {
    const recallId = await start(d1, 'lot', false);
    const open = await house.network((tx) => house.get(HoldReader).ofLots(tx, [d1, soldLot]));
    expect(open.map((hold) => hold.lot_id).sort()).toEqual([d1, soldLot].sort());
    const seen = await view(recallId);
    const answer = recallResponse(seen);
    expect(answer.sold).toEqual([
      expect.objectContaining({ shop_id: shop, lot_ids: [soldLot], net_kg: '3.000' }),
    ]);
    expect(answer.lots.find((lot) => lot.lot_id === onWayLot)).toMatchObject({
      on_way_kg: '2.000',
      on_way_to: [shop],
      in_stock_kg: '3.004',
    });
    expect(answer.lots.find((lot) => lot.lot_id === soldLot)).toMatchObject({
      holder_id: shop,
      from_id: roaster,
      in_stock_kg: '3.000',
    });
    const csv = contactsCsv(recallContacts(seen));
    expect(csv.split('\r\n').filter((line) => line.startsWith("'=Weltladen,"))).toHaveLength(2);
    for (const language of ['de', 'es', 'en'] as const) {
      expect(renderRecall(language, seen)).toContain('=Weltladen');
    }
    expect(answer.contacts[0]?.messages.es).toContain('Retiro de Aroma del Norte');
    expect(answer.contacts[0]?.messages.en).toContain('Recall by Aroma del Norte');

    const theirs = recallResponse(await view(recallId, shop));
    expect(theirs.lots.map((lot) => lot.lot_id)).toEqual([soldLot]);
    expect([theirs.measured, theirs.contacts]).toEqual([null, []]);
    expect((await refusalOf(view(recallId, other))).code).toBe('recall.unknown');
    const listed = await house.as(shop, (tx) => house.get(RecallReader).listOf(tx, shop, 10));
    expect(listed.map((recall) => recall.id)).toEqual([recallId]);

    expect((await end(recallId, 'all-clear')).code).toBe('accepted');
    expect(await house.network((tx) => house.get(HoldReader).ofLots(tx, [soldLot]))).toEqual([]);
  });

  it('keeps collected goods on hold', async () => {
    const recallId = await start(d3, 'lot', false);
    expect((await end(recallId, 'goods-collected')).code).toBe('accepted');
    const open = await house.network((tx) => house.get(HoldReader).ofLots(tx, [soldLot]));
    expect(open.map((hold) => hold.hold_id)).toEqual([recallId]);
  });

  it('carries in its fact all that its rows hold', async () => {
    const facts = await house.system(
      `select j.subject_id, jsonb_array_length(j.body::jsonb -> 'lots') as lots,
              (select count(*)::int from recall_lot l where l.recall_id = j.subject_id) as kept
         from journal j where j.type = 'traceability.recall-started'`,
    );
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.every((fact) => fact['lots'] === fact['kept'])).toBe(true);
  });
});
