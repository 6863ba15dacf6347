import fc from 'fast-check';
import { AnswerHandoverHandler } from '../../../src/custody/custody.public';
import { allocate } from '../../../src/kernel/allocate';
import { day } from '../../../src/kernel/day';
import { grams, kgText } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { Refusal } from '../../../src/kernel/refusal';
import { CorrectMassHandler, LotStock, ReverseStepHandler } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { asGrams, asText, asWhole, decoder } from '../../../src/platform/database/decode';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import { rebuild } from '../../../src/rebuilding';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

const stockOf = decoder({ id: asText, owner_id: asText, form: asText, available_g: asGrams });
const idOf = decoder({ id: asText, owner_id: asText });
const sumsOf = decoder({ expected_g: asWhole, found_g: asWhole });

const commands = fc.array(
  fc.record({
    operation: fc.constantFrom(
      ...(['deliver', 'deliver', 'blend', 'blend', 'split', 'hull', 'offer', 'offer'] as const),
      ...(['accept', 'refuse', 'correct', 'reverse', 'reverse-chain'] as const),
    ),
    at: fc.nat(500),
    massG: fc.bigInt({ min: 100n, max: 90_000n }),
    permille: fc.integer({ min: 1, max: 1000 }),
  }),
  { minLength: 12, maxLength: 30 },
);
type Command = typeof commands extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

