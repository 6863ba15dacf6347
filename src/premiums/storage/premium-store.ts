import { Injectable } from '@nestjs/common';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { CURRENCIES, type Currency } from '../../kernel/money';
import { asDecimal, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import {
  type AllocatedItem,
  type DecidePremium,
  type DecisionItem,
  EMPTY_ACCOUNT,
  type PremiumAccount,
  type RecordPremiumReceived,
  type SpendPremium,
} from '../domain/premium';
import {
  PremiumDecisionItemRow,
  PremiumDecisionRow,
  PremiumReceiptRow,
  PremiumSpendingRow,
} from './premium.rows';

const accountOf = decoder({ received: asDecimal, allocated: asDecimal });
const itemOf = decoder({
  id: asText,
  decision_id: asText,
  currency: asOneOf(CURRENCIES),
  amount: asDecimal,
  spent: asDecimal,
});

/** The premium of one organisation; sums are locked while they change. */
@Injectable()
export class PremiumStore {
  async addReceipt(tx: Tx, organisationId: Id, receipt: RecordPremiumReceived): Promise<void> {
    await tx.manager.insert(PremiumReceiptRow, {
      id: receipt.id,
      organisation_id: organisationId,
      contract_id: receipt.contractId,
      amount: receipt.amount.toFixed(2),
      currency: receipt.currency,
      received_on: receipt.receivedOn,
      document: receipt.document,
      recorded_at: tx.now,
    });
    await tx.query(
      `insert into premium_account (organisation_id, currency, received, allocated)
       values ($1, $2, $3, 0)
       on conflict (organisation_id, currency)
       do update set received = premium_account.received + excluded.received`,
      [organisationId, receipt.currency, receipt.amount.toFixed(2)],
    );
  }

  async lockAccount(tx: Tx, organisationId: Id, currency: Currency): Promise<PremiumAccount> {
    const [row] = await tx.query(
      `select received, allocated from premium_account
        where organisation_id = $1 and currency = $2
          for update`,
      [organisationId, currency],
    );
    return row === undefined ? EMPTY_ACCOUNT : accountOf(row);
  }

  /** Writes a decision of an account that was locked before. */
  async addDecision(
    tx: Tx,
    organisationId: Id,
    decision: DecidePremium,
    items: readonly DecisionItem[],
  ): Promise<void> {
    const { id, currency } = decision;
    await tx.manager.insert(PremiumDecisionRow, {
      id,
      organisation_id: organisationId,
      assembly_on: decision.assemblyOn,
      minutes_ref: decision.minutesRef,
      currency,
      recorded_at: tx.now,
    });
    await tx.manager.insert(
      PremiumDecisionItemRow,
      items.map((item) => ({
        id: item.id,
        decision_id: id,
        organisation_id: organisationId,
        category: item.category,
        sdg: item.sdg,
        amount: item.amount.toFixed(2),
        spent: '0',
      })),
    );
    const allocated = items.reduce((sum, item) => sum.plus(item.amount), new Decimal(0));
    await tx.query(
      `update premium_account set allocated = allocated + $3
        where organisation_id = $1 and currency = $2`,
      [organisationId, currency, allocated.toFixed(2)],
    );
  }

  async lockItem(tx: Tx, organisationId: Id, itemId: Id): Promise<AllocatedItem | null> {
    const [row] = await tx.query(
      `select item.id, item.decision_id, decision.currency, item.amount, item.spent
         from premium_decision_item item
         join premium_decision decision on decision.id = item.decision_id
        where item.id = $1 and item.organisation_id = $2
          for update of item`,
      [itemId, organisationId],
    );
    if (row === undefined) return null;
    const { decision_id: decisionId, ...item } = itemOf(row);
    return { ...item, decisionId };
  }

  /** Writes a spending of an item that was locked before. */
  async addSpending(tx: Tx, organisationId: Id, spending: SpendPremium): Promise<void> {
    await tx.manager.insert(PremiumSpendingRow, {
      id: spending.id,
      item_id: spending.decisionItemId,
      organisation_id: organisationId,
      amount: spending.amount.toFixed(2),
      spent_on: spending.spentOn,
      evidence_ref: spending.evidenceRef,
      recorded_at: tx.now,
    });
    await tx.query('update premium_decision_item set spent = spent + $2 where id = $1', [
      spending.decisionItemId,
      spending.amount.toFixed(2),
    ]);
  }
}
