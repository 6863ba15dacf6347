import { AnswerHandoverHandler } from '../../../src/custody/custody.public';
import { day } from '../../../src/kernel/day';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import {
  type HoldTarget,
  HoldReader,
  PlaceHoldHandler,
  ReleaseHoldHandler,
  TransformLotsHandler,
} from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';
import { stepOf } from '../../support/steps';

const ON = day('2026-11-20');

describe('a hold', () => {
  let house: House;
  let cooperative: Id, roaster: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open({ poolSize: 30 });
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  async function hold(targetId: Id, target: HoldTarget = 'lot', by = cooperative): Promise<Id> {
    const holdId = newId();
    const command = { holdId, target, targetId, reason: 'residue', on: ON } as const;
    await house.as(by, (tx, actor) => house.get(PlaceHoldHandler).run(tx, command, actor));
    return holdId;
  }
  const release = (holdId: Id, by = cooperative) =>
    refusalOf(
      house.as(by, (tx, actor) =>
        house.get(ReleaseHoldHandler).run(tx, { holdId, reason: 'cleared-by-test', on: ON }, actor),
      ),
    );
  const split = (lotId: Id, kg = '1', by = cooperative) =>
    refusalOf(house.transform(by, { kind: 'split', inputs: [[lotId, kg]], outputs: [kg] }));
  const held = async (lotIds: readonly Id[]) => {
    const open = await house.network((tx) => house.get(HoldReader).ofLots(tx, lotIds));
    return lotIds.map((id) => open.some((one) => one.lot_id === id));
  };

  it('stops processing, offering and accepting of all that contains the lot, and release frees it', async () => {
    const delivery = await house.deliver(cooperative, member, '60');
    const other = await house.deliver(cooperative, member, '60');
    const [mixed = ''] = await house.transform(cooperative, {
      kind: 'blend',
      inputs: [
        [delivery, '10'],
        [other, '20'],
      ],
      outputs: ['30'],
    });
    const sold = await house.handOver(cooperative, roaster, {
      lotId: mixed,
      massG: gramsFromKg('10'),
    });
    const portion = { lotId: mixed, massG: gramsFromKg('5') };
    const offered = await house.offer(cooperative, roaster, [portion]);
    const holdId = await hold(delivery, 'delivery');
    expect(await held([delivery, mixed, sold, other])).toEqual([true, true, true, false]);

    expect(await split(mixed)).toMatchObject({ kind: 'conflict', code: 'lot.held' });
    expect((await split(sold, '1', roaster)).code).toBe('lot.held');
    expect((await refusalOf(house.offer(cooperative, roaster, [portion]))).code).toBe('lot.held');
    expect((await split(other)).code).toBe('accepted');
    const accept = () =>
      refusalOf(
        house.as(roaster, (tx, actor) =>
          house.get(AnswerHandoverHandler).accept(
            tx,
            {
              handoverId: offered,
              acceptedOn: ON,
              lots: [{ fromLotId: mixed, lotId: newId() }],
            },
            actor,
          ),
        ),
      );
    expect((await accept()).code).toBe('lot.held');

    expect((await release(holdId, roaster)).code).toBe('hold.unknown');
    expect((await release(holdId)).code).toBe('accepted');
    expect((await release(holdId)).code).toBe('hold.released');
    expect(await held([delivery, mixed, sold])).toEqual([false, false, false]);
    expect((await split(sold, '1', roaster)).code).toBe('accepted');
    expect((await accept()).code).toBe('accepted');
    expect(await house.facts('lots.hold-released')).toBe(1);
  });

  it('stands until the last of several is released', async () => {
    const lot = await house.deliver(cooperative, member, '10');
    const [first, second] = [await hold(lot), await hold(lot)];
    await release(first);
    expect((await split(lot)).code).toBe('lot.held');
    await release(second);
    expect((await split(lot)).code).toBe('accepted');
  });

  it('is placed on own things only', async () => {
    const lot = await house.deliver(cooperative, member, '10');
    expect((await refusalOf(hold(lot, 'lot', roaster))).code).toBe('lot.unknown');
    expect((await refusalOf(hold(member.plotId, 'plot', roaster))).code).toBe('plot.unknown');
    const certificate = await house.certificate(roaster, 'fairtrade', 'FLO 1');
    expect((await refusalOf(hold(certificate, 'certificate'))).code).toBe('certificate.unknown');
    const [blend = ''] = await house.transform(cooperative, {
      kind: 'blend',
      inputs: [[lot, '5']],
      outputs: ['5'],
    });
    expect((await refusalOf(hold(blend, 'delivery'))).code).toBe('lot.unknown');
  });

  it('on a plot reaches what comes from it later; on a certificate what was made in its days', async () => {
    const coop = await house.organisation('cooperative', 'Second');
    const grower = await house.member(coop);
    const before = await house.deliver(coop, grower, '10');
    const plotHold = await hold(grower.plotId, 'plot', coop);
    const later = await house.deliver(coop, grower, '10', '2026-11-21');
    expect(await held([before, later])).toEqual([true, true]);
    expect((await split(later, '1', coop)).code).toBe('lot.held');
    await release(plotHold, coop);
    expect(await held([before, later])).toEqual([false, false]);

    const certificate = await house.certificate(coop, 'eu-organic', 'BIO 2');
    const early = await house.deliver(coop, grower, '10', '2026-01-01');
    await hold(certificate, 'certificate', coop);
    expect(await held([early, later])).toEqual([true, true]);
  });

  it('lets no draw succeed after it, among fifty writers, and misses no lot made meanwhile', async () => {
    const lot = await house.deliver(cooperative, member, '60');
    const order: string[] = [];
    const draw = async (at: number): Promise<Id[]> => {
      const step = stepOf({ kind: 'split', inputs: [[lot, '0.1']], outputs: ['0.1'] });
      const made = await refusalOf(
        house.as(cooperative, async (tx, actor) => {
          await house.get(TransformLotsHandler).run(tx, step, actor);
          if (at % 5 === 0) await tx.query('select pg_sleep(0.02)');
        }),
      );
      order.push(made.code);
      return made.code === 'accepted' ? step.outputs.map((one) => one.lotId) : [];
    };
    const before = Array.from({ length: 25 }, (_, at) => draw(at));
    const placing = hold(lot).then((id) => {
      order.push('hold');
      return id;
    });
    const after = Array.from({ length: 25 }, (_, at) => draw(25 + at));
    const made = (await Promise.all([...before, ...after])).flat();
    const holdId = await placing;
    expect(new Set(order)).toEqual(new Set(['accepted', 'hold', 'lot.held']));
    // Every lot that exists is held, and what was not drawn is still there.
    expect(await held(made)).toEqual(made.map(() => true));
    const [left] = await house.system('select available_g from lot where id = $1', [lot]);
    expect(left?.['available_g']).toBe(String(60_000n - 100n * BigInt(made.length)));
    expect((await split(lot)).code).toBe('lot.held');
    for (const one of made.slice(0, 3)) expect((await split(one, '0.1')).code).toBe('lot.held');
    const [{ lots } = {}] = await house.system(
      'select count(*)::int as lots from held_lot where hold_id = $1',
      [holdId],
    );
    expect(lots).toBe(made.length + 1);
  });

  it('and many chains at once: twenty writers over ten lots, three holds, no deadlock', async () => {
    const lots = await Promise.all(
      Array.from({ length: 10 }, () => house.deliver(cooperative, member, '20')),
    );
    const blend = async (at: number): Promise<string> => {
      const [one, two] = [lots[at % 10] ?? '', lots[(at * 3 + 1) % 10] ?? ''];
      const inputs = [...new Set([one, two])].map((id) => [id, '0.5'] as const);
      const kg = inputs.length === 2 ? '1' : '0.5';
      return (
        await refusalOf(house.transform(cooperative, { kind: 'blend', inputs, outputs: [kg] }))
      ).code;
    };
    const codes = await Promise.all([
      ...Array.from({ length: 20 }, (_, at) => blend(at)),
      hold(lots[0] ?? ''),
      hold(lots[4] ?? ''),
      hold(lots[7] ?? ''),
      ...Array.from({ length: 20 }, (_, at) => blend(at)),
    ]);
    const refused = codes.filter((code) => typeof code === 'string' && code.startsWith('lot.'));
    expect(new Set(refused)).toEqual(new Set(['lot.held']));
    const missed = await house.system(
      `with recursive ahead (id) as (
         select lot_id from held_lot where is_open and lot_id = any ($1::uuid[])
         union select f.output_lot_id from ahead a join lot_flow f on f.input_lot_id = a.id)
       select id from ahead where not lot_is_held(id)`,
      [lots],
    );
    expect(missed).toEqual([]);
  });
});
