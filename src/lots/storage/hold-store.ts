import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Day } from '../../kernel/day';
import { refuseUnknown } from '../../kernel/refusal';
import { asDay, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Hold, PlaceHold } from '../domain/hold';

const holdOf = decoder({
  id: asText,
  organisation_id: asText,
  placed_on: asDay,
  released_on: orNull(asDay),
});

/** A lot that a hold reaches, and whose it is. */
export interface ReachedByHold {
  readonly lotId: Id;
  readonly ownerId: Id;
}

@Injectable()
export class HoldStore {
  async place(
    tx: Tx,
    organisationId: Id,
    hold: PlaceHold,
    lots: readonly ReachedByHold[],
  ): Promise<void> {
    await tx.query(
      `insert into hold (id, organisation_id, target_kind, target_id, reason, placed_on, placed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [hold.holdId, organisationId, hold.target, hold.targetId, hold.reason, hold.on, tx.now],
    );
    await tx.query(
      `insert into held_lot (hold_id, lot_id, owner_id, organisation_id)
       select $1, r.lot_id, r.owner_id, $2
         from unnest($3::uuid[], $4::uuid[]) as r (lot_id, owner_id)`,
      [hold.holdId, organisationId, lots.map((lot) => lot.lotId), lots.map((lot) => lot.ownerId)],
    );
  }

  /** The row is locked until the transaction ends: a hold is released once. */
  async lock(tx: Tx, holdId: Id): Promise<Hold> {
    const [row] = await tx.query(
      `select id, organisation_id, placed_on, released_on from hold where id = $1 for update`,
      [holdId],
    );
    const hold = holdOf(row ?? refuseUnknown('hold', holdId));
    const known = { id: hold.id, organisationId: hold.organisation_id };
    return hold.released_on === null
      ? { status: 'open', ...known, placedOn: hold.placed_on }
      : { status: 'released', ...known };
  }

  /** @returns the lots that it had reached */
  async release(tx: Tx, holdId: Id, on: Day, reason: string): Promise<readonly Id[]> {
    await tx.query('update hold set released_on = $2, release_reason = $3 where id = $1', [
      holdId,
      on,
      reason,
    ]);
    const freed = await tx.query(
      'update held_lot set is_open = false where hold_id = $1 returning lot_id',
      [holdId],
    );
    return freed.map((row) => asText(row['lot_id'])).sort();
  }
}
