import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PriceTable } from '../../../src/contracts/price-table';
import { day } from '../../../src/kernel/day';
import { grams } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { NETWORK } from '../../../src/platform/database/scope';
import { ReferenceFile } from '../../../src/platform/reference/reference-file';
import { ContractGround, refusalOf } from './contract-ground';

const CONTAINER = grams(18_975_000n);

describe('contracts and their statements', () => {
  let ground: ContractGround;

  beforeAll(async () => {
    ground = await ContractGround.open();
  });
  afterAll(() => ground.close());

  const statements = (contractId: Id) =>
    ground.system((tx) => ground.query.statements(tx, contractId));
  const facts = async (contractId: Id): Promise<unknown[]> =>
    (
      await ground.rows('select type from journal where subject_id = $1 order by seq', [contractId])
    ).map((row) => row['type']);
  const due = async (): Promise<readonly Id[]> =>
    (await ground.system((tx) => ground.job().due(tx))).map((request) => request.subjectId);

  it('goes from the promise to the shipped mass, and keeps the former statement', async () => {
    const id = await ground.sign();
    expect(await due()).toContain(id);
    await ground.compute(id);
    expect(await due()).not.toContain(id);
    await ground.ship(id, CONTAINER);
    expect(await due()).toContain(id);
    await ground.compute(id);

    const [current, former, ...more] = await statements(id);
    expect(more).toEqual([]);
    expect(former?.document).toMatchObject({
      status: 'provisional',
      open_reasons: ['not-shipped'],
      premium_due_usd: null,
    });
    expect(former?.supersededBy).toBe(current?.id);
    expect(current?.supersededBy).toBeNull();
    expect(current?.document).toMatchObject({
      status: 'final',
      premium_due_usd: '8366.54',
      candidates: [
        {
          rule: { id: 'fairtrade-2023-08-01' },
          line: {
            contract_value_usd: '92031.97',
            total_usd: '100398.51',
            agreed: { meets_rule: true, shortfall_usd: '0.00' },
          },
        },
      ],
    });
    expect(await facts(id)).toEqual([
      'contracts.contract-signed',
      'contracts.statement-computed',
      'contracts.contract-shipped',
      'contracts.statement-computed',
    ]);
  });

  it('computes once, however often and however many at a time the job runs', async () => {
    const id = await ground.sign();
    await ground.ship(id, CONTAINER);
    await Promise.all(Array.from({ length: 6 }, () => ground.compute(id)));
    await ground.compute(id);
    expect(await statements(id)).toHaveLength(1);
    const computed = (await facts(id)).filter((type) => type === 'contracts.statement-computed');
    expect(computed).toHaveLength(1);
  });

  it('adds shipments up, and counts a hand-over once', async () => {
    const id = await ground.sign();
    const first = await ground.ship(id, grams(6_900_000n));
    await ground.ship(id, grams(12_075_000n));
    await expect(ground.shipAgain(id, first, grams(1n))).rejects.toMatchObject({ code: '23505' });
    await ground.compute(id);
    const [current] = await statements(id);
    expect(current?.document.inputs.mass_kg).toBe('18975.000');
    expect(current?.document.premium_due_usd).toBe('8366.54');
  });

  it('a price to be fixed owes its premium before, its price after the fixing by either party', async () => {
    const id = await ground.sign({ priceType: 'to-be-fixed', agreed: null, marketReference: null });
    await ground.ship(id, CONTAINER);
    await ground.compute(id);
    const [open] = await statements(id);
    expect(open?.document).toMatchObject({
      status: 'provisional',
      open_reasons: ['price-not-fixed'],
      premium_due_usd: '8366.54',
    });
    await ground.fix(id, ground.importer, '320');
    await ground.compute(id);
    const [fixed] = await statements(id);
    expect(fixed?.document.status).toBe('final');
    expect(fixed?.document.candidates[0]?.line?.contract_value_usd).toBe('150597.77');
    expect(await refusalOf(ground.fix(id, ground.cooperative, '330'))).toBe(
      'contract.already-fixed',
    );
  });

  it('keeps a named refusal as the outcome, and is not due for it again', async () => {
    const id = await ground.sign({ form: 'robusta-washed', signedOn: day('2009-01-15') });
    await ground.compute(id);
    const [current] = await statements(id);
    expect(current?.document).toMatchObject({
      status: 'refused',
      refused: {
        code: 'price.cell-unknown',
        facts: { rule: 'fairtrade-2008-06-01', cell: 'robusta-washed' },
      },
    });
    expect(await due()).not.toContain(id);
  });

  it('computes anew when the price table gets a new edition, only where its rows changed', async () => {
    const early = await ground.sign({ signedOn: day('2015-05-04') });
    const late = await ground.sign({ signedOn: day('2026-03-02') });
    await ground.compute(early);
    await ground.compute(late);
    const text = readFileSync('config/reference/price-rules.yaml', 'utf8');
    const edited = text.replace(`arabica_washed: '180'`, `arabica_washed: '181'`);
    const turned = new PriceTable(new ReferenceFile('price-rules.yaml', edited));
    const job = ground.job(turned);
    const missing = (await ground.system((tx) => job.due(tx))).map((one) => one.subjectId);
    expect(missing).toEqual(expect.arrayContaining([early, late]));
    await ground.compute(early, turned);
    await ground.compute(late, turned);
    expect(await statements(early)).toHaveLength(1);
    expect(await statements(late)).toHaveLength(2);
    await ground.compute(late);
    expect(await statements(late)).toHaveLength(3);
  });

  it('is seen by seller and buyer only; a stranger’s contract does not exist', async () => {
    const id = await ground.sign();
    const stranger = randomUUID();
    const seen = (by: Id) => ground.as(by, (tx) => ground.query.byId(tx, by, id));
    expect((await seen(ground.cooperative))?.id).toBe(id);
    expect((await seen(ground.importer))?.id).toBe(id);
    expect(await seen(stranger)).toBeNull();
    const byRow = (by: Id) =>
      ground.as(by, (tx) => tx.query('select id from contract where id = $1', [id]));
    expect(await byRow(ground.importer)).toHaveLength(1);
    expect(await byRow(stranger)).toEqual([]);
    expect(await refusalOf(ground.fix(id, stranger, '200'))).toBe('contract.unknown');
    expect(await refusalOf(ground.fix(randomUUID(), stranger, '200'))).toBe('contract.unknown');
    expect(await refusalOf(ground.ship(id, CONTAINER, ground.importer))).toBe(
      'contract.only-seller',
    );
    const forged = ground.as(stranger, (tx) =>
      tx.query('update contract set revision = 99 where id = $1 returning id', [id]),
    );
    expect(await forged).toEqual([]);
    await ground.compute(id);
    const written = ground.as(ground.cooperative, (tx) =>
      tx.query(`update price_statement set status = 'final' where contract_id = $1 returning id`, [
        id,
      ]),
    );
    expect(await written).toEqual([]);
  });

  it('tells the readers what was paid and what the rule demanded', async () => {
    const id = await ground.sign({ agreed: { amount: '2.005', unit: 'usd-per-kg' } });
    const handoverId = await ground.ship(id, grams(2_500_000n));
    await ground.compute(id);
    const year = { from: day('2026-01-01'), to: day('2026-12-31'), sellerId: ground.cooperative };
    const paid = await ground.system((tx) => ground.reader.paidIn(tx, year));
    const mine = paid.find((one) => one.contractId === id);
    expect(mine).toMatchObject({ meetsFloor: false, meetsRule: false, status: 'final' });
    expect(mine?.shippedG).toBe(2_500_000n);
    expect(mine?.floorUscPerLb?.toFixed()).toBe('220');
    expect(mine?.ruleUscPerLb?.toFixed()).toBe('220');
    expect(mine?.agreedUscPerLb?.toFixed(4)).toBe('90.9453');
    expect(mine?.premiumDueUsd?.toFixed(2)).toBe('1102.31');
    const elsewhere = { ...year, sellerId: randomUUID() };
    expect(await ground.system((tx) => ground.reader.paidIn(tx, elsewhere))).toEqual([]);

    const onTheBag = await ground.unitOfWork.read(NETWORK, (tx) =>
      ground.reader.ofHandovers(tx, [handoverId, randomUUID()]),
    );
    expect([...onTheBag.keys()]).toEqual([handoverId]);
    expect(onTheBag.get(handoverId)?.contractId).toBe(id);
  });
});
