import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { RecordConsignment } from '../domain/consignment';
import type { LockedHandover } from './handover-store';

/** Writes how a hand-over travelled; both of its sides see the rows. */
@Injectable()
export class ConsignmentStore {
  async save(tx: Tx, handover: LockedHandover, consignment: RecordConsignment): Promise<void> {
    const { senderId, receiverId } = handover;
    const inspection = consignment.inspection ?? null;
    const { consignmentId, handoverId, container, seal, billOfLading, legs } = consignment;
    await tx.query(
      `insert into consignment (id, handover_id, sender_id, receiver_id, container, seal,
                                bill_of_lading, ico_mark, sscc, coi_number, coi_issued_on, coi_net_g)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12)`,
      [
        ...[consignmentId, handoverId, senderId, receiverId, container, seal, billOfLading],
        ...[consignment.icoMark ?? null, consignment.ssccs ?? []],
        ...[inspection?.number ?? null, inspection?.issuedOn ?? null, inspection?.netG ?? null],
      ],
    );
    for (const [position, leg] of legs.entries()) {
      const { mode, from, to, departedOn, arrivedOn, distanceKm } = leg;
      await tx.query(
        `insert into transport_leg (consignment_id, position, sender_id, receiver_id, mode,
                                    from_place, to_place, departed_on, arrived_on, distance_km)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[consignmentId, position, senderId, receiverId, mode],
          ...[from, to, departedOn, arrivedOn, distanceKm],
        ],
      );
    }
  }
}
