import { randomUUID } from 'node:crypto';
import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { DecidePremiumHandler } from '../../../src/premiums/commands/decide-premium';
import { RecordPremiumReceivedHandler } from '../../../src/premiums/commands/record-premium-received';
import { SpendPremiumHandler } from '../../../src/premiums/commands/spend-premium';
import { AccruePremiumJob } from '../../../src/premiums/jobs/accrue-premium.job';
import { PremiumCategories } from '../../../src/premiums/premium-categories';
import { PremiumBooks } from '../../../src/premiums/queries/premium-books';
import { PremiumReader } from '../../../src/premiums/queries/premium-reader';
import { AccrualStore } from '../../../src/premiums/storage/accrual-store';
import { PremiumStore } from '../../../src/premiums/storage/premium-store';
import {
  PremiumAccountRow,
  PremiumAccrualRow,
  PremiumDecisionItemRow,
  PremiumDecisionRow,
  PremiumReceiptRow,
  PremiumSpendingRow,
} from '../../../src/premiums/storage/premium.rows';
import { ContractGround, refusalOf } from '../contracts/contract-ground';

const YEAR = [day('2026-01-01'), day('2026-12-31')] as const;
const ROWS = [
  PremiumAccrualRow,
  PremiumReceiptRow,
  PremiumAccountRow,
  PremiumDecisionRow,
  PremiumDecisionItemRow,
  PremiumSpendingRow,
];

