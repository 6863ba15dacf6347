import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { HoldTarget } from '../../lots/lots.public';
import { asFlag, asInstant, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Recall, RecallOutcome } from '../domain/recall';
import type { RecalledLot } from '../queries/recall-reach.query';

const lockedOf = decoder({
  id: asText,
  organisation_id: asText,
  is_drill: asFlag,
  ended_at: orNull(asInstant),
});

/** A recall as it is kept, without its lots. */
export interface NewRecall {
  readonly recallId: Id;
  readonly organisationId: Id;
  readonly target: HoldTarget;
  readonly targetId: Id;
  readonly reason: string;
  readonly isDrill: boolean;
  readonly computedMs: number;
  readonly presentMg: bigint;
  readonly missingMg: bigint;
}

/** One statement takes this many lots: PostgreSQL knows 65,535 parameters at most, arrays fewer. */
const LOTS_AT_ONCE = 2_000;

@Injectable()
export class RecallStore {
  async start(tx: Tx, recall: NewRecall, lots: readonly RecalledLot[]): Promise<void> {
    await tx.query(
      `insert into recall (id, organisation_id, target_kind, target_id, reason, is_drill,
                           started_at, computed_ms, present_mg, missing_mg)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        recall.recallId,
        recall.organisationId,
        recall.target,
        recall.targetId,
        recall.reason,
        recall.isDrill,
        tx.now,
        recall.computedMs,
        recall.presentMg,
        recall.missingMg,
      ],
    );
    for (let from = 0; from < lots.length; from += LOTS_AT_ONCE) {
      await this.addLots(tx, recall, lots.slice(from, from + LOTS_AT_ONCE), from);
    }
  }

  private async addLots(
    tx: Tx,
    recall: NewRecall,
    lots: readonly RecalledLot[],
    from: number,
  ): Promise<void> {
    const rows = lots.map((lot, index) => ({
      lot_id: lot.lotId,
      owner_id: lot.ownerId,
      position: from + index,
      code: lot.code,
      form: lot.form,
      gtin: lot.gtin,
      batch: lot.batch,
      got_on: lot.gotOn,
      from_owner_id: lot.fromOwnerId,
      on_way_to: lot.onWayTo,
      net_g: String(lot.netG),
      in_stock_g: String(lot.inStockG),
      on_way_g: String(lot.onWayG),
      missing_mg: String(lot.missingMg),
      share_part: String(lot.share.part),
      share_whole: String(lot.share.whole),
      contained_mg: String(lot.containedMg),
      present_mg: String(lot.presentMg),
    }));
    await tx.query(
      `insert into recall_lot (recall_id, organisation_id, is_drill, lot_id, owner_id, position,
              code, form, gtin, batch, got_on, from_owner_id, on_way_to, net_g, in_stock_g,
              on_way_g, missing_mg, share_part, share_whole, contained_mg, present_mg)
       select $1, $2, $3, r.*
         from jsonb_to_recordset($4::jsonb) as r (lot_id uuid, owner_id uuid, position integer,
              code text, form text, gtin text, batch text, got_on date, from_owner_id uuid,
              on_way_to uuid[], net_g bigint, in_stock_g bigint, on_way_g bigint,
              missing_mg bigint, share_part numeric, share_whole numeric, contained_mg bigint,
              present_mg bigint)`,
      [recall.recallId, recall.organisationId, recall.isDrill, JSON.stringify(rows)],
    );
  }

  /** The row is locked until the transaction ends: a recall ends once. */
  async lock(tx: Tx, recallId: Id): Promise<Recall> {
    const [row] = await tx.query(
      'select id, organisation_id, is_drill, ended_at from recall where id = $1 for update',
      [recallId],
    );
    const recall = lockedOf(row ?? refuseUnknown('recall', recallId));
    return recall.ended_at === null
      ? { status: 'open', id: recall.id, by: recall.organisation_id, isDrill: recall.is_drill }
      : { status: 'ended', id: recall.id, by: recall.organisation_id };
  }

  async end(tx: Tx, recallId: Id, outcome: RecallOutcome): Promise<void> {
    await tx.query('update recall set ended_at = $2, outcome = $3 where id = $1', [
      recallId,
      tx.now,
      outcome,
    ]);
  }
}
