import type { Id } from '../../../src/kernel/id';
import { addShares, NOTHING, type Share, share, WHOLE } from '../../../src/kernel/share';
import { CompositionReader } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { NETWORK } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { type Caller, type Json, Town } from '../../support/town';

const GTIN = '4006381333931';

interface Shared {
  readonly id: Id;
  readonly share: string;
  readonly percent: string;
}

/**
 * From two members' sacks to a shelf in Berlin, through the doors only. By hand: 60 and 40 kg of
 * parchment, hulled together to 80 kg green; 50 kg of it go to the roaster and meet 30 kg from
 * Honduras; 80 kg are roasted to 68 kg and packed into 272 bags. A bag is therefore 3/8 of the
 * first member, 2/8 of the second, and 3/8 bought coffee.
 */
describe('the way of a bag', () => {
  let town: Town;
  let cooperative: Caller;
  let roaster: Caller;
  let shop: Caller;
  let trader: Id;
  let members: readonly { producer_id: Id; plot_id: Id }[];
  const ids: Record<string, Id> = {};
  const id = (name: string): Id => (ids[name] ??= newId());

  beforeAll(async () => {
    town = await Town.open();
    cooperative = await town.join('cooperative', 'cooperative', 'es');
    roaster = await town.join('roaster', 'roaster', 'de');
    shop = await town.join('retailer', 'retailer', 'de');
    trader = await town.organisation('supplier');
    members = [await town.member(cooperative), await town.member(cooperative)];
    await town.certify(cooperative, 'eu-organic', 'PE-1');
    await town.certify(cooperative, 'fairtrade', 'FLO-1');
    await town.certify(roaster, 'eu-organic', 'DE-1');
    await town.certify(roaster, 'fairtrade', 'FLO-2');
  });
  afterAll(async () => {
    await town.close();
  });

  function delivery(name: string, member: number, kg: number, ago: number): Json {
    return {
      lot_id: id(name),
      form: 'parchment',
      ...members[member],
      delivered_on: town.daysAgo(ago),
      gross_kg: (kg + 0.5).toString(),
      tare_kg: '0.5',
      net_kg: kg.toString(),
      moisture_pct: '11.8',
    };
  }

  function step(kind: string, ago: number, change: Json): Json {
    return { transformation_id: newId(), kind, occurred_on: town.daysAgo(ago), ...change };
  }

  it('is entered and hulled in Jaén', async () => {
    const first = await cooperative.record('deliveries', delivery('first', 0, 60, 90));
    expect(first).toEqual({
      lot_id: id('first'),
      code: `P-${town.daysAgo(90).slice(0, 4)}-00001`,
      warnings: [],
    });
    await cooperative.record('deliveries', delivery('second', 1, 40, 89));
    await cooperative.record(
      'transformations',
      step('blend', 88, {
        inputs: [
          { lot_id: id('first'), mass_kg: '60' },
          { lot_id: id('second'), mass_kg: '40.000' },
        ],
        outputs: [{ lot_id: id('day'), net_kg: '100' }],
      }),
    );
    await cooperative.record(
      'transformations',
      step('hull', 80, {
        inputs: [{ lot_id: id('day'), mass_kg: '100' }],
        outputs: [{ lot_id: id('green'), net_kg: '80' }],
        losses: [
          { reason: 'husk', mass_kg: '19.2' },
          { reason: 'defects', mass_kg: '0.8' },
        ],
      }),
    );
    await cooperative.record(
      'transformations',
      step('split', 79, {
        inputs: [{ lot_id: id('green'), mass_kg: '80' }],
        outputs: [
          { lot_id: id('fifty'), net_kg: '50' },
          { lot_id: id('thirty'), net_kg: '30' },
        ],
      }),
    );
    const { json } = await cooperative.get(`lots/${id('fifty')}`);
    expect(json).toMatchObject({ form: 'green', net_kg: '50.000', available_kg: '50.000' });
    const { json: used } = await cooperative.get(`lots/${id('first')}`);
    expect(used).toMatchObject({ available_kg: '0.000', status: 'used-up' });
  });

  it('changes hands only when the receiver agrees', async () => {
    const offer = (handover: string, kg: string): Promise<Json> =>
      cooperative.record('handovers', {
        handover_id: id(handover),
        receiver_id: roaster.organisationId,
        offered_on: town.daysAgo(70),
        lines: [{ lot_id: id('fifty'), mass_kg: kg }],
      });
    await offer('refused', '20');
    expect((await cooperative.get(`lots/${id('fifty')}`)).json['available_kg']).toBe('30.000');
    const refusal = { refused_on: town.daysAgo(69), reason: 'quality' };
    const path = `handovers/${id('refused')}/refusal`;
    expect((await cooperative.post(path, refusal)).json['code']).toBe('handover.unknown');
    expect((await shop.post(path, refusal)).json['code']).toBe('handover.unknown');
    expect(await roaster.record(path, refusal)).toMatchObject({ status: 'refused' });
    expect((await cooperative.get(`lots/${id('fifty')}`)).json['available_kg']).toBe('50.000');
    expect((await roaster.post(path, refusal)).json['code']).toBe('handover.answered');
    await offer('accepted', '50');
    await roaster.record(`handovers/${id('accepted')}/acceptance`, {
      accepted_on: town.daysAgo(60),
      lots: [{ from_lot_id: id('fifty'), lot_id: id('arrived') }],
    });
    const { json } = await roaster.get(`lots/${id('arrived')}`);
    expect(json).toMatchObject({ form: 'green', net_kg: '50.000', made_by: 'handover' });
  });

  it('is blended, roasted and packed in Berlin, and stands on a shelf', async () => {
    await roaster.record('deliveries/outside', {
      lot_id: id('bought'),
      form: 'green',
      supplier_id: trader,
      country: 'HN',
      received_on: town.daysAgo(55),
      net_kg: '30',
    });
    await roaster.record(
      'transformations',
      step('blend', 50, {
        inputs: [
          { lot_id: id('arrived'), mass_kg: '50' },
          { lot_id: id('bought'), mass_kg: '30' },
        ],
        outputs: [{ lot_id: id('blend'), net_kg: '80' }],
      }),
    );
    await roaster.record(
      'transformations',
      step('roast', 49, {
        inputs: [{ lot_id: id('blend'), mass_kg: '80' }],
        outputs: [{ lot_id: id('roast'), net_kg: '68' }],
        losses: [{ reason: 'roast-loss', mass_kg: '12' }],
      }),
    );
    const product = { gtin: GTIN, name: 'Treptow-Köpenicker Bohne', bag_net_kg: '0.25' };
    expect(await roaster.record('products', product)).toEqual({ gtin: `0${GTIN}` });
    const pack = { gtin: GTIN, batch: 'TK-01', best_before: town.daysAgo(-300) };
    await roaster.record(
      'transformations',
      step('pack', 48, {
        inputs: [{ lot_id: id('roast'), mass_kg: '68' }],
        outputs: [{ lot_id: id('bags'), net_kg: '68', pack }],
      }),
    );
    await roaster.record('handovers', {
      handover_id: id('to-shop'),
      receiver_id: shop.organisationId,
      offered_on: town.daysAgo(40),
      lines: [{ lot_id: id('bags'), mass_kg: '17' }],
    });
    await shop.record(`handovers/${id('to-shop')}/acceptance`, {
      accepted_on: town.daysAgo(40),
      lots: [{ from_lot_id: id('bags'), lot_id: id('shelf') }],
    });
    expect((await shop.get(`lots/${id('shelf')}`)).json).toMatchObject({
      form: 'packed',
      gtin: `0${GTIN}`,
      batch: 'TK-01',
      net_kg: '17.000',
      best_before: town.daysAgo(-300),
    });
  });

  it('is told on the shelf as exact shares of members, plots and bought coffee', async () => {
    const { json } = await shop.get(`lots/${id('shelf')}/origin`);
    const [first, second] = members;
    expect(json).toMatchObject({
      cooperatives: [{ id: cooperative.organisationId, share: '5/8', percent: '62.5000' }],
      producers: [
        { id: first?.producer_id, share: '3/8', percent: '37.5000' },
        { id: second?.producer_id, share: '1/4', percent: '25.0000' },
      ],
      plots: [
        { id: first?.plot_id, share: '3/8' },
        { id: second?.plot_id, share: '1/4' },
      ],
      outside: [{ id: trader, country: 'HN', share: '3/8', percent: '37.5000' }],
      traced_to_plot: { share: '5/8', percent: '62.5000' },
      not_traced: { share: '3/8', percent: '37.5000' },
      deliveries: 3,
    });
    const walked = await town.house.app
      .get(UnitOfWork)
      .read(NETWORK, (tx) =>
        town.house.app.get(CompositionReader, { strict: false }).originsByFlows(tx, id('shelf')),
      );
    expect(new Map(walked.map((one) => [one.originLotId, one.share]))).toEqual(
      new Map([
        [id('first'), share(3n, 8n)],
        [id('second'), share(1n, 4n)],
        [id('bought'), share(3n, 8n)],
      ]),
    );
    const parts = [...(json['producers'] as Shared[]), ...(json['outside'] as Shared[])];
    expect(parts.map(shareOf).reduce(addShares, NOTHING)).toEqual(WHOLE);
  });

  it('says in Jaén where the coffee went', async () => {
    const { json } = await cooperative.get(`lots/${id('first')}/destinations`);
    const lots = json['lots'] as readonly Json[];
    expect(Object.fromEntries(lots.map((lot) => [lot['id'], lot['contained_kg']]))).toEqual({
      [id('day')]: '60.000',
      [id('green')]: '48.000',
      [id('fifty')]: '30.000',
      [id('thirty')]: '18.000',
      [id('arrived')]: '30.000',
      [id('blend')]: '30.000',
      [id('roast')]: '25.500',
      [id('bags')]: '25.500',
      [id('shelf')]: '6.375',
    });
  });

  it('keeps both times of what happened, and names no person', async () => {
    const { json, text } = await shop.get(`lots/${id('shelf')}/history`);
    const facts = json['facts'] as readonly Json[];
    expect(facts.map((one) => [one['type'], one['occurred_on']])).toEqual([
      ['lots.delivery-received', town.daysAgo(90)],
      ['lots.delivery-received', town.daysAgo(89)],
      ['lots.transformed', town.daysAgo(88)],
      ['lots.transformed', town.daysAgo(80)],
      ['lots.transformed', town.daysAgo(79)],
      ['custody.handover-offered', town.daysAgo(70)],
      ['custody.handover-accepted', town.daysAgo(60)],
      ['lots.outside-coffee-received', town.daysAgo(55)],
      ['lots.transformed', town.daysAgo(50)],
      ['lots.transformed', town.daysAgo(49)],
      ['lots.transformed', town.daysAgo(48)],
      ['custody.handover-offered', town.daysAgo(40)],
      ['custody.handover-accepted', town.daysAgo(40)],
    ]);
    for (const fact of facts) {
      expect(Date.now() - Date.parse(String(fact['recorded_at']))).toBeLessThan(600_000);
    }
    expect(text).not.toMatch(/Rosalba|Quispe|Ejemplo/);
  });

  it('claims for each lot what certificates cover', async () => {
    const claims = async (caller: Caller, lot: string) => {
      const { json } = await caller.get(`lots/${id(lot)}/claims`);
      const list = json['claims'] as readonly Json[];
      return new Map(list.map((one) => [one['scheme'], [one['holds'], one['covered']]]));
    };
    const both = (holds: string, covered: string) =>
      new Map(['fairtrade', 'eu-organic'].map((scheme) => [scheme, [holds, covered]]));
    expect(await claims(cooperative, 'thirty')).toEqual(both('yes', '1/1'));
    expect(await claims(shop, 'shelf')).toEqual(both('no', '5/8'));
  });
});

function shareOf(one: Shared): Share {
  const [part = '0', whole = '1'] = one.share.split('/');
  return share(BigInt(part), BigInt(whole));
}
