import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { dayOf } from '../../kernel/day';
import { decideConsignment, type TransportLeg } from '../domain/consignment';
import { HandoverStore } from '../storage/handover-store';

/** How a hand-over travelled: container, papers and legs. */
export interface RecordConsignment {
  readonly consignmentId: Id;
  readonly handoverId: Id;
  readonly container: string | null;
  readonly seal: string | null;
  readonly billOfLading: string | null;
  readonly legs: readonly TransportLeg[];
}

@Injectable()
export class RecordConsignmentHandler {
  constructor(
    private readonly store: HandoverStore,
    private readonly journal: Journal,
  ) {}

  /** Sender or receiver records it; fact `custody.consignment-recorded`. */
  async run(
    tx: Tx,
    command: RecordConsignment,
    actor: Actor,
  ): Promise<{ readonly consignment_id: Id }> {
    decideConsignment(command.container, command.legs);
    const handover = await this.store.lock(tx, command.handoverId);
    const { senderId, receiverId } = handover;
    if (![senderId, receiverId].includes(actor.organisationId)) {
      refuseUnknown('handover', command.handoverId);
    }
    await tx.query(
      `insert into consignment (id, handover_id, sender_id, receiver_id, container, seal, bill_of_lading)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        command.consignmentId,
        command.handoverId,
        senderId,
        receiverId,
        command.container,
        command.seal,
        command.billOfLading,
      ],
    );
    for (const [position, leg] of command.legs.entries()) {
      await tx.query(
        `insert into transport_leg (consignment_id, position, sender_id, receiver_id, mode,
                                    from_place, to_place, departed_on, arrived_on, distance_km)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          command.consignmentId,
          position,
          senderId,
          receiverId,
          leg.mode,
          leg.from,
          leg.to,
          leg.departedOn,
          leg.arrivedOn,
          leg.distanceKm,
        ],
      );
    }
    await this.journal.append(tx, actor, [
      {
        type: 'custody.consignment-recorded',
        subjectId: command.consignmentId,
        about: [command.handoverId, ...handover.lines.map((line) => line.lotId)],
        occurredOn: command.legs[0]?.departedOn ?? dayOf(tx.now, 'Europe/Berlin'),
        body: {
          handover_id: command.handoverId,
          container: command.container,
          seal: command.seal,
          bill_of_lading: command.billOfLading,
          legs: command.legs.map((leg) => ({
            mode: leg.mode,
            from: leg.from,
            to: leg.to,
            departed_on: leg.departedOn,
            arrived_on: leg.arrivedOn,
            distance_km: leg.distanceKm,
          })),
        },
      },
    ]);
    return { consignment_id: command.consignmentId };
  }
}