describe('the premium’s life', () => {
  const store = new PremiumStore();
  const reader = new PremiumReader();
  let ground: ContractGround;

  beforeEach(async () => {
    ground = await ContractGround.open(ROWS);
  });
  afterEach(() => ground.close());

  const job = (): AccruePremiumJob =>
    new AccruePremiumJob(ground.unitOfWork, ground.journal, ground.reader, new AccrualStore());
  const accrue = (contractId: Id): Promise<void> =>
    job().run({ subjectId: contractId, payload: {}, progress: async () => undefined });
  const due = async (): Promise<readonly Id[]> =>
    (await ground.system((tx) => job().due(tx))).map((one) => one.subjectId);
  const accruals = async (contractId: Id): Promise<readonly unknown[]> =>
    (
      await ground.rows(
        'select amount from premium_accrual where contract_id = $1 order by recorded_at, id',
        [contractId],
      )
    ).map((row) => row['amount']);
  const receive = async (
    contractId: Id,
    amount: string,
    by = ground.cooperative,
  ): Promise<void> => {
    const command = {
      id: randomUUID(),
      contractId,
      amount: decimal(amount),
      currency: 'USD' as const,
      receivedOn: day('2026-08-10'),
      document: 'SWIFT-2026-118',
    };
    const handler = new RecordPremiumReceivedHandler(ground.journal, ground.reader, store);
    await ground.as(by, (tx, actor) => handler.run(tx, command, actor));
  };
  const decide = async (category: string, amount: string): Promise<Id> => {
    const item = { id: randomUUID(), category, amount: decimal(amount), sdg: null };
    const command = {
      id: randomUUID(),
      assemblyOn: day('2026-09-05'),
      minutesRef: 'ACTA-2026-03',
      currency: 'USD' as const,
      items: [item],
    };
    const handler = new DecidePremiumHandler(ground.journal, new PremiumCategories(), store);
    await ground.as(ground.cooperative, (tx, actor) => handler.run(tx, command, actor));
    return item.id;
  };
  const spend = async (
    decisionItemId: Id,
    amount: string,
    by = ground.cooperative,
  ): Promise<void> => {
    const command = {
      id: randomUUID(),
      decisionItemId,
      amount: decimal(amount),
      spentOn: day('2026-10-12'),
      evidenceRef: 'F001-2231',
    };
    const handler = new SpendPremiumHandler(ground.journal, store);
    await ground.as(by, (tx, actor) => handler.run(tx, command, actor));
  };

  it('accrues with the shipped mass, once, and the difference when more is shipped', async () => {
    const id = await ground.sign();
    await ground.compute(id);
    await accrue(id);
    expect(await accruals(id)).toEqual([]);
    expect(await due()).toEqual([]);

    await ground.ship(id, grams(6_900_000n));
    await ground.compute(id);
    expect(await due()).toEqual([id]);
    await Promise.all(Array.from({ length: 5 }, () => accrue(id)));
    expect(await accruals(id)).toEqual(['3042.38']);
    expect(await due()).toEqual([]);

    await ground.ship(id, grams(12_075_000n));
    await ground.compute(id);
    expect(await due()).toEqual([id]);
    await Promise.all(Array.from({ length: 5 }, () => accrue(id)));
    expect(await accruals(id)).toEqual(['3042.38', '5324.16']);
    const facts = await ground.rows(
      `select body from journal where type = 'premiums.premium-accrued' and $1 = any (about)`,
      [id],
    );
    expect(facts).toHaveLength(2);
    const [balance] = await ground.system((tx) =>
      reader.balanceBetween(tx, ground.cooperative, ...YEAR),
    );
    expect(balance?.accrued.toFixed(2)).toBe('8366.54');
  });

  it('is received by the seller, decided by the assembly and spent, never more than there is', async () => {
    const id = await ground.sign();
    await ground.ship(id, grams(18_975_000n));
    await ground.compute(id);
    await accrue(id);
    expect(await refusalOf(receive(id, '100', ground.importer))).toBe('premium.only-seller');
    expect(await refusalOf(receive(id, '100', randomUUID()))).toBe('contract.unknown');
    expect(await refusalOf(decide('training', '0.01'))).toBe('premium.more-than-received');
    await receive(id, '8366.54');

    const water = await decide('community-water', '5000');
    const tries = await Promise.allSettled([
      decide('training', '2000'),
      decide('training', '2000'),
      decide('training', '2000'),
    ]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(decide('other', '1366.55'))).toBe('premium.more-than-received');
    await decide('other', '1366.54');

    const spent = await Promise.allSettled(
      Array.from({ length: 4 }, () => spend(water, '2000.00')),
    );
    expect(spent.filter((one) => one.status === 'fulfilled')).toHaveLength(2);
    expect(await refusalOf(spend(water, '1000.01'))).toBe('premium.more-than-allocated');
    expect(await refusalOf(spend(water, '1', ground.importer))).toBe('premium-item.unknown');

    const [balance] = await ground.system((tx) =>
      reader.balanceBetween(tx, ground.cooperative, ...YEAR),
    );
    expect(Object.values(balance ?? {}).map(String)).toEqual([
      'USD',
      '8366.54',
      '8366.54',
      '8366.54',
      '4000',
    ]);
    const uses = await ground.system((tx) => reader.usedBetween(tx, ground.cooperative, ...YEAR));
    expect(uses).toHaveLength(2);
    expect(uses[0]).toMatchObject({
      category: 'community-water',
      sdg: 6,
      currency: 'USD',
      spentOn: '2026-10-12',
      decidedOn: '2026-09-05',
    });
    const purposes = await ground.system((tx) =>
      reader.purposesBetween(tx, ground.cooperative, ...YEAR),
    );
    expect(purposes.map((one) => [one.category, one.sdg, one.allocated.toFixed(2)])).toEqual([
      ['community-water', 6, '5000.00'],
      ['other', null, '1366.54'],
      ['training', 4, '2000.00'],
    ]);
  });

  it('shows the accrual to payer and receiver, and the rest to the receiver only', async () => {
    const id = await ground.sign();
    await ground.ship(id, grams(18_975_000n));
    await ground.compute(id);
    await accrue(id);
    await receive(id, '8366.54');
    const seen = async (by: Id, table: string): Promise<number> =>
      ground.as(by, async (tx) => (await tx.query(`select 1 from ${table}`)).length);
    expect(await seen(ground.importer, 'premium_accrual')).toBe(1);
    expect(await seen(ground.cooperative, 'premium_accrual')).toBe(1);
    expect(await seen(randomUUID(), 'premium_accrual')).toBe(0);
    expect(await seen(ground.importer, 'premium_receipt')).toBe(0);
    expect(await seen(ground.importer, 'premium_account')).toBe(0);
    const books = new PremiumBooks(ground.unitOfWork, reader);
    const actor = {
      id: randomUUID(),
      organisationId: ground.importer,
      role: 'exporter-importer',
      language: 'de' as const,
    };
    const [from, to] = YEAR;
    expect(await books.overview(actor, { from, to })).toMatchObject({
      balance: [],
      accruals: [{ amount: '8366.54', contract_id: id, buyer_id: ground.importer }],
      receipts: [],
    });
  });
});
