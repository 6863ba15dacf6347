import { day } from '../../../src/kernel/day';
import { grams, gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { AnswerHandoverHandler } from '../../../src/custody/custody.public';
import {
  CorrectMassHandler,
  RegisterProductHandler,
  ReverseStepHandler,
} from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { SYSTEM } from '../../../src/platform/database/scope';
import { rebuild, type Rebuilt } from '../../../src/rebuilding';
import { House } from '../../support/builders';

describe('rebuilding the rows from the journal', () => {
  let house: House;
  let cooperative: Id;
  let roaster: Id;

  beforeAll(async () => {
    house = await House.open();
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster');
    await season();
  });
  afterAll(async () => {
    await house.close();
  });

  /** Two members, day lots, a blend, a reversal, hand-overs of all kinds, bags. */
  async function season(): Promise<void> {
    const lots: Id[] = [];
    for (const kg of ['62.500', '41.250', '83.125', '70']) {
      lots.push(await house.deliver(cooperative, await house.member(cooperative), kg));
    }
    const [a = '', b = '', c = '', d = ''] = lots;
    const blend = (inputs: readonly (readonly [Id, string])[], outputs: readonly string[]) =>
      house.transform(cooperative, { kind: 'blend', inputs, outputs });
    const [one = ''] = await blend(
      [
        [a, '60'],
        [b, '40'],
      ],
      ['100'],
    );
    const [two = ''] = await blend(
      [
        [c, '80.125'],
        [d, '70'],
      ],
      ['150.125'],
    );
    const [mixed = ''] = await blend(
      [
        [one, '33.333'],
        [two, '44.444'],
      ],
      ['77.777'],
    );
    await reverseStepOf(mixed);
    const [again = ''] = await blend(
      [
        [one, '50'],
        [two, '50'],
      ],
      ['100'],
    );
    const [green = ''] = await house.transform(cooperative, {
      kind: 'hull',
      inputs: [[again, '100']],
      outputs: ['80'],
      losses: [['husk', '20']],
    });
    await house.as(cooperative, (tx, actor) =>
      house.get(CorrectMassHandler).run(
        tx,
        {
          correctionId: newId(),
          lotId: green,
          byG: grams(-1_500n),
          reason: 'scale-recalibrated',
          occurredOn: day('2026-09-16'),
        },
        actor,
      ),
    );
    const sent = await house.handOver(cooperative, roaster, {
      lotId: green,
      massG: gramsFromKg('40'),
    });
    await house.offer(cooperative, roaster, [{ lotId: green, massG: gramsFromKg('5') }]);
    const refused = await house.offer(cooperative, roaster, [
      { lotId: green, massG: gramsFromKg('7.001') },
    ]);
    await house.as(roaster, (tx, actor) =>
      house
        .get(AnswerHandoverHandler)
        .refuse(
          tx,
          { handoverId: refused, refusedOn: day('2026-09-12'), reason: 'not-ordered' },
          actor,
        ),
    );
    await roastAndPack(sent);
  }

  async function roastAndPack(green: Id): Promise<void> {
    const outside = await house.buyOutside(roaster, cooperative, '30');
    const [roasted = ''] = await house.transform(roaster, {
      kind: 'roast',
      inputs: [
        [green, '30'],
        [outside, '20.5'],
      ],
      outputs: ['42'],
      losses: [['roast-loss', '8.5']],
    });
    const gtin = '04012345678901';
    await house.as(roaster, (tx, actor) =>
      house
        .get(RegisterProductHandler)
        .run(tx, { gtin, name: 'Bohne', bagNetG: grams(250n) }, actor),
    );
    const pack = { gtin, batch: 'R-1' };
    const [bags = ''] = await house.transform(roaster, {
      kind: 'pack',
      inputs: [[roasted, '10']],
      outputs: ['10'],
      pack,
    });
    await reverseStepOf(bags, roaster);
    await house.transform(roaster, {
      kind: 'pack',
      inputs: [[roasted, '12']],
      outputs: ['12'],
      pack,
    });
  }

  async function reverseStepOf(lotId: Id, owner = cooperative): Promise<void> {
    const [lot] = await house.system('select made_by_id from lot where id = $1', [lotId]);
    await house.as(owner, (tx, actor) =>
      house.get(ReverseStepHandler).run(
        tx,
        {
          reversalId: newId(),
          transformationId: String(lot?.['made_by_id']),
          reason: 'wrong-mass',
          occurredOn: day('2026-09-16'),
          withConsequences: false,
        },
        actor,
      ),
    );
  }

  const rebuilt = (): Promise<Rebuilt> => house.unitOfWork.read(SYSTEM, rebuild);

  it('finds every row as the journal says, and no column that the journal does not carry', async () => {
    const found = await rebuilt();
    expect(found.differences).toEqual([]);
    expect(found.notInJournal).toEqual([]);
    const rows = Object.fromEntries(found.tables.map(({ table, rows: count }) => [table, count]));
    expect(rows).toMatchObject({
      ...{ lot: 14, delivery: 4, outside_coffee: 1, transformation: 8, step_reversal: 2 },
      ...{ mass_correction: 1, product: 1, handover: 3, handover_line: 3, mix: 10 },
    });
    expect([...found.otherFacts.keys()].every((type) => !/^(lots|custody)\./.test(type))).toBe(
      true,
    );
  });

  it.each([
    [
      'a gram more in stock',
      `update lot set available_g = available_g + 1 where available_g < net_g and reversed_by is null`,
    ],
    ['a milligram less taken', `update mix_part set taken_mg = taken_mg - 1 where taken_mg > 0`],
    ['another answer', `update handover set answered_on = '2026-09-30' where status = 'accepted'`],
    ['a number given twice', `update lot_counter set last = last - 1`],
  ])('finds %s', async (_, sql) => {
    const undone = new Error('undone');
    const spoiling = house.unitOfWork.run(SYSTEM, async (tx) => {
      await tx.query(sql);
      const found = await rebuild(tx);
      expect(found.differences.length).toBeGreaterThan(0);
      throw undone;
    });
    await expect(spoiling).rejects.toBe(undone);
    expect((await rebuilt()).differences).toEqual([]);
  });
});
