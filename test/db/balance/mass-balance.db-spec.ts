import fc from 'fast-check';
import { AnswerHandoverHandler } from '../../../src/custody/custody.public';
import { type Day, day } from '../../../src/kernel/day';
import { type Grams, grams, gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { Refusal } from '../../../src/kernel/refusal';
import { CorrectMassHandler, FORMS, ReverseStepHandler } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { asGrams, asOneOf, asText, decoder } from '../../../src/platform/database/decode';
import { massBalanceCsv } from '../../../src/traceability/domain/mass-balance-csv';
import { MassBalanceQuery } from '../../../src/traceability/queries/mass-balance.query';
import { House, type Member } from '../../support/builders';

const lotOf = decoder({
  id: asText,
  form: asOneOf(FORMS),
  available_g: asGrams,
  made_by_id: asText,
});

const stepOf = fc.record({
  what: fc.constantFrom('deliver', 'hull', 'split', 'correct', 'hand-over', 'reverse'),
  lot: fc.nat(1000),
  size: fc.integer({ min: 1, max: 99 }),
  on: fc.constantFrom('2026-06-10', '2026-07-20', '2026-08-30'),
});
type Turn = typeof stepOf extends fc.Arbitrary<infer T> ? T : never;

describe('the mass balance', () => {
  let house: House;
  let cooperative: Id;
  let mill: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(async () => {
    await house.close();
  });

  async function begin(): Promise<void> {
    cooperative = await house.organisation('cooperative');
    mill = await house.organisation('exporter');
    member = await house.member(cooperative);
  }

  const lotsOf = async (owner: Id) =>
    (
      await house.system(
        'select id, form, available_g, made_by_id from lot where owner_id = $1 order by id',
        [owner],
      )
    ).map(lotOf);

  const balance = (owner: Id, form: string, from = '2026-01-01', to = '2026-12-31') =>
    house.as(owner, (tx) =>
      house
        .get(MassBalanceQuery)
        .of(tx, owner, { form, gtin: null }, { from: day(from), to: day(to) }),
    );

  async function play(turn: Turn): Promise<void> {
    if (turn.what === 'deliver') {
      await house.deliver(cooperative, member, `${turn.size}.013`, turn.on);
      return;
    }
    const owner = turn.lot % 3 === 0 ? mill : cooperative;
    const lots = (await lotsOf(owner)).filter((lot) => lot.available_g > 1000n);
    const lot = lots[turn.lot % Math.max(lots.length, 1)];
    if (lot === undefined) return;
    const massG = grams((lot.available_g * BigInt(turn.size)) / 100n);
    if (massG <= 10n) return;
    const on = day(turn.on);
    if (turn.what === 'hull' || turn.what === 'split')
      await work(owner, turn.what, { lotId: lot.id, massG }, on);
    if (turn.what === 'correct') await correct(owner, lot.id, massG, turn);
    if (turn.what === 'hand-over') await handOver(owner, { lotId: lot.id, massG }, turn);
    if (turn.what === 'reverse') await reverse(owner, lot.made_by_id, on);
  }

  async function work(
    owner: Id,
    kind: 'hull' | 'split',
    portion: { readonly lotId: Id; readonly massG: Grams },
    on: Day,
  ): Promise<void> {
    const { lotId, massG } = portion;
    const lossG = massG / 5n;
    const kg = (mass: bigint): string => `${mass / 1000n}.${String(mass % 1000n).padStart(3, '0')}`;
    const losses = lossG > 0n ? ([['husk', kg(lossG)]] as const) : [];
    await house.transform(owner, {
      kind,
      on,
      inputs: [[lotId, kg(massG)]],
      outputs: [kg(massG - lossG)],
      losses,
    });
  }

  async function correct(owner: Id, lotId: Id, massG: Grams, turn: Turn): Promise<void> {
    const byG = grams(turn.size % 2 === 0 ? massG : -massG);
    const command = {
      correctionId: newId(),
      lotId,
      byG,
      reason: 'recount' as const,
      occurredOn: day(turn.on),
    };
    await house.as(owner, (tx, actor) => house.get(CorrectMassHandler).run(tx, command, actor));
  }

  async function handOver(
    owner: Id,
    line: { readonly lotId: Id; readonly massG: Grams },
    turn: Turn,
  ): Promise<void> {
    const receiver = owner === mill ? cooperative : mill;
    const handoverId = await house.offer(owner, receiver, [line], turn.on);
    if (turn.size % 4 === 0) return;
    const answer = house.get(AnswerHandoverHandler);
    const on = day(turn.on);
    await house.as(receiver, async (tx, actor) => {
      if (turn.size % 4 === 1) {
        await answer.refuse(tx, { handoverId, refusedOn: on, reason: 'quality' }, actor);
        return;
      }
      const returnedG = grams(turn.size % 4 === 2 ? line.massG / 3n : 0n);
      const lostG = turn.size % 3 === 0 ? 7n : turn.size % 3 === 1 ? -3n : 0n;
      const lots = [
        {
          fromLotId: line.lotId,
          lotId: newId(),
          acceptedG: grams(line.massG - returnedG - lostG),
          returnedG,
          differenceReason: lostG === 0n ? null : ('scale-difference' as const),
        },
      ];
      await answer.accept(tx, { handoverId, acceptedOn: on, lots }, actor);
    });
  }

  async function reverse(owner: Id, stepId: Id, on: Day): Promise<void> {
    const command = {
      reversalId: newId(),
      transformationId: stepId,
      reason: 'not-done' as const,
      occurredOn: on,
      withConsequences: false,
    };
    await house.as(owner, (tx, actor) => house.get(ReverseStepHandler).run(tx, command, actor));
  }

  it('closes with what lies in stock, whatever happened, and continues from period to period', async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf, { minLength: 10, maxLength: 30 }), async (turns) => {
        await begin();
        await house.deliver(cooperative, member, '500', '2026-06-10');
        for (const turn of turns) {
          await play(turn).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        }
        for (const owner of [cooperative, mill]) {
          const lots = await lotsOf(owner);
          for (const form of ['parchment', 'green']) {
            const stockG = lots
              .filter((lot) => lot.form === form)
              .reduce((sum, lot) => sum + lot.available_g, 0n);
            const year = await balance(owner, form);
            expect(year.closingG).toBe(stockG);
            expect(year.openingG + year.inG - year.outG - year.lossG).toBe(year.closingG);
            const first = await balance(owner, form, '2026-01-01', '2026-07-19');
            const second = await balance(owner, form, '2026-07-20', '2026-12-31');
            expect(second.openingG).toBe(first.closingG);
            expect(second.closingG).toBe(year.closingG);
            reached += year.rows.length;
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(reached).toBeGreaterThan(100);
    const [row] = await house.system('select count(*)::int as n from step_reversal');
    expect(row?.['n']).toBeGreaterThan(0);
  }, 120_000);

  it('has a row behind every figure, and the table adds up to its last line', async () => {
    await begin();
    const lot = await house.deliver(cooperative, member, '100', '2026-06-10');
    await work(cooperative, 'hull', { lotId: lot, massG: gramsFromKg('60') }, day('2026-07-20'));
    const sheet = await balance(cooperative, 'parchment', '2026-07-01', '2026-07-31');
    expect(sheet).toMatchObject({
      openingG: 100_000n,
      inG: 0n,
      outG: 48_000n,
      lossG: 12_000n,
      closingG: 40_000n,
    });
    expect(sheet.sums.map(({ kind, rows, massG }) => [kind, rows, massG])).toEqual(
      expect.arrayContaining([
        ['processed', 1, 48_000n],
        ['lost', 1, 12_000n],
      ]),
    );
    const lines = massBalanceCsv(sheet, '2026-07-01', '2026-07-31').trim().split('\r\n').slice(1);
    const masses = lines.map((line) => gramsFromKg(line.split(',').at(-1) ?? ''));
    const closing = masses.pop();
    expect(masses.reduce((sum, one) => sum + one, 0n)).toBe(closing);
  });
});
