import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { grams } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import { LotStock, LotTransfer } from '../../lots/lots.public';
import type { Actor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import type { Fact } from '../../platform/journal/fact';
import { Journal } from '../../platform/journal/journal';
import {
  type ArrivedLine,
  requireSomethingKept,
  type SettledLine,
  settleLine,
} from '../domain/arrival';
import { decideAnswer, type RefusalReason } from '../domain/handover';
import { HandoverStore, type LockedHandover } from '../storage/handover-store';

/**
 * The receiver takes an offer over, whole or in part; it names the lots that the coffee becomes in
 * its own stock.
 */
export interface AcceptHandover {
  readonly handoverId: Id;
  readonly acceptedOn: Day;
  readonly lots: readonly ArrivedLine[];
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

  /**
   * Opens the receiver's lots and returns what it did not take; facts `custody.handover-accepted`
   * and, for each difference in weight, `custody.weight-difference-recorded`.
   */
  async accept(tx: Tx, command: AcceptHandover, actor: Actor): Promise<Accepted> {
    const { handoverId, acceptedOn } = command;
    const handover = await this.answerable(tx, handoverId, acceptedOn, actor);
    const lines = matchLots(handover, command);
    requireSomethingKept(lines);
    const lots: { lot_id: Id; code: string }[] = [];
    for (const line of lines) {
      if (line.receivedLotId === null) continue;
      const code = await this.transfer.receive(tx, {
        lotId: line.receivedLotId,
        fromLotId: line.lotId,
        handoverId,
        ownerId: actor.organisationId,
        on: acceptedOn,
        massG: line.acceptedG,
        sentG: grams(line.offeredG - line.returnedG),
        basisMg: line.keptBasisMg,
      });
      lots.push({ lot_id: line.receivedLotId, code });
    }
    await this.giveBack(tx, lines);
    await this.store.accept(tx, handoverId, acceptedOn, lines);
    await this.journal.append(tx, actor, factsOf(handover, command, lines, lots));
    return { handover_id: handoverId, status: 'accepted', lots };
  }

  private async giveBack(tx: Tx, lines: readonly SettledLine[]): Promise<void> {
    const parts = lines
      .filter((line) => line.returnedG > 0n)
      .map((line) => ({
        lotId: line.lotId,
        massG: line.returnedG,
        basisMg: line.returnedBasisMg,
      }));
    if (parts.length > 0) await withScope(tx, SYSTEM, () => this.stock.giveBack(tx, parts));
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

/** Every offered lot is answered for once. @throws Refusal `handover.lots-differ` */
function matchLots(handover: LockedHandover, command: AcceptHandover): readonly SettledLine[] {
  const arrived = new Map(command.lots.map((lot) => [lot.fromLotId, lot]));
  const settled = handover.lines.flatMap((line) => {
    const lot = arrived.get(line.lotId);
    return lot === undefined ? [] : [settleLine(line, lot)];
  });
  if (settled.length !== handover.lines.length || command.lots.length !== handover.lines.length) {
    refuse('handover.lots-differ', {
      offered: handover.lines.map((line) => line.lotId),
      named: command.lots.map((lot) => lot.fromLotId),
    });
  }
  return settled;
}

function factsOf(
  handover: LockedHandover,
  command: AcceptHandover,
  lines: readonly SettledLine[],
  lots: readonly { readonly lot_id: Id; readonly code: string }[],
): Fact[] {
  const { handoverId, acceptedOn: occurredOn } = command;
  const parties = { sender_id: handover.senderId, receiver_id: handover.receiverId };
  const touched = lines.flatMap((line) =>
    line.receivedLotId === null ? [line.lotId] : [line.lotId, line.receivedLotId],
  );
  const accepted: Fact = {
    type: 'custody.handover-accepted',
    subjectId: handoverId,
    about: touched,
    occurredOn,
    body: {
      ...parties,
      lines: lines.map((line) => ({
        lot_id: line.lotId,
        mass_g: line.offeredG,
        accepted_g: line.acceptedG,
        returned_g: line.returnedG,
        difference_g: line.differenceG,
        difference_reason: line.reason,
        received_lot_id: line.receivedLotId,
        code: lots.find((lot) => lot.lot_id === line.receivedLotId)?.code ?? null,
      })),
    },
  };
  const differences = lines
    .filter((line) => line.differenceG !== 0n)
    .map((line): Fact => ({
      type: 'custody.weight-difference-recorded',
      subjectId: line.receivedLotId ?? line.lotId,
      about: [line.lotId, handoverId],
      occurredOn,
      body: {
        ...parties,
        handover_id: handoverId,
        lot_id: line.lotId,
        offered_g: line.offeredG,
        accepted_g: line.acceptedG,
        returned_g: line.returnedG,
        difference_g: line.differenceG,
        reason: line.reason,
      },
    }));
  return [accepted, ...differences];
}
