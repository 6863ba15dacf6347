import {
  AnswerHandoverHandler,
  RecordConsignmentHandler,
  SellInReader,
} from '../../../src/custody/custody.public';
import { day } from '../../../src/kernel/day';
import { grams, gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { RegisterProductHandler } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

const ON = day('2026-09-12');
const GTIN = '04006381333931';

describe('hand-overs', () => {
  let house: House;
  let cooperative: Id;
  let roaster: Id;
  let stranger: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open({ poolSize: 20 });
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster');
    stranger = await house.organisation('retailer');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  const kg = (lotId: Id, mass: string) => ({ lotId, massG: gramsFromKg(mass) });

  async function available(lotId: Id): Promise<string> {
    const [row] = await house.system('select available_g from lot where id = $1', [lotId]);
    return String(row?.['available_g']);
  }

  function accept(handoverId: Id, lots: readonly { fromLotId: Id; lotId: Id }[]) {
    const command = { handoverId, acceptedOn: ON, lots };
    return refusalOf(
      house.as(roaster, (tx, actor) => house.get(AnswerHandoverHandler).accept(tx, command, actor)),
    );
  }

  function refuse(handoverId: Id, by: Id = roaster) {
    const command = { handoverId, refusedOn: ON, reason: 'quality' } as const;
    return refusalOf(
      house.as(by, (tx, actor) => house.get(AnswerHandoverHandler).refuse(tx, command, actor)),
    );
  }

  it('are answered once, however many answer at the same time', async () => {
    const lot = await house.deliver(cooperative, member, '100');
    const offer = await house.offer(cooperative, roaster, [kg(lot, '40')]);
    expect(await available(lot)).toBe('60000');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        at % 2 === 0 ? refuse(offer) : accept(offer, [{ fromLotId: lot, lotId: newId() }]),
      ),
    );
    const codes = answers.map((one) => one.code);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(codes.filter((code) => code === 'handover.answered')).toHaveLength(29);
    const [row] = await house.system(
      `select h.status, (select coalesce(sum(net_g), 0) from lot where made_by_id = h.id)::text as received
         from handover h where h.id = $1`,
      [offer],
    );
    const expected = row?.['status'] === 'refused' ? ['100000', '0'] : ['60000', '40000'];
    expect([await available(lot), row?.['received']]).toEqual(expected);
  });

  it('make whoever comes second wait for the first answer', async () => {
    const lot = await house.deliver(cooperative, member, '100');
    const handoverId = await house.offer(cooperative, roaster, [kg(lot, '40')]);
    const lots = [{ fromLotId: lot, lotId: newId() }];
    const answering = house.get(AnswerHandoverHandler);
    let second: Promise<unknown> = Promise.resolve();
    await house.as(roaster, async (tx, actor) => {
      await answering.accept(tx, { handoverId, acceptedOn: ON, lots }, actor);
      second = refuse(handoverId);
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(await second).toMatchObject({
      code: 'handover.answered',
      facts: { status: 'accepted' },
    });
    expect(await available(lot)).toBe('60000');
  });

  it('give back mass and origin to the gram when they are refused', async () => {
    const lot = await house.deliver(cooperative, member, '99.999');
    const basis = 'select available_g, basis_left_mg from lot where id = $1';
    const before = await house.system(basis, [lot]);
    const offers = await Promise.all(
      ['0.001', '33.333', '7.777'].map((mass) =>
        house.offer(cooperative, roaster, [kg(lot, mass)]),
      ),
    );
    await Promise.all(offers.map((offer) => refuse(offer)));
    expect(await house.system(basis, [lot])).toEqual(before);
  });

  it('are nobody else’s: a stranger finds none, the sender may not answer', async () => {
    const lot = await house.deliver(cooperative, member, '10');
    const offer = await house.offer(cooperative, roaster, [kg(lot, '10')]);
    for (const by of [stranger, cooperative]) {
      expect(await refuse(offer, by)).toMatchObject({
        kind: 'not-found',
        code: 'handover.unknown',
      });
    }
    const seen = await house.unitOfWork.read(organisation(stranger), (tx) =>
      tx.query('select id from handover union all select handover_id from handover_line'),
    );
    expect(seen).toEqual([]);
  });

  it('name exactly the offered lots', async () => {
    const [a, b] = [
      await house.deliver(cooperative, member, '10'),
      await house.deliver(cooperative, member, '10'),
    ];
    const offer = await house.offer(cooperative, roaster, [kg(a, '5'), kg(b, '6')]);
    const wrong = [
      [],
      [{ fromLotId: a, lotId: newId() }],
      [
        { fromLotId: a, lotId: newId() },
        { fromLotId: a, lotId: newId() },
      ],
      [
        { fromLotId: a, lotId: newId() },
        { fromLotId: newId(), lotId: newId() },
      ],
    ];
    for (const lots of wrong) expect((await accept(offer, lots)).code).toBe('handover.lots-differ');
    const lots = [
      { fromLotId: b, lotId: newId() },
      { fromLotId: a, lotId: newId() },
    ];
    expect((await accept(offer, lots)).code).toBe('accepted');
    expect([await available(lots[0]?.lotId ?? ''), await available(lots[1]?.lotId ?? '')]).toEqual([
      '6000',
      '5000',
    ]);
  });

  it('travel in a consignment that either side records, once', async () => {
    const lot = await house.deliver(cooperative, member, '10');
    const handoverId = await house.offer(cooperative, roaster, [kg(lot, '10')]);
    const leg = { mode: 'sea', from: 'Paita', to: 'Hamburg', distanceKm: null } as const;
    const record = (by: Id) => {
      const command = {
        consignmentId: newId(),
        handoverId,
        container: 'CSQU3054383',
        seal: 'BW-1',
        billOfLading: null,
        legs: [{ ...leg, departedOn: day('2026-08-12'), arrivedOn: day('2026-09-08') }],
      };
      return house.as(by, (tx, actor) =>
        house.get(RecordConsignmentHandler).run(tx, command, actor),
      );
    };
    expect((await refusalOf(record(stranger))).code).toBe('handover.unknown');
    await record(roaster);
    await expect(record(cooperative)).rejects.toMatchObject({ code: '23505' });
    const legs = await house.unitOfWork.read(organisation(cooperative), (tx) =>
      tx.query('select mode, from_place, arrived_on from transport_leg'),
    );
    expect(legs).toEqual([{ mode: 'sea', from_place: 'Paita', arrived_on: '2026-09-08' }]);
  });

  it('of whole bags to shops are what was sold in', async () => {
    const supplier = await house.organisation('supplier');
    const shop = await house.organisation('retailer');
    const green = await house.buyOutside(roaster, supplier, '10');
    const [roast = ''] = await house.transform(roaster, {
      kind: 'roast',
      inputs: [[green, '10']],
      outputs: ['8.5'],
      losses: [['roast-loss', '1.5']],
    });
    await house.as(roaster, (tx, actor) =>
      house
        .get(RegisterProductHandler)
        .run(tx, { gtin: GTIN, name: 'Bohne', bagNetG: grams(250n) }, actor),
    );
    const [bags = ''] = await house.transform(roaster, {
      kind: 'pack',
      inputs: [[roast, '8.5']],
      outputs: ['8.5'],
      pack: { gtin: GTIN, batch: 'TK-26-01' },
    });
    const broken = refusalOf(house.offer(roaster, shop, [kg(bags, '1.1')]));
    expect((await broken).code).toBe('transformation.not-whole-bags');
    await house.handOver(roaster, shop, kg(bags, '2.5'), '2026-09-20');
    await house.handOver(roaster, cooperative, kg(bags, '1'), '2026-09-20');
    await house.offer(roaster, shop, [kg(bags, '1')], '2026-09-21');
    const sold = await house.unitOfWork.read(SYSTEM, (tx) =>
      house.get(SellInReader).soldToRetail(tx, GTIN, day('2026-09-01'), day('2026-09-30')),
    );
    expect(sold).toMatchObject([
      { lotId: bags, packedOn: '2026-09-15', acceptedOn: '2026-09-20', netG: 2_500n, bags: 10 },
    ]);
  });
});
