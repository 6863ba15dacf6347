import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../parties/parties.public';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { share } from '../../kernel/share';
import { HOLD_REASONS, HOLD_TARGETS } from '../../lots/lots.public';
import {
  asCount,
  asDay,
  asFlag,
  asGrams,
  asInstant,
  asList,
  asOneOf,
  asText,
  asWhole,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import { RECALL_OUTCOMES } from '../domain/recall';
import { type Concerned, concernedIds, type KeptLot } from '../domain/recall-contacts';

const recallOf = decoder({
  id: asText,
  organisation_id: asText,
  target_kind: asOneOf(HOLD_TARGETS),
  target_id: asText,
  reason: asOneOf(HOLD_REASONS),
  is_drill: asFlag,
  started_at: asInstant,
  computed_ms: asCount,
  present_mg: asWhole,
  missing_mg: asWhole,
  ended_at: orNull(asInstant),
  outcome: orNull(asOneOf(RECALL_OUTCOMES)),
});
export type RecallRecord = ReturnType<typeof recallOf>;

const lotOf = decoder({
  lot_id: asText,
  owner_id: asText,
  code: asText,
  form: asText,
  gtin: orNull(asText),
  batch: orNull(asText),
  got_on: asDay,
  from_owner_id: orNull(asText),
  on_way_to: asList(asText),
  net_g: asGrams,
  in_stock_g: asGrams,
  on_way_g: asGrams,
  share_part: asWhole,
  share_whole: asWhole,
  contained_mg: asWhole,
  present_mg: asWhole,
  missing_mg: asWhole,
});

/** A recall as one organisation sees it: all of its own, of others' only what concerns its lots. */
export interface RecallView {
  readonly recall: RecallRecord;
  readonly isOwn: boolean;
  readonly lots: readonly KeptLot[];
  /** Everybody who is named in it. */
  readonly organisations: ReadonlyMap<Id, Concerned>;
}

@Injectable()
export class RecallReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** Own ones, and those of others that concern own lots; newest first. */
  async listOf(tx: Tx, organisationId: Id, limit: number): Promise<readonly RecallRecord[]> {
    const rows = await tx.query(
      `select id, organisation_id, target_kind, target_id, reason, is_drill, started_at,
              computed_ms, present_mg, missing_mg, ended_at, outcome
         from recall r
        where r.organisation_id = $1
           or (not r.is_drill and exists (
                select from recall_lot l where l.recall_id = r.id and l.owner_id = $1))
        order by started_at desc, id desc limit $2`,
      [organisationId, limit],
    );
    return rows.map(recallOf);
  }

  /** @throws Refusal `recall.unknown`, also where none of the asker's lots is concerned */
  async view(tx: Tx, organisationId: Id, recallId: Id): Promise<RecallView> {
    const [row] = await tx.query(
      `select id, organisation_id, target_kind, target_id, reason, is_drill, started_at,
              computed_ms, present_mg, missing_mg, ended_at, outcome
         from recall where id = $1`,
      [recallId],
    );
    const recall = recallOf(row ?? refuseUnknown('recall', recallId));
    const isOwn = recall.organisation_id === organisationId;
    const rows = await tx.query(
      `select lot_id, owner_id, code, form, gtin, batch, got_on, from_owner_id, on_way_to, net_g,
              in_stock_g, on_way_g, share_part::text as share_part,
              share_whole::text as share_whole, contained_mg, present_mg, missing_mg
         from recall_lot
        where recall_id = $1 and (organisation_id = $2 or (owner_id = $2 and not is_drill))
        order by position`,
      [recallId, organisationId],
    );
    if (!isOwn && rows.length === 0) refuseUnknown('recall', recallId);
    const lots = rows.map(kept);
    const senders = lots.flatMap((lot) => lot.fromOwnerId ?? []);
    const named = [...new Set([recall.organisation_id, ...concernedIds(lots), ...senders])];
    const found = await this.organisations.byIds(tx, named);
    return { recall, isOwn, lots, organisations: new Map(found.map((one) => [one.id, one])) };
  }
}

function kept(row: Row): KeptLot {
  const lot = lotOf(row);
  return {
    lotId: lot.lot_id,
    ownerId: lot.owner_id,
    code: lot.code,
    form: lot.form,
    gtin: lot.gtin,
    batch: lot.batch,
    gotOn: lot.got_on,
    fromOwnerId: lot.from_owner_id,
    onWayTo: lot.on_way_to,
    netG: lot.net_g,
    inStockG: lot.in_stock_g,
    onWayG: lot.on_way_g,
    share: share(lot.share_part, lot.share_whole),
    containedMg: lot.contained_mg,
    presentMg: lot.present_mg,
    missingMg: lot.missing_mg,
  };
}
