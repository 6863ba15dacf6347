import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { asCount, asDay, asGrams, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const deliveryOf = decoder({
  lotId: asText,
  producerId: asText,
  plotId: asText,
  deliveredOn: asDay,
  netG: asGrams,
  organic: asOneOf(['organic', 'conversion', 'conventional', 'unknown']),
});
const stepOf = decoder({
  step: asText,
  inG: asGrams,
  outG: asGrams,
  lossG: asGrams,
  transformations: asCount,
});
const correctionOf = decoder({ correctionId: asText, lotId: asText, byG: asGrams, reason: asText });
const batchOf = decoder({ lotId: asText, packedOn: asDay, netG: asGrams, bags: asCount });
const productOf = decoder({ gtin: asText });
const bagLotOf = decoder({ lotId: asText, packedLotId: asText, packedOn: asDay, bagNetG: asGrams });

/** Sums and lists over lots for statistics; both days of a period count. */
@Injectable()
export class LotStatisticsReader {
  async deliveriesBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select d.lot_id as "lotId", d.producer_id as "producerId", d.plot_id as "plotId",
              d.delivered_on as "deliveredOn", l.net_g as "netG", d.organic_status as "organic"
         from delivery d join lot l on l.id = d.lot_id
        where d.organisation_id = $1 and d.delivered_on between $2 and $3
        order by d.lot_id`,
      [organisationId, from, to],
    );
    return rows.map((row) => {
      const delivery = deliveryOf(row);
      return { ...delivery, deliveryId: delivery.lotId, quality: null };
    });
  }

  async massByStep(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select kind as step, sum(in_g)::bigint as "inG", sum(out_g)::bigint as "outG",
              sum(loss_g)::bigint as "lossG", count(*)::int as transformations
         from transformation t
        where organisation_id = $1 and occurred_on between $2 and $3
          and not exists (select from step_reversal r where r.transformation_id = t.id)
        group by kind order by kind`,
      [organisationId, from, to],
    );
    return rows.map(stepOf);
  }

  /** The packing steps that made bags of this GTIN, and the roasts they drew from. */
  async massByStepOfProduct(tx: Tx, gtin: string, from: Day, to: Day) {
    const rows = await tx.query(
      `with packing as (
         select distinct t.id from lot l join transformation t on t.id = l.made_by_id
          where l.gtin = $1 and l.reversed_by is null and t.kind = 'pack'
            and t.occurred_on between $2 and $3),
       roasting as (
         select distinct r.id
           from packing p
           join lot b on b.made_by_id = p.id
           join lot_flow f on f.output_lot_id = b.id
           join lot i on i.id = f.input_lot_id
           join transformation r on r.id = i.made_by_id and r.kind = 'roast')
       select kind as step, sum(in_g)::bigint as "inG", sum(out_g)::bigint as "outG",
              sum(loss_g)::bigint as "lossG", count(*)::int as transformations
         from transformation
        where id in (select id from packing union select id from roasting)
        group by kind order by kind`,
      [gtin, from, to],
    );
    return rows.map(stepOf);
  }

  async correctionsBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select id as "correctionId", lot_id as "lotId", by_g as "byG", reason
         from mass_correction c
        where organisation_id = $1 and occurred_on between $2 and $3
          and exists (select from lot l where l.id = c.lot_id and l.reversed_by is null)
        order by id`,
      [organisationId, from, to],
    );
    return rows.map(correctionOf);
  }

  async productsPackedUntil(tx: Tx, to: Day) {
    const rows = await tx.query(
      `select distinct gtin from lot
        where gtin is not null and made_by = 'transformation' and reversed_by is null
          and occurred_on <= $1
        order by gtin`,
      [to],
    );
    return rows.map(productOf);
  }

  async batchesPacked(tx: Tx, gtin: string, from: Day, to: Day) {
    const rows = await tx.query(
      `select id as "lotId", occurred_on as "packedOn", net_g as "netG",
              (net_g / bag_net_g)::int as bags
         from lot
        where gtin = $1 and made_by = 'transformation' and reversed_by is null
          and occurred_on between $2 and $3
        order by id`,
      [gtin, from, to],
    );
    return rows.map(batchOf);
  }

  /** Every lot of bags of this GTIN, whoever holds it, with the batch as it was packed. */
  async bagLots(tx: Tx, gtin: string) {
    const rows = await tx.query(
      `select l.id as "lotId", p.id as "packedLotId", p.occurred_on as "packedOn",
              l.bag_net_g as "bagNetG"
         from lot l
         join lot p on p.gtin = l.gtin and p.batch = l.batch and p.made_by = 'transformation'
              and p.reversed_by is null
        where l.gtin = $1 and l.reversed_by is null order by l.id`,
      [gtin],
    );
    return rows.map(bagLotOf);
  }
}