describe('random sequences of commands on the record', () => {
  let house: House;
  let cooperative: Id;
  let roaster: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open({ poolSize: 25 });
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  async function stockRows() {
    const rows = await house.system(
      'select id, owner_id, form, available_g from lot where available_g > 0 order by id',
    );
    return rows.map(stockOf);
  }

  /** A part of one lot, or of several of the same owner and form. */
  async function wishes({ at, permille }: Command, count: number) {
    const stock = await stockRows();
    const first = stock[at % Math.max(stock.length, 1)];
    const alike = stock.filter(
      (lot) => lot.owner_id === first?.owner_id && lot.form === first.form && lot !== first,
    );
    const picked = first === undefined ? [] : [first, ...alike.slice(-count + 1)].slice(0, count);
    return picked.map(({ id, owner_id, available_g }) => ({
      lotId: id,
      ownerId: owner_id,
      massG: grams((available_g * BigInt(permille) + 999n) / 1000n),
    }));
  }

  async function step(command: Command): Promise<void> {
    const kind =
      command.operation === 'hull' || command.operation === 'split' ? command.operation : 'blend';
    const inputs = await wishes(command, kind === 'blend' ? 3 : 1);
    const [first] = inputs;
    if (first === undefined) return;
    const inG = inputs.reduce((sum, one) => sum + one.massG, 0n);
    const lossG = kind === 'hull' ? inG / 5n : 0n;
    const nets = allocate(inG - lossG, [2n, 1n]).filter((net) => net > 0n);
    await house.transform(first.ownerId, {
      kind,
      inputs: inputs.map((one) => [one.lotId, kgText(one.massG)] as const),
      outputs: nets.map((net) => kgText(grams(net))),
      losses: lossG > 0n ? [['husk', kgText(grams(lossG))]] : [],
    });
  }

  async function handover(command: Command): Promise<void> {
    if (command.operation === 'offer') {
      const lines = await wishes(command, 1);
      const from = lines[0]?.ownerId;
      if (from === undefined) return;
      await house.offer(from, from === cooperative ? roaster : cooperative, lines);
      return;
    }
    const rows = await house.system(
      `select id, receiver_id as owner_id from handover where status = 'offered' order by id`,
    );
    const open = rows.map(idOf)[command.at % Math.max(rows.length, 1)];
    if (open === undefined) return;
    const lines = await house.system('select lot_id from handover_line where handover_id = $1', [
      open.id,
    ]);
    await house.as(open.owner_id, async (tx, actor) => {
      const handler = house.get(AnswerHandoverHandler);
      const on = day('2026-09-12');
      const handoverId = open.id;
      if (command.operation === 'refuse') {
        await handler.refuse(tx, { handoverId, refusedOn: on, reason: 'quality' }, actor);
        return;
      }
      const lots = lines.map((line) => ({ fromLotId: asText(line['lot_id']), lotId: newId() }));
      await handler.accept(tx, { handoverId, acceptedOn: on, lots }, actor);
    });
  }

  async function correct({ at, massG }: Command): Promise<void> {
    const stock = await stockRows();
    const lot = stock[at % Math.max(stock.length, 1)];
    if (lot === undefined) return;
    const correction = {
      correctionId: newId(),
      lotId: lot.id,
      byG: grams(massG % 2n === 0n ? massG / 10n : -massG / 10n),
      reason: 'recount',
      occurredOn: day('2026-09-16'),
    } as const;
    await house.as(lot.owner_id, (tx, actor) =>
      house.get(CorrectMassHandler).run(tx, correction, actor),
    );
  }

  async function reverse({ at, operation }: Command): Promise<void> {
    const rows = await house.system(
      `select id, organisation_id as owner_id from transformation t
        where not exists (select from step_reversal r where r.transformation_id = t.id)
        order by id`,
    );
    const done = rows.map(idOf)[at % Math.max(rows.length, 1)];
    if (done === undefined) return;
    const command = {
      reversalId: newId(),
      transformationId: done.id,
      reason: 'not-done',
      occurredOn: day('2026-09-16'),
      withConsequences: operation === 'reverse-chain',
    } as const;
    await house.as(done.owner_id, (tx, actor) =>
      house.get(ReverseStepHandler).run(tx, command, actor),
    );
  }

  async function play(command: Command): Promise<void> {
    switch (command.operation) {
      case 'deliver':
        await house.deliver(cooperative, member, kgText(grams(command.massG)));
        return;
      case 'blend':
      case 'split':
      case 'hull':
        return step(command);
      case 'correct':
        return correct(command);
      case 'reverse':
      case 'reverse-chain':
        return reverse(command);
      default:
        return handover(command);
    }
  }

  /** What came in and was not lost is in stock or offered, to the gram. */
  async function massesOnRecord() {
    const [row] = await house.system(
      `select ((select coalesce(sum(l.net_g), 0) from lot l where l.made_by in ('delivery', 'outside'))
               + (select coalesce(sum(c.by_g), 0) from mass_correction c join lot l on l.id = c.lot_id
                   where l.reversed_by is null and l.made_by not in ('delivery', 'outside'))
               - (select coalesce(sum(t.loss_g), 0) from transformation t where not exists
                   (select from step_reversal r where r.transformation_id = t.id)))::bigint as expected_g,
              ((select coalesce(sum(available_g), 0) from lot)
               + (select coalesce(sum(i.mass_g), 0) from handover_line i join handover h
                    on h.id = i.handover_id where h.status = 'offered'))::bigint as found_g`,
    );
    return row === undefined ? null : sumsOf(row);
  }

  it('conserve mass, and the rows stay what the journal says', async () => {
    const done = new Map<string, number>();
    const property = fc.asyncProperty(commands, async (sequence) => {
      for (const command of sequence) {
        try {
          await play(command);
          done.set(command.operation, (done.get(command.operation) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      const masses = await massesOnRecord();
      expect(masses?.found_g).toBe(masses?.expected_g);
      const rebuilt = await house.unitOfWork.read(SYSTEM, rebuild);
      expect(rebuilt.differences).toEqual([]);
    });
    await fc.assert(property, { numRuns: 12, endOnFailure: true });
    expect([...done.keys()].sort()).toEqual(
      [
        ...['accept', 'blend', 'correct', 'deliver', 'hull', 'offer', 'refuse', 'reverse'],
        ...['reverse-chain', 'split'],
      ].sort(),
    );
  }, 120_000);

  it('20 writers over 20 lots oversell none and do not deadlock', async () => {
    const lots: Id[] = [];
    for (let index = 0; index < 20; index += 1) {
      lots.push(await house.deliver(cooperative, member, '10'));
    }
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      let drawn = 0n;
      for (let turn = 0; turn < 5; turn += 1) {
        const order = lots.map((_lot, index) => lots[(index * 7 + writer * 3 + turn) % 20] ?? '');
        const picks = order.slice(0, 5).map((lotId) => ({ lotId, massG: grams(999n) }));
        const drawing = house.unitOfWork.run(organisation(cooperative), (tx) =>
          house.get(LotStock).draw(tx, cooperative, picks),
        );
        const outcome = await drawing.then(
          () => 'drawn',
          async () => (await refusalOf(drawing)).code,
        );
        expect(['drawn', 'lot.not-enough-mass']).toContain(outcome);
        if (outcome === 'drawn') drawn += 5n * 999n;
      }
      return drawn;
    });
    const drawn = (await Promise.all(writers)).reduce((sum, one) => sum + one, 0n);
    const [row] = await house.system(
      'select sum(available_g)::bigint as left_g, min(available_g) as least from lot where id = any ($1::uuid[])',
      [lots],
    );
    expect(asWhole(row?.['left_g'])).toBe(200_000n - drawn);
    expect(asWhole(row?.['least'])).toBeGreaterThanOrEqual(0n);
    expect(drawn).toBeGreaterThan(0n);
  }, 60_000);
});
