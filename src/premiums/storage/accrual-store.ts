import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { asDecimal, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { PremiumAccrualRow } from './premium.rows';

const sumOf = decoder({ contract_id: asText, accrued: asDecimal });

export interface Accrual {
  readonly id: Id;
  readonly statementId: Id;
  readonly contractId: Id;
  readonly sellerId: Id;
  readonly buyerId: Id;
  /** The difference to what was accrued before; never zero. */
  readonly amountUsd: Decimal;
  readonly accruedOn: Day;
}

/** Premium owed, contract by contract, as the sum of what each statement added or took away. */
@Injectable()
export class AccrualStore {
  /** Until the transaction ends nobody else accrues for this contract. */
  async lock(tx: Tx, contractId: Id): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [contractId]);
  }

  async accrued(tx: Tx, contractId: Id): Promise<Decimal> {
    return (await this.accruedOf(tx, [contractId])).get(contractId) ?? new Decimal(0);
  }

  /** Contracts without an accrual are left out. */
  async accruedOf(tx: Tx, contractIds: readonly Id[]): Promise<ReadonlyMap<Id, Decimal>> {
    const rows = await tx.query(
      `select contract_id, sum(amount) as accrued from premium_accrual
        where contract_id = any ($1::uuid[])
        group by contract_id`,
      [contractIds],
    );
    return new Map(rows.map(sumOf).map((row) => [row.contract_id, row.accrued]));
  }

  async add(tx: Tx, accrual: Accrual): Promise<void> {
    await tx.manager.insert(PremiumAccrualRow, {
      id: accrual.id,
      statement_id: accrual.statementId,
      contract_id: accrual.contractId,
      seller_id: accrual.sellerId,
      buyer_id: accrual.buyerId,
      amount: accrual.amountUsd.toFixed(2),
      currency: 'USD',
      accrued_on: accrual.accruedOn,
      recorded_at: tx.now,
    });
  }
}
