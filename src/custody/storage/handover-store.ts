import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asDay, asGrams, asOneOf, asText, asWhole, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { SettledLine } from '../domain/arrival';
import type { Handover, Paper } from '../domain/handover';

const handoverOf = decoder({
  id: asText,
  sender_id: asText,
  receiver_id: asText,
  status: asOneOf(['offered', 'accepted', 'refused']),
  offered_on: asDay,
});
const lineOf = decoder({ lot_id: asText, mass_g: asGrams, basis_mg: asWhole });

export interface HandoverLine {
  readonly lotId: Id;
  readonly massG: Grams;
  readonly basisMg: bigint;
}

export interface LockedHandover {
  readonly state: Handover;
  readonly senderId: Id;
  readonly receiverId: Id;
  readonly lines: readonly HandoverLine[];
}

@Injectable()
export class HandoverStore {
  async offer(
    tx: Tx,
    handover: { id: Id; senderId: Id; receiverId: Id; on: Day },
    lines: readonly HandoverLine[],
    papers: readonly Paper[],
  ): Promise<void> {
    const { id, senderId, receiverId, on } = handover;
    await tx.query(
      `insert into handover (id, sender_id, receiver_id, status, offered_on)
       values ($1, $2, $3, 'offered', $4)`,
      [id, senderId, receiverId, on],
    );
    for (const line of lines) {
      await tx.query(
        `insert into handover_line (handover_id, lot_id, sender_id, receiver_id, mass_g, basis_mg)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, line.lotId, senderId, receiverId, line.massG, line.basisMg],
      );
    }
    for (const paper of papers) {
      await tx.query(
        `insert into handover_paper (handover_id, kind, number, sender_id, receiver_id)
         values ($1, $2, $3, $4, $5)`,
        [id, paper.kind, paper.number, senderId, receiverId],
      );
    }
  }

  /** The row is locked until the transaction ends: an offer is answered once. */
  async lock(tx: Tx, handoverId: Id): Promise<LockedHandover> {
    const [row] = await tx.query(
      `select id, sender_id, receiver_id, status, offered_on from handover where id = $1 for update`,
      [handoverId],
    );
    if (row === undefined) refuseUnknown('handover', handoverId);
    const handover = handoverOf(row);
    const lines = await tx.query(
      'select lot_id, mass_g, basis_mg from handover_line where handover_id = $1 order by lot_id',
      [handoverId],
    );
    return {
      state: stateOf(handover),
      senderId: handover.sender_id,
      receiverId: handover.receiver_id,
      lines: lines.map(lineOf).map((line) => ({
        lotId: line.lot_id,
        massG: line.mass_g,
        basisMg: line.basis_mg,
      })),
    };
  }

  async accept(tx: Tx, handoverId: Id, on: Day, lines: readonly SettledLine[]): Promise<void> {
    await tx.query(`update handover set status = 'accepted', answered_on = $2 where id = $1`, [
      handoverId,
      on,
    ]);
    for (const line of lines) {
      await tx.query(
        `update handover_line
            set received_lot_id = $3, accepted_g = $4, returned_g = $5, difference_g = $6,
                difference_reason = $7
          where handover_id = $1 and lot_id = $2`,
        [
          ...[handoverId, line.lotId, line.receivedLotId, line.acceptedG, line.returnedG],
          ...[line.differenceG, line.reason],
        ],
      );
    }
  }

  async refuse(tx: Tx, handoverId: Id, on: Day, reason: string): Promise<void> {
    await tx.query(
      `update handover set status = 'refused', answered_on = $2, refusal_reason = $3 where id = $1`,
      [handoverId, on, reason],
    );
  }
}

function stateOf(row: ReturnType<typeof handoverOf>): Handover {
  return row.status === 'offered'
    ? { status: 'offered', id: row.id, receiverId: row.receiver_id, offeredOn: row.offered_on }
    : { status: row.status, id: row.id };
}
