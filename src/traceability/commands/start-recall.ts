import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { type HoldReason, type HoldTarget, PlaceHoldHandler } from '../../lots/lots.public';
import type { Actor } from '../../platform/actor';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { type RecalledLot, RecallReachQuery } from '../queries/recall-reach.query';
import { type NewRecall, RecallStore } from '../storage/recall-store';

/** Finds everything that contains an own lot, delivery, plot or certificate; made by the client. */
export interface StartRecall {
  readonly recallId: Id;
  readonly target: HoldTarget;
  readonly targetId: Id;
  readonly reason: HoldReason;
  /** A drill finds and measures, but holds nothing. */
  readonly isDrill: boolean;
}

@Injectable()
export class StartRecallHandler {
  constructor(
    private readonly reach: RecallReachQuery,
    private readonly placeHold: PlaceHoldHandler,
    private readonly store: RecallStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Holds first, so that nothing moves while it is counted; the hold has the recall's id. Fact
   * `traceability.recall-started`, with every lot.
   */
  async run(
    tx: Tx,
    command: StartRecall,
    actor: Actor,
  ): Promise<{ readonly recall_id: Id; readonly lots: number; readonly computed_ms: number }> {
    const { recallId, target, targetId, reason, isDrill } = command;
    const { organisationId } = actor;
    const on = dayOf(tx.now, 'Europe/Berlin');
    const begun = this.clock.now().getTime();
    if (!isDrill) {
      await this.placeHold.run(tx, { holdId: recallId, target, targetId, reason, on }, actor);
    }
    const lots = await this.reach.of(tx, organisationId, { kind: target, id: targetId });
    const recall: NewRecall = {
      ...command,
      organisationId,
      computedMs: this.clock.now().getTime() - begun,
      presentMg: lots.reduce((all, lot) => all + lot.presentMg, 0n),
      missingMg: lots.reduce((all, lot) => all + lot.missingMg, 0n),
    };
    await this.store.start(tx, recall, lots);
    await this.journal.append(tx, actor, [
      {
        type: 'traceability.recall-started',
        subjectId: recallId,
        // a drill is no event in the life of a lot
        about: isDrill ? [] : [targetId, ...lots.map((lot) => lot.lotId)],
        occurredOn: on,
        body: bodyOf(recall, lots),
      },
    ]);
    return { recall_id: recallId, lots: lots.length, computed_ms: recall.computedMs };
  }
}

function bodyOf(
  recall: NewRecall,
  lots: readonly RecalledLot[],
): { readonly [key: string]: Plain } {
  return {
    target_kind: recall.target,
    target_id: recall.targetId,
    reason: recall.reason,
    is_drill: recall.isDrill,
    computed_ms: recall.computedMs,
    present_mg: recall.presentMg,
    missing_mg: recall.missingMg,
    lots: lots.map((lot) => ({
      lot_id: lot.lotId,
      owner_id: lot.ownerId,
      code: lot.code,
      form: lot.form,
      gtin: lot.gtin,
      batch: lot.batch,
      got_on: lot.gotOn,
      from_owner_id: lot.fromOwnerId,
      on_way_to: lot.onWayTo,
      net_g: lot.netG,
      in_stock_g: lot.inStockG,
      on_way_g: lot.onWayG,
      missing_mg: lot.missingMg,
      share_part: lot.share.part,
      share_whole: lot.share.whole,
      contained_mg: lot.containedMg,
      present_mg: lot.presentMg,
    })),
  };
}
