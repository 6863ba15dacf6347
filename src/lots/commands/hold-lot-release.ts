import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideRelease, type ReleaseReason } from '../domain/hold';
import { HoldStore } from '../storage/hold-store';

export interface ReleaseHold {
  readonly holdId: Id;
  readonly reason: ReleaseReason;
  readonly on: Day;
}

@Injectable()
export class ReleaseHoldHandler {
  constructor(
    private readonly holds: HoldStore,
    private readonly journal: Journal,
  ) {}

  /** Lots that no other hold reaches are free again; fact `lots.hold-released`. */
  async run(
    tx: Tx,
    command: ReleaseHold,
    actor: Actor,
  ): Promise<{ readonly hold_id: Id; readonly status: string }> {
    const { holdId, reason, on } = command;
    const hold = await this.holds.lock(tx, holdId);
    const today = dayOf(tx.now, 'Europe/Berlin');
    decideRelease(hold, { by: actor.organisationId, on, today });
    const lots = await this.holds.release(tx, holdId, on, reason);
    await this.journal.append(tx, actor, [
      {
        type: 'lots.hold-released',
        subjectId: holdId,
        about: lots,
        occurredOn: on,
        body: { reason },
      },
    ]);
    return { hold_id: holdId, status: 'released' };
  }
}
