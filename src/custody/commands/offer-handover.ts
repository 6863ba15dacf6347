import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { LotStock, refuseBrokenBags } from '../../lots/lots.public';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideOffer, type Paper, refuseRepeatedPapers } from '../domain/handover';
import { HandoverStore } from '../storage/handover-store';

/** An owner offers lots, or parts of them, to another organisation; the client makes the id. */
export interface OfferHandover {
  readonly handoverId: Id;
  readonly receiverId: Id;
  readonly offeredOn: Day;
  readonly lines: readonly { readonly lotId: Id; readonly massG: Grams }[];
  readonly papers?: readonly Paper[];
}

@Injectable()
export class OfferHandoverHandler {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly stock: LotStock,
    private readonly store: HandoverStore,
    private readonly journal: Journal,
  ) {}

  /** The offered mass leaves the sender's stock at once; fact `custody.handover-offered`. */
  async run(
    tx: Tx,
    command: OfferHandover,
    actor: Actor,
  ): Promise<{ readonly handover_id: Id; readonly status: string }> {
    const { handoverId, receiverId, offeredOn, lines } = command;
    const senderId = actor.organisationId;
    const today = dayOf(tx.now, 'Europe/Berlin');
    const papers = command.papers ?? [];
    refuseRepeatedPapers(papers);
    decideOffer({ senderId, receiverId, on: offeredOn, today });
    await this.organisations.known(tx, receiverId);
    const drawn = await this.stock.draw(tx, senderId, lines);
    for (const { lot, part } of drawn) refuseBrokenBags(part.massG, lot.bag_net_g);
    await this.store.offer(
      tx,
      { id: handoverId, senderId, receiverId, on: offeredOn },
      drawn.map(({ part }) => ({ lotId: part.lotId, massG: part.massG, basisMg: part.basisMg })),
      papers,
    );
    await this.journal.append(tx, actor, [
      {
        type: 'custody.handover-offered',
        subjectId: handoverId,
        about: lines.map((line) => line.lotId),
        occurredOn: offeredOn,
        body: {
          sender_id: senderId,
          receiver_id: receiverId,
          lines: lines.map(({ lotId, massG }) => ({ lot_id: lotId, mass_g: massG })),
          papers: papers.map(({ kind, number }) => ({ kind, number })),
        },
      },
    ]);
    return { handover_id: handoverId, status: 'offered' };
  }
}
