import { LotStock } from '../../../src/lots/lots.public';
import { day } from '../../../src/kernel/day';
import { type Grams, grams, gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { CorrectMassHandler } from '../../../src/lots/commands/correct-mass';
import { newId } from '../../../src/platform/clock/clock';
import { organisation } from '../../../src/platform/database/scope';
import { asGrams, asText, asWhole, decoder } from '../../../src/platform/database/decode';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

const stockOf = decoder({ id: asText, available_g: asGrams, basis_left_mg: asWhole });

describe('the stock of lots', () => {
  let house: House;
  let cooperative: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open({ poolSize: 25 });
    cooperative = await house.organisation('cooperative');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  async function draw(
    lots: readonly (readonly [Id, Grams])[],
    owner = cooperative,
  ): Promise<string> {
    const wishes = lots.map(([lotId, massG]) => ({ lotId, massG }));
    const drawing = house.unitOfWork.run(organisation(owner), (tx) =>
      house.get(LotStock).draw(tx, owner, wishes),
    );
    return (await refusalOf(drawing)).code;
  }

  async function stock(lotIds: readonly Id[]) {
    const rows = await house.system(
      'select id, available_g, basis_left_mg from lot where id = any ($1::uuid[]) order by id',
      [lotIds],
    );
    return rows.map(stockOf);
  }

  it('is never oversold by 50 writers at once, and what remains is exact', async () => {
    const lot = await house.deliver(cooperative, member, '1000');
    const masses = Array.from({ length: 50 }, (_, writer) =>
      Array.from({ length: 4 }, (__, turn) => grams(BigInt(2_000 + 137 * writer + 1_009 * turn))),
    );
    const answers = await Promise.all(
      masses.map(async (wishes) => {
        const codes: string[] = [];
        for (const massG of wishes) codes.push(await draw([[lot, massG]]));
        return codes;
      }),
    );
    const taken = masses
      .flat()
      .filter((_, at) => answers.flat()[at] === 'accepted')
      .reduce((sum, one) => sum + one, 0n);
    expect(new Set(answers.flat())).toEqual(new Set(['accepted', 'lot.not-enough-mass']));
    const [left] = await stock([lot]);
    expect(left?.available_g).toBe(1_000_000n - taken);
    expect(left !== undefined && left.basis_left_mg >= left.available_g * 1000n).toBe(true);
  });

  it('says what is there when it is not enough, and nothing is written', async () => {
    const lot = await house.deliver(cooperative, member, '10');
    const wishes = [{ lotId: lot, massG: gramsFromKg('10.001') }];
    const drawing = house.as(cooperative, (tx) =>
      house.get(LotStock).draw(tx, cooperative, wishes),
    );
    expect(await refusalOf(drawing)).toMatchObject({
      kind: 'conflict',
      code: 'lot.not-enough-mass',
      facts: { lot, available_kg: '10.000', asked_kg: '10.001' },
    });
    expect((await stock([lot]))[0]?.available_g).toBe(10_000n);
  });

  it('does not deadlock when many draw from twenty lots in any order', async () => {
    const lots = await Promise.all(
      Array.from({ length: 20 }, () => house.deliver(cooperative, member, '100')),
    );
    const runs = Array.from({ length: 60 }, (_, run) => {
      const shuffled = lots.map((lot, at) => ({ lot, order: (at * 7 + run * 13) % 20 }));
      return shuffled
        .sort((a, b) => a.order - b.order)
        .map(({ lot }) => [lot, grams(1_000n)] as const);
    });
    const codes = await Promise.all(runs.map((wishes) => draw(wishes)));
    expect(codes).toEqual(runs.map(() => 'accepted'));
    expect((await stock(lots)).map((one) => one.available_g)).toEqual(lots.map(() => 40_000n));
  });

  it('takes all of several lots or nothing', async () => {
    const [a, b] = await Promise.all(
      ['5', '5'].map((kg) => house.deliver(cooperative, member, kg)),
    );
    if (a === undefined || b === undefined) throw new Error('no lots');
    expect(
      await draw([
        [a, grams(5_000n)],
        [b, grams(5_001n)],
      ]),
    ).toBe('lot.not-enough-mass');
    expect(
      await draw([
        [a, grams(1_000n)],
        [a, grams(1_000n)],
      ]),
    ).toBe('lot.twice');
    expect((await stock([a, b])).map((one) => one.available_g)).toEqual([5_000n, 5_000n]);
  });

  it('knows no lot of another owner', async () => {
    const lot = await house.deliver(cooperative, member, '5');
    const other = await house.organisation('roaster');
    expect(await draw([[lot, grams(1n)]], other)).toBe('lot.unknown');
    expect(await draw([[newId(), grams(1n)]], other)).toBe('lot.unknown');
  });

  it('is corrected by a further fact, as far as the mass still lies there', async () => {
    const lot = await house.deliver(cooperative, member, '60');
    await draw([[lot, grams(20_000n)]]);
    const correct = (byG: bigint): Promise<{ code: string }> =>
      refusalOf(
        house.as(cooperative, (tx, actor) =>
          house.get(CorrectMassHandler).run(
            tx,
            {
              correctionId: newId(),
              lotId: lot,
              byG: grams(byG),
              reason: 'scale-recalibrated',
              occurredOn: day('2026-07-15'),
            },
            actor,
          ),
        ),
      );
    expect((await correct(-40_001n)).code).toBe('lot.not-enough-mass');
    expect((await correct(-1_500n)).code).toBe('accepted');
    const [left] = await stock([lot]);
    expect(left?.available_g).toBe(38_500n);
    const [fact] = await house.system(
      `select body::jsonb as body from journal where type = 'lots.mass-corrected' and subject_id = $1`,
      [lot],
    );
    expect(fact?.['body']).toMatchObject({ by_g: '-1500', reason: 'scale-recalibrated' });
    // All that is left is drawn with all of its basis, though the scale said otherwise.
    expect(await draw([[lot, grams(38_500n)]])).toBe('accepted');
    expect((await stock([lot]))[0]).toMatchObject({ available_g: 0n, basis_left_mg: 0n });
  });
});
