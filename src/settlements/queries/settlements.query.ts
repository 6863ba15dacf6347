import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import {
  asDay,
  asDecimal,
  asFlag,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { CORRECTION_REASONS, PAYMENT_MEANS, SETTLEMENT_KINDS } from '../domain/settlement';

const rowOf = decoder({
  id: asText,
  delivery_lot_id: asText,
  producer_id: asText,
  kind: asOneOf(SETTLEMENT_KINDS),
  amount: asDecimal,
  delivered_on: asDay,
  paid_on: asDay,
  means: asOneOf(PAYMENT_MEANS),
  settles: asFlag,
  corrects: orNull(asText),
  reason: orNull(asOneOf(CORRECTION_REASONS)),
});
export type SettlementView = ReturnType<typeof rowOf>;

/** Payments as the cooperative that made them sees them. */
@Injectable()
export class SettlementsQuery {
  /** By id, after the cursor; of one delivery or of all. */
  async page(
    tx: Tx,
    organisationId: Id,
    page: {
      readonly deliveryLotId: Id | null;
      readonly after: Id | null;
      readonly limit: number;
    },
  ): Promise<readonly SettlementView[]> {
    const rows = await tx.query(
      `select id, delivery_lot_id, producer_id, kind, amount, delivered_on, paid_on, means, settles,
              corrects, reason
         from settlement
        where organisation_id = $1
          and ($2::uuid is null or delivery_lot_id = $2)
          and ($3::uuid is null or id > $3)
        order by id
        limit $4`,
      [organisationId, page.deliveryLotId, page.after, page.limit],
    );
    return rows.map(rowOf);
  }
}
