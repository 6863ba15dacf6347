import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { asDay, asGrams, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

export const HANDOVER_MOVEMENTS = [
  'handed-over',
  'given-back',
  'received',
  'weight-difference',
] as const;

const movementOf = decoder({
  on: asDay,
  side: asOneOf(['in', 'out', 'loss']),
  kind: asOneOf(HANDOVER_MOVEMENTS),
  source_id: asText,
  sent_lot_id: asText,
  own_lot_id: orNull(asText),
  detail: orNull(asText),
  mass_g: asGrams,
});
export type HandoverMovement = ReturnType<typeof movementOf>;

/** What moved in an organisation's stock by hand-overs, whatever the product. */
@Injectable()
export class HandoverMovementReader {
  /**
   * An offer leaves the sender's stock at once; what is refused or returned comes back on the day
   * of the answer. The receiver takes in what was sent, and the difference on its scale is a loss
   * (below zero: a gain).
   */
  async movements(tx: Tx, organisationId: Id, until: Day): Promise<readonly HandoverMovement[]> {
    const rows = await tx.query(
      `with line as (
         select h.id, h.sender_id, h.receiver_id, h.status, h.offered_on, h.answered_on, l.lot_id,
                l.received_lot_id, l.mass_g, coalesce(l.returned_g, 0) as returned_g,
                coalesce(l.difference_g, 0) as difference_g, l.difference_reason
           from handover h join handover_line l on l.handover_id = h.id
          where $1 in (h.sender_id, h.receiver_id)),
       movement as (
         select offered_on as "on", 'out' as side, 'handed-over' as kind, id as source_id,
                lot_id as sent_lot_id, lot_id as own_lot_id, null as detail, mass_g
           from line where sender_id = $1
         union all
         select answered_on, 'in', 'given-back', id, lot_id, lot_id, status,
                case status when 'refused' then mass_g else returned_g end
           from line
          where sender_id = $1 and (status = 'refused' or status = 'accepted' and returned_g > 0)
         union all
         select answered_on, 'in', 'received', id, lot_id, received_lot_id, null,
                mass_g - returned_g
           from line
          where receiver_id = $1 and status = 'accepted' and mass_g > returned_g
         union all
         select answered_on, 'loss', 'weight-difference', id, lot_id, received_lot_id,
                difference_reason, difference_g
           from line
          where receiver_id = $1 and status = 'accepted' and difference_g <> 0)
       select "on", side, kind, source_id, sent_lot_id, own_lot_id, detail,
              mass_g::bigint as mass_g
         from movement where "on" <= $2
        order by "on", side, kind, source_id, sent_lot_id`,
      [organisationId, until],
    );
    return rows.map(movementOf);
  }
}
