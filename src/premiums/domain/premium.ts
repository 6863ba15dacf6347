import type { Day } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { Currency } from '../../kernel/money';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { PremiumCategory } from './premium-category';

/** The payer's money has arrived on the producer organisation's account. */
export interface RecordPremiumReceived {
  readonly id: Id;
  readonly contractId: Id;
  readonly amount: Decimal;
  readonly currency: Currency;
  readonly receivedOn: Day;
  /** Reference of the bank's or payer's document, no names. */
  readonly document: string;
}

export interface DecisionItem {
  readonly id: Id;
  readonly category: string;
  readonly amount: Decimal;
  /** The goal that the assembly named; null for the one of the category. */
  readonly sdg: number | null;
}

/** What the general assembly resolved. */
export interface DecidePremium {
  readonly id: Id;
  readonly assemblyOn: Day;
  /** Number of the minutes, no names. */
  readonly minutesRef: string;
  readonly currency: Currency;
  readonly items: readonly DecisionItem[];
}

export interface SpendPremium {
  readonly id: Id;
  readonly decisionItemId: Id;
  readonly amount: Decimal;
  readonly spentOn: Day;
  /** Reference of the receipt, no names. */
  readonly evidenceRef: string;
}

/** Money of one currency that an organisation received and has resolved upon. */
export interface PremiumAccount {
  readonly received: Decimal;
  readonly allocated: Decimal;
}

export const EMPTY_ACCOUNT: PremiumAccount = {
  received: new Decimal(0),
  allocated: new Decimal(0),
};

/** Only the seller of the contract receives its premium. */
export function decideReceipt(
  command: RecordPremiumReceived,
  parties: { readonly sellerId: Id; readonly buyerId: Id } | null,
  caller: { readonly organisationId: Id; readonly today: Day },
): void {
  if (parties === null) refuseUnknown('contract', command.contractId);
  if (parties.sellerId !== caller.organisationId) {
    refuse('premium.only-seller', { contractId: command.contractId }, 'forbidden');
  }
  refuseFuture(command.receivedOn, caller.today);
}

/**
 * An assembly allocates at most what was received. Each item is counted to one goal: the one that
 * was named, else the one of its category.
 *
 * @throws Refusal premium.more-than-received, premium.category-unknown
 */
export function decideAllocation(
  command: DecidePremium,
  account: PremiumAccount,
  categories: readonly PremiumCategory[],
  today: Day,
): readonly DecisionItem[] {
  refuseFuture(command.assemblyOn, today);
  const asked = command.items.reduce((sum, item) => sum.plus(item.amount), new Decimal(0));
  const free = account.received.minus(account.allocated);
  if (asked.gt(free)) {
    refuse('premium.more-than-received', {
      asked: asked.toFixed(2),
      received: account.received.toFixed(2),
      allocated: account.allocated.toFixed(2),
      free: free.toFixed(2),
      currency: command.currency,
    });
  }
  return command.items.map((item) => {
    const category = categories.find(({ id }) => id === item.category);
    if (category === undefined) refuse('premium.category-unknown', { category: item.category });
    return { ...item, sdg: item.sdg ?? category.sdg };
  });
}

/** An item of a decision with what is spent of it. */
export interface AllocatedItem {
  readonly id: Id;
  readonly decisionId: Id;
  readonly currency: Currency;
  readonly amount: Decimal;
  readonly spent: Decimal;
}

/**
 * Spends at most what was allocated. Money that was spent before the assembly is recorded as it
 * was: the record shows the two days.
 */
export function decideSpending(
  command: SpendPremium,
  item: AllocatedItem | null,
  today: Day,
): void {
  if (item === null) refuseUnknown('premium-item', command.decisionItemId);
  refuseFuture(command.spentOn, today);
  const free = item.amount.minus(item.spent);
  if (command.amount.gt(free)) {
    refuse('premium.more-than-allocated', {
      asked: command.amount.toFixed(2),
      allocated: item.amount.toFixed(2),
      spent: item.spent.toFixed(2),
      free: free.toFixed(2),
      currency: item.currency,
    });
  }
}

function refuseFuture(on: Day, today: Day): void {
  if (on > today) refuse('premium.in-future', { on, today });
}
