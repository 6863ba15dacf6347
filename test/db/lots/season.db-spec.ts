import fc from 'fast-check';
import { AnswerHandoverHandler } from '../../../src/custody/custody.public';
import { day } from '../../../src/kernel/day';
import { type Grams, grams, kgText } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { addShares, NOTHING, WHOLE } from '../../../src/kernel/share';
import { CompositionReader, CorrectMassHandler, LotReader } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { asGrams, asText, decoder } from '../../../src/platform/database/decode';
import { House, type Member } from '../../support/builders';
import { JournalReplay } from '../../support/journal-replay';

const ON = day('2026-09-10');
const stockOf = decoder({ id: asText, form: asText, available_g: asGrams, net_g: asGrams });
type Stock = ReturnType<typeof stockOf>;

const KINDS = [
  'deliver',
  'deliver',
  'buy',
  'blend',
  'blend',
  'process',
  'split',
  'hand',
  'refuse',
  'correct',
] as const;
const act = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(2),
  pick: fc.nat(1_000),
  permille: fc.integer({ min: 1, max: 1_000 }),
});
const season = fc.array(act, { minLength: 15, maxLength: 40 });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Random seasons of three owners, acted through the commands. */
describe('any season', () => {
  let house: House;
  let owners: readonly Id[] = [];
  let supplier: Id;
  const members = new Map<Id, Member>();

  beforeAll(async () => {
    house = await House.open();
    supplier = await house.organisation('supplier');
    owners = [
      await house.organisation('cooperative', 'A'),
      await house.organisation('cooperative', 'B'),
      await house.organisation('cooperative', 'C'),
    ];
    for (const owner of owners) members.set(owner, await house.member(owner));
  });
  afterAll(async () => {
    await house.close();
  });

  async function stock(owner: Id, form: string | null = null): Promise<readonly Stock[]> {
    const rows = await house.system(
      `select id, form, available_g, net_g from lot
        where owner_id = $1 and available_g > 0 and ($2::text is null or form = $2)
        order by id`,
      [owner, form],
    );
    return rows.map(stockOf);
  }

  async function play(plan: readonly Act[]): Promise<void> {
    for (const one of plan) await perform(one);
  }

  async function perform(one: Act): Promise<void> {
    const owner = owners[one.who] ?? '';
    const kg = kgText(grams(BigInt(1_000 + one.pick * 37)));
    const member = members.get(owner);
    if (one.kind === 'deliver' && member !== undefined) {
      await house.deliver(owner, member, kg);
      return;
    }
    if (one.kind === 'buy') {
      await house.buyOutside(owner, supplier, kg);
      return;
    }
    const lots = await stock(owner);
    // The newest lots first, so that the genealogy grows deep.
    const lot = lots.at(-1 - (one.pick % Math.min(4, Math.max(1, lots.length))));
    if (lot === undefined) return;
    const part = portion(lot.available_g, one.permille);
    if (one.kind === 'hand' || one.kind === 'refuse') await hand(owner, { lot, part }, one);
    else if (one.kind === 'correct') await correct(owner, lot, one);
    else await transform(owner, { lot, part }, one);
  }

  async function transform(owner: Id, of: { lot: Stock; part: Grams }, one: Act): Promise<void> {
    const { lot, part } = of;
    const second = (await stock(owner, lot.form)).find((other) => other.id !== lot.id);
    const lossG = grams((part * BigInt(one.permille)) / 4_000n);
    const made = grams(part - lossG);
    const inputs = [[lot.id, kgText(part)]] as [Id, string][];
    const losses = lossG > 0n ? ([['spill', kgText(lossG)]] as const) : [];
    if (one.kind === 'process') {
      const kind = lot.form === 'parchment' ? 'hull' : 'roast';
      if (lot.form === 'roasted') return;
      await house.transform(owner, { kind, inputs, outputs: [kgText(made)], losses });
    } else if (one.kind === 'split' && made > 2n) {
      const first = grams(made / 3n);
      const outputs = [kgText(first), kgText(grams(made - first))];
      await house.transform(owner, { kind: 'split', inputs, outputs, losses });
    } else if (one.kind === 'blend' && second !== undefined) {
      const more = portion(second.available_g, 1_001 - one.permille);
      inputs.push([second.id, kgText(more)]);
      const outputs = [kgText(grams(made + more))];
      await house.transform(owner, { kind: 'blend', inputs, outputs, losses });
    }
  }

  async function hand(owner: Id, of: { lot: Stock; part: Grams }, one: Act): Promise<void> {
    const to = owners[(one.who + 1) % 3] ?? '';
    const line = { lotId: of.lot.id, massG: of.part };
    if (one.kind === 'hand') {
      await house.handOver(owner, to, line);
      return;
    }
    const handoverId = await house.offer(owner, to, [line]);
    // Some offers stay open.
    if (one.pick % 3 === 0) return;
    const command = { handoverId, refusedOn: ON, reason: 'quality' } as const;
    await house.as(to, (tx, actor) => house.get(AnswerHandoverHandler).refuse(tx, command, actor));
  }

  async function correct(owner: Id, lot: Stock, one: Act): Promise<void> {
    const size = (lot.available_g * BigInt(one.permille)) / 5_000n + 1n;
    const byG = one.pick % 2 === 0 || size >= lot.net_g ? size : -size;
    const command = {
      correctionId: newId(),
      lotId: lot.id,
      byG: grams(byG),
      reason: 'recount',
      occurredOn: ON,
    } as const;
    await house.as(owner, (tx, actor) => house.get(CorrectMassHandler).run(tx, command, actor));
  }

  function portion(available: Grams, permille: number): Grams {
    const part = (available * BigInt(permille)) / 1_000n;
    return part === 0n ? available : grams(part);
  }

  it('leaves rows that the journal alone would make, and origins that sum to the whole', async () => {
    const property = fc.asyncProperty(season, async (plan) => {
      await play(plan);
      await compareWithJournal();
      await compareCompositions();
      await compareBasis();
      await compareRanks();
    });
    await fc.assert(property, { numRuns: 12, seed: 20_261_123 });
    const [row] = await house.system('select count(*)::int as lots, max(rank) as depth from lot');
    // The seasons must have gone deep enough to mean something.
    expect(Number(row?.['lots'])).toBeGreaterThan(150);
    expect(Number(row?.['depth'])).toBeGreaterThan(8);
  });

  async function compareWithJournal(): Promise<void> {
    const replay = new JournalReplay();
    const facts = await house.system(
      'select type, subject_id, organisation_id, body::jsonb as body from journal order by seq',
    );
    for (const fact of facts) replay.take(fact);
    const rows = await house.system(
      'select id, owner_id, code, form, gtin, batch, net_g, available_g from lot',
    );
    const stored = new Map(
      rows.map((row) => [
        row['id'],
        {
          ...{ owner: row['owner_id'], code: row['code'], form: row['form'] },
          ...{ gtin: row['gtin'], batch: row['batch'] },
          ...{ netG: BigInt(String(row['net_g'])), availableG: BigInt(String(row['available_g'])) },
        },
      ]),
    );
    expect(stored).toEqual(replay.lots);
  }

  /** Stored compositions and the walk along every flow name the same origins; both sum to one. */
  async function compareCompositions(): Promise<void> {
    const compositions = house.get(CompositionReader);
    const rows = await house.system('select id from lot order by random() limit 12');
    for (const id of rows.map((row) => String(row['id']))) {
      await house.network(async (tx) => {
        const lot = await house.get(LotReader).find(tx, id);
        const stored = await compositions.originsOf(tx, lot?.mix_id ?? '');
        const walked = await compositions.originsByFlows(tx, id);
        for (const list of [stored, walked]) {
          expect(list.map((one) => one.share).reduce(addShares, NOTHING)).toEqual(WHOLE);
        }
        const names = (list: typeof stored): Id[] => list.map((one) => one.originLotId).sort();
        expect(names(stored)).toEqual(names(walked));
      });
    }
  }

  /** What is left of each mix's parts is what its lots and open offers still stand for. */
  async function compareBasis(): Promise<void> {
    const rows = await house.system(
      `with standing as (
         select mix_id, sum(basis_left_mg) as mg from lot group by mix_id
         union all
         select l.mix_id, sum(h.basis_mg) from handover_line h
           join handover o on o.id = h.handover_id and o.status = 'offered'
           join lot l on l.id = h.lot_id group by l.mix_id),
       left_over as (select mix_id, sum(mass_mg - taken_mg) as mg from mix_part group by mix_id)
       select m.id, m.total_mg, lo.mg - s.mg as apart,
              exists (select from lot l where l.id = m.id) as is_origin
         from mix m join left_over lo on lo.mix_id = m.id
         join (select mix_id, sum(mg) as mg from standing group by mix_id) s on s.mix_id = m.id
        where case when exists (select from lot l where l.id = m.id) then lo.mg < s.mg
                   else lo.mg <> s.mg end`,
    );
    expect(rows).toEqual([]);
  }

  /** Each flow goes up in rank, so that no lot is its own ancestor and a walk opens each once. */
  async function compareRanks(): Promise<void> {
    const rows = await house.system(
      `select f.output_lot_id from lot_flow f
         join lot i on i.id = f.input_lot_id join lot o on o.id = f.output_lot_id
        where f.input_rank <> i.rank or o.rank <= i.rank`,
    );
    expect(rows).toEqual([]);
  }
});
