import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asDay, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { HOLD_REASONS } from '../domain/hold';

const openOf = decoder({
  lot_id: asText,
  hold_id: asText,
  reason: asOneOf(HOLD_REASONS),
  placed_on: asDay,
  organisation_id: asText,
});
/** An open hold on a lot: why, since when, and who placed it. */
export type OpenHold = ReturnType<typeof openOf>;

/** Which lots are stopped now; in the network scope those of all owners. */
@Injectable()
export class HoldReader {
  /** Open holds on these lots, the earliest first. A lot without one is free. */
  async ofLots(tx: Tx, lotIds: readonly Id[]): Promise<readonly OpenHold[]> {
    const rows = await tx.query(
      `select r.lot_id, h.id as hold_id, h.reason, h.placed_on, h.organisation_id
         from (select l.lot_id, l.hold_id from held_lot l
                where l.lot_id = any ($1::uuid[]) and l.is_open
               union
               select d.lot_id, p.id from delivery d
                 join hold p on p.target_id = d.plot_id and p.target_kind = 'plot'
                where d.lot_id = any ($1::uuid[])) r
         join hold h on h.id = r.hold_id and h.released_on is null
        order by h.placed_at, h.id, r.lot_id`,
      [lotIds],
    );
    return rows.map(openOf);
  }
}
