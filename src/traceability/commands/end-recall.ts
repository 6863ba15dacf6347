import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { ReleaseHoldHandler } from '../../lots/lots.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideEnd, type RecallOutcome } from '../domain/recall';
import { RecallStore } from '../storage/recall-store';

export interface EndRecall {
  readonly recallId: Id;
  readonly outcome: RecallOutcome;
}

@Injectable()
export class EndRecallHandler {
  constructor(
    private readonly store: RecallStore,
    private readonly releaseHold: ReleaseHoldHandler,
    private readonly journal: Journal,
  ) {}

  /**
   * All clear frees the coffee. Collected goods stay on hold until somebody releases it by its own
   * command: what was bad does not come back into trade by itself. Fact
   * `traceability.recall-ended`.
   */
  async run(
    tx: Tx,
    command: EndRecall,
    actor: Actor,
  ): Promise<{ readonly recall_id: Id; readonly status: string }> {
    const { recallId, outcome } = command;
    const on = dayOf(tx.now, 'Europe/Berlin');
    decideEnd(await this.store.lock(tx, recallId), { by: actor.organisationId, outcome });
    if (outcome === 'all-clear') {
      const release = { holdId: recallId, reason: 'cleared-by-test', on } as const;
      await this.releaseHold.run(tx, release, actor);
    }
    await this.store.end(tx, recallId, outcome);
    await this.journal.append(tx, actor, [
      {
        type: 'traceability.recall-ended',
        subjectId: recallId,
        occurredOn: on,
        body: { outcome },
      },
    ]);
    return { recall_id: recallId, status: 'ended' };
  }
}
