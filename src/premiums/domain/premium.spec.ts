import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { PremiumCategories } from '../premium-categories';
import {
  decideAllocation,
  type DecidePremium,
  decideReceipt,
  type DecisionItem,
  decideSpending,
  EMPTY_ACCOUNT,
} from './premium';

const { all: categories } = new PremiumCategories();
const TODAY = day('2026-11-23');
const ID = (last: number): string => `01890000-0000-7000-8000-00000000000${String(last)}`;
const item = (category: string, amount: string, sdg: number | null = null): DecisionItem => ({
  id: ID(1),
  category,
  amount: decimal(amount),
  sdg,
});
const decision = (items: readonly DecisionItem[], assemblyOn = '2026-09-05'): DecidePremium => ({
  id: ID(2),
  assemblyOn: day(assemblyOn),
  minutesRef: 'ACTA-2026-03',
  currency: 'USD',
  items,
});
const account = { received: decimal('8366.54'), allocated: decimal('1000') };
const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'not refused';
};

describe('the assembly’s decision', () => {
  const allocate = (items: readonly DecisionItem[], of = account) =>
    decideAllocation(decision(items), of, categories, TODAY);

  it('allocates to the cent what was received and is free, and not a cent more', () => {
    expect(() => allocate([item('training', '7366.54')])).not.toThrow();
    expect(() => allocate([item('training', '7000'), item('other', '366.54')])).not.toThrow();
    expect(refused(() => allocate([item('training', '7366.55')]))).toBe(
      'premium.more-than-received',
    );
    expect(refused(() => allocate([item('training', '7000'), item('other', '366.55')]))).toBe(
      'premium.more-than-received',
    );
    expect(refused(() => allocate([item('training', '0.01')], EMPTY_ACCOUNT))).toBe(
      'premium.more-than-received',
    );
  });

  it('counts each item to one goal: the named one, else the category’s, else none', () => {
    const items = [item('community-water', '1'), item('training', '1', 5), item('other', '1')];
    expect(allocate(items).map((one) => one.sdg)).toEqual([6, 5, null]);
  });

  it('is refused for an unknown category and for tomorrow', () => {
    expect(refused(() => allocate([item('parties', '1')]))).toBe('premium.category-unknown');
    const tomorrow = decision([item('training', '1')], '2026-11-24');
    expect(refused(() => decideAllocation(tomorrow, account, categories, TODAY))).toBe(
      'premium.in-future',
    );
  });
});

describe('receiving and spending', () => {
  const receipt = {
    id: ID(3),
    contractId: ID(4),
    amount: decimal('8366.54'),
    currency: 'USD' as const,
    receivedOn: day('2026-08-01'),
    document: 'SWIFT-1',
  };
  const parties = { sellerId: ID(5), buyerId: ID(6) };

  it('only the seller of the contract receives its premium', () => {
    const by = (organisationId: string) => ({ organisationId, today: TODAY });
    expect(() => decideReceipt(receipt, parties, by(ID(5)))).not.toThrow();
    expect(refused(() => decideReceipt(receipt, parties, by(ID(6))))).toBe('premium.only-seller');
    expect(refused(() => decideReceipt(receipt, null, by(ID(5))))).toBe('contract.unknown');
  });

  it('spends at most what was allocated', () => {
    const allocated = {
      id: ID(1),
      decisionId: ID(2),
      currency: 'USD' as const,
      amount: decimal('500'),
      spent: decimal('499.99'),
    };
    const spend = (amount: string) => ({
      id: ID(7),
      decisionItemId: ID(1),
      amount: decimal(amount),
      spentOn: day('2026-10-01'),
      evidenceRef: 'F001-22',
    });
    expect(() => decideSpending(spend('0.01'), allocated, TODAY)).not.toThrow();
    expect(refused(() => decideSpending(spend('0.02'), allocated, TODAY))).toBe(
      'premium.more-than-allocated',
    );
    expect(refused(() => decideSpending(spend('0.01'), null, TODAY))).toBe('premium-item.unknown');
  });
});
