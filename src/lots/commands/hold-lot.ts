import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decidePlace, type PlaceHold } from '../domain/hold';
import { AffectedLotsReader } from '../queries/affected-lots-reader';
import { closeGate } from '../storage/hold-gate';
import { HoldStore } from '../storage/hold-store';

/** Stops an own lot, delivery, plot or certificate, and everything that contains it. */
@Injectable()
export class PlaceHoldHandler {
  constructor(
    private readonly affected: AffectedLotsReader,
    private readonly holds: HoldStore,
    private readonly journal: Journal,
  ) {}

  /**
   * No lot can be missed: nobody draws while the reach is read; fact `lots.hold-placed`.
   * @returns how many lots are held by it
   */
  async run(
    tx: Tx,
    command: PlaceHold,
    actor: Actor,
  ): Promise<{ readonly hold_id: Id; readonly lots: number }> {
    const { holdId, target, targetId, reason, on } = command;
    decidePlace(on, dayOf(tx.now, 'Europe/Berlin'));
    await closeGate(tx);
    const asked = { kind: target, id: targetId };
    const seeds = await this.affected.seedsOf(tx, actor.organisationId, asked);
    const reached = await this.affected.reachedFrom(tx, seeds);
    const lots = reached.map((lot) => ({ lotId: lot.id, ownerId: lot.owner_id }));
    await this.holds.place(tx, actor.organisationId, command, lots);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.hold-placed',
        subjectId: holdId,
        about: [targetId, ...lots.map((lot) => lot.lotId)],
        occurredOn: on,
        body: {
          target_kind: target,
          target_id: targetId,
          reason,
          lots: lots.map(({ lotId, ownerId }) => ({ lot_id: lotId, owner_id: ownerId })),
        },
      },
    ]);
    return { hold_id: holdId, lots: lots.length };
  }
}
