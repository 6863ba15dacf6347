import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asDay, asDecimal, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import {
  type Payment,
  PAYMENT_MEANS,
  SETTLEMENT_KINDS,
  type SettlementState,
} from '../domain/settlement';
import { SettlementRow } from './settlement.row';

const stateOf = decoder({
  id: asText,
  delivery_lot_id: asText,
  producer_id: asText,
  kind: asOneOf(SETTLEMENT_KINDS),
  delivered_on: asDay,
  paid_on: asDay,
  means: asOneOf(PAYMENT_MEANS),
  corrects: orNull(asText),
  net: asDecimal,
});

/** Payments of one cooperative; rows are added, never changed. */
@Injectable()
export class SettlementStore {
  async add(tx: Tx, organisationId: Id, settlement: Payment): Promise<void> {
    await tx.manager.insert(SettlementRow, {
      id: settlement.id,
      organisation_id: organisationId,
      delivery_lot_id: settlement.deliveryLotId,
      producer_id: settlement.producerId,
      kind: settlement.kind,
      amount: settlement.amountPen.toFixed(2),
      currency: 'PEN',
      delivered_on: settlement.deliveredOn,
      paid_on: settlement.paidOn,
      means: settlement.means,
      settles: settlement.settles,
      corrects: settlement.corrects,
      reason: settlement.reason,
      recorded_at: tx.now,
    });
  }

  /**
   * A payment of this organisation, for its correction. Rows are never updated, so that a lock by
   * the payment's id makes its corrections come one after the other.
   */
  async lock(tx: Tx, organisationId: Id, id: Id): Promise<SettlementState | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const [row] = await tx.query(
      `select id, delivery_lot_id, producer_id, kind, delivered_on, paid_on, means, corrects,
              amount + coalesce(
                (select sum(correction.amount) from settlement correction
                  where correction.corrects = settlement.id), 0) as net
         from settlement
        where id = $1 and organisation_id = $2`,
      [id, organisationId],
    );
    if (row === undefined) return null;
    const found = stateOf(row);
    return {
      id: found.id,
      deliveryLotId: found.delivery_lot_id,
      producerId: found.producer_id,
      kind: found.kind,
      deliveredOn: found.delivered_on,
      paidOn: found.paid_on,
      means: found.means,
      netPen: found.net,
      corrects: found.corrects,
    };
  }
}
