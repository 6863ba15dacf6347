import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import {
  asDay,
  asDecimal,
  asGrams,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { FORMS } from '../domain/form';

const lotOf = decoder({
  id: asText,
  owner_id: asText,
  code: asText,
  form: asOneOf(FORMS),
  made_by: asOneOf(['delivery', 'outside', 'transformation', 'handover']),
  made_by_id: asText,
  occurred_on: asDay,
  net_g: asGrams,
  available_g: asGrams,
  mix_id: asText,
  gtin: orNull(asText),
  batch: orNull(asText),
  bag_net_g: orNull(asGrams),
  best_before: orNull(asDay),
});
export type LotView = ReturnType<typeof lotOf>;

const deliveryOf = decoder({
  lot_id: asText,
  code: asText,
  organisation_id: asText,
  producer_id: asText,
  plot_id: asText,
  delivered_on: asDay,
  gross_g: asGrams,
  tare_g: asGrams,
  net_g: asGrams,
  moisture_pct: orNull(asDecimal),
  organic_status: asText,
});
export type DeliveryView = ReturnType<typeof deliveryOf>;

export interface DeliveryOfLot {
  readonly lotId: Id;
  readonly producerId: Id;
  readonly organisationId: Id;
  readonly deliveredOn: string;
  readonly netG: DeliveryView['net_g'];
}

/** What neighbours may ask about lots. The transaction's scope says whose lots are seen. */
@Injectable()
export class LotReader {
  /** The organisation's own lot, or null: a foreign lot answers like one that does not exist. */
  async findOwn(tx: Tx, ownerId: Id, lotId: Id): Promise<LotView | null> {
    const [row] = await tx.query(
      `select id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g, mix_id,
              gtin, batch, bag_net_g, best_before
         from lot where id = $1 and owner_id = $2`,
      [lotId, ownerId],
    );
    return row === undefined ? null : lotOf(row);
  }

  /** Any lot that the transaction's scope shows; for the trace, not for an owner's doors. */
  async find(tx: Tx, lotId: Id): Promise<LotView | null> {
    const [row] = await tx.query(
      `select id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g, mix_id,
              gtin, batch, bag_net_g, best_before
         from lot where id = $1`,
      [lotId],
    );
    return row === undefined ? null : lotOf(row);
  }

  /** The batch as packed, whoever holds its bags now. */
  async findBatch(tx: Tx, gtin14: string, batch: string): Promise<LotView | null> {
    const [row] = await tx.query(
      `select id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g, mix_id,
              gtin, batch, bag_net_g, best_before
         from lot where gtin = $1 and batch = $2 and made_by = 'transformation'
          and reversed_by is null`,
      [gtin14, batch],
    );
    return row === undefined ? null : lotOf(row);
  }

  /** Own lots, newest first; `before` is the last id of the page before. */
  async listOwn(
    tx: Tx,
    ownerId: Id,
    page: { readonly form: string | null; readonly before: Id | null; readonly limit: number },
  ): Promise<readonly LotView[]> {
    const rows = await tx.query(
      `select id, owner_id, code, form, made_by, made_by_id, occurred_on, net_g, available_g, mix_id,
              gtin, batch, bag_net_g, best_before
         from lot
        where owner_id = $1 and reversed_by is null
          and ($2::text is null or form = $2) and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [ownerId, page.form, page.before, page.limit],
    );
    return rows.map(lotOf);
  }

  /** The delivery that opened this lot; corrected net mass. */
  async deliveryOf(tx: Tx, lotId: Id): Promise<DeliveryOfLot | null> {
    const [row] = await tx.query(
      `select d.lot_id, l.code, d.organisation_id, d.producer_id, d.plot_id, d.delivered_on,
              d.gross_g, d.tare_g, l.net_g, d.moisture_pct, d.organic_status
         from delivery d join lot l on l.id = d.lot_id where d.lot_id = $1`,
      [lotId],
    );
    if (row === undefined) return null;
    const delivery = deliveryOf(row);
    return {
      lotId: delivery.lot_id,
      producerId: delivery.producer_id,
      organisationId: delivery.organisation_id,
      deliveredOn: delivery.delivered_on,
      netG: delivery.net_g,
    };
  }

  /** Own deliveries, newest first. */
  async listDeliveries(
    tx: Tx,
    organisationId: Id,
    page: { readonly before: Id | null; readonly limit: number },
  ): Promise<readonly DeliveryView[]> {
    const rows = await tx.query(
      `select d.lot_id, l.code, d.organisation_id, d.producer_id, d.plot_id, d.delivered_on,
              d.gross_g, d.tare_g, l.net_g, d.moisture_pct, d.organic_status
         from delivery d join lot l on l.id = d.lot_id
        where d.organisation_id = $1 and ($2::uuid is null or d.lot_id < $2)
        order by d.lot_id desc limit $3`,
      [organisationId, page.before, page.limit],
    );
    return rows.map(deliveryOf);
  }
}
