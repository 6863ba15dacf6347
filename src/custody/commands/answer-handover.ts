import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { LotStock, LotTransfer } from '../../lots/lots.public';
import type { Actor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { Journal } from '../../platform/journal/journal';
import { decideAnswer, type RefusalReason } from '../domain/handover';
import { HandoverStore, type LockedHandover } from '../storage/handover-store';

/** The receiver takes an offer over; it names the lots that the coffee becomes in its own stock. */
export interface AcceptHandover {
  readonly handoverId: Id;
  readonly acceptedOn: Day;
  readonly lots: readonly { readonly fromLotId: Id; readonly lotId: Id }[];
}

export interface RefuseHandover {
  readonly handoverId: Id;
  readonly refusedOn: Day;
  readonly reason: RefusalReason;
}

type Accepted = {
  readonly handover_id: Id;
  readonly status: string;
  readonly lots: readonly { readonly lot_id: Id; readonly code: string }[];
};

@Injectable()
export class AnswerHandoverHandler {
  constructor(
    private readonly store: HandoverStore,
    private readonly stock: LotStock,
    private readonly transfer: LotTransfer,
    private readonly journal: Journal,
  ) {}

  /** Opens the receiver's lots; fact `custody.handover-accepted`. */
  async accept(tx: Tx, command: AcceptHandover, actor: Actor): Promise<Accepted> {
    const handover = await this.answerable(tx, command.handoverId, command.acceptedOn, actor);
    const received = matchLots(handover, command);
    const lots: { lot_id: Id; code: string }[] = [];
    for (const line of handover.lines) {
      const lotId = received.get(line.lotId) ?? '';
      const code = await this.transfer.receive(tx, {
        lotId,
        fromLotId: line.lotId,
        handoverId: command.handoverId,
        ownerId: actor.organisationId,
        on: command.acceptedOn,
        massG: line.massG,
        basisMg: line.basisMg,
      });
      lots.push({ lot_id: lotId, code });
    }
    await this.store.accept(tx, command.handoverId, command.acceptedOn, received);
    await this.journal.append(tx, actor, [
      {
        type: 'custody.handover-accepted',
        subjectId: command.handoverId,
        about: [...received.keys(), ...received.values()],
        occurredOn: command.acceptedOn,
        body: {
          sender_id: handover.senderId,
          receiver_id: handover.receiverId,
          lines: handover.lines.map(({ lotId, massG }) => ({
            lot_id: lotId,
            mass_g: massG,
            received_lot_id: received.get(lotId) ?? null,
            code: lots.find((lot) => lot.lot_id === received.get(lotId))?.code ?? null,
          })),
        },
      },
    ]);
    return { handover_id: command.handoverId, status: 'accepted', lots };
  }

  /** Gives the mass back to the sender's lots; fact `custody.handover-refused`. */
  async refuse(
    tx: Tx,
    command: RefuseHandover,
    actor: Actor,
  ): Promise<{ readonly handover_id: Id; readonly status: string }> {
    const { handoverId, refusedOn, reason } = command;
    const handover = await this.answerable(tx, handoverId, refusedOn, actor);
    await withScope(tx, SYSTEM, () => this.stock.giveBack(tx, handover.lines));
    await this.store.refuse(tx, handoverId, refusedOn, reason);
    await this.journal.append(tx, actor, [
      {
        type: 'custody.handover-refused',
        subjectId: handoverId,
        about: handover.lines.map((line) => line.lotId),
        occurredOn: refusedOn,
        body: { sender_id: handover.senderId, receiver_id: handover.receiverId, reason },
      },
    ]);
    return { handover_id: handoverId, status: 'refused' };
  }

  private async answerable(tx: Tx, handoverId: Id, on: Day, actor: Actor): Promise<LockedHandover> {
    const handover = await this.store.lock(tx, handoverId);
    const today = dayOf(tx.now, 'Europe/Berlin');
    decideAnswer(handover.state, { by: actor.organisationId, on, today });
    return handover;
  }
}

/** Every offered lot needs exactly one new lot id. @throws Refusal `handover.lots-differ` */
function matchLots(handover: LockedHandover, command: AcceptHandover): ReadonlyMap<Id, Id> {
  const received = new Map(command.lots.map((lot) => [lot.fromLotId, lot.lotId]));
  const named = handover.lines.filter((line) => received.has(line.lotId));
  if (named.length !== handover.lines.length || command.lots.length !== handover.lines.length) {
    refuse('handover.lots-differ', {
      offered: handover.lines.map((line) => line.lotId),
      named: command.lots.map((lot) => lot.fromLotId),
    });
  }
  return received;
}
