import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asDay, asGrams, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { TRANSFORMATIONS } from '../domain/form';

const originOf = decoder({
  lot_id: asText,
  made_by: asOneOf(['delivery', 'outside']),
  organisation_id: asText,
  occurred_on: asDay,
  producer_id: orNull(asText),
  plot_id: orNull(asText),
  organic_status: orNull(asText),
  supplier_id: orNull(asText),
  country: orNull(asText),
});
/** Where an origin lot came from: a member's plot, or a supplier outside the record. */
export type OriginLotView = ReturnType<typeof originOf>;

const memberPartOf = decoder({
  holder_id: asText,
  country: orNull(asText),
  part: asText,
  whole: asText,
});
/**
 * What one member or outside supplier brought through one day lot: exactly `part / whole` of the
 * asked lot, as whole numerals, not in lowest terms. Outside coffee has a country.
 */
export type MemberPart = ReturnType<typeof memberPartOf>;

const deliveryPartOf = decoder({
  lot_id: asText,
  holder_id: asText,
  plot_id: orNull(asText),
  country: orNull(asText),
  occurred_on: asText,
  part: asText,
  whole: asText,
});
/** The same for one origin lot; the day as text. */
export type DeliveryPart = ReturnType<typeof deliveryPartOf>;

const stepOf = decoder({
  id: asText,
  organisation_id: asText,
  kind: asOneOf(TRANSFORMATIONS),
  occurred_on: asDay,
  in_g: asGrams,
  out_g: asGrams,
  loss_g: asGrams,
});
export type StepView = ReturnType<typeof stepOf>;

const makerOf = decoder({ made_by: asText, made_by_id: asText });

/** What the trace asks about origins and steps. */
@Injectable()
export class OriginReader {
  async origins(tx: Tx, lotIds: readonly Id[]): Promise<ReadonlyMap<Id, OriginLotView>> {
    const rows = await tx.query(
      `select l.id as lot_id, l.made_by, l.owner_id as organisation_id, l.occurred_on,
              d.producer_id, d.plot_id, d.organic_status, x.supplier_id, x.country
         from lot l
         left join delivery d on d.lot_id = l.id
         left join outside_coffee x on x.lot_id = l.id
        where l.id = any ($1::uuid[]) and l.made_by in ('delivery', 'outside')`,
      [lotIds],
    );
    return new Map(rows.map(originOf).map((origin) => [origin.lot_id, origin]));
  }

  /**
   * The summary of a mix by who brought the coffee, one row per holder and day lot; the database
   * adds up within a day lot, so that few rows travel.
   */
  async memberParts(tx: Tx, mixId: Id): Promise<readonly MemberPart[]> {
    const rows = await tx.query(
      `select coalesce(d.producer_id, x.supplier_id) as holder_id, x.country,
              (p.mass_mg::numeric * sum(o.mass_mg))::text as part,
              (m.total_mg::numeric * a.total_mg)::text as whole
         from mix m
         join mix_part p on p.mix_id = m.id
         join mix a on a.id = p.anchor_id
         join mix_origin o on o.mix_id = p.anchor_id
         left join delivery d on d.lot_id = o.origin_lot_id
         left join outside_coffee x on x.lot_id = o.origin_lot_id
        where m.id = $1
        group by 1, x.country, p.anchor_id, p.mass_mg, m.total_mg, a.total_mg
        order by 1, p.anchor_id`,
      [mixId],
    );
    return rows.map(memberPartOf);
  }

  /** Every origin lot of a mix; one that came through several day lots has a row for each. */
  async deliveryParts(tx: Tx, mixId: Id): Promise<readonly DeliveryPart[]> {
    const rows = await tx.query(
      `select o.origin_lot_id as lot_id, coalesce(d.producer_id, x.supplier_id) as holder_id,
              d.plot_id, x.country, coalesce(d.delivered_on, x.received_on)::text as occurred_on,
              (p.mass_mg::numeric * o.mass_mg)::text as part,
              (m.total_mg::numeric * a.total_mg)::text as whole
         from mix m
         join mix_part p on p.mix_id = m.id
         join mix a on a.id = p.anchor_id
         join mix_origin o on o.mix_id = p.anchor_id
         left join delivery d on d.lot_id = o.origin_lot_id
         left join outside_coffee x on x.lot_id = o.origin_lot_id
        where m.id = $1
        order by o.origin_lot_id`,
      [mixId],
    );
    return rows.map(deliveryPartOf);
  }

  /** What made these lots: the ids of steps and of hand-overs, each once. */
  async makersOf(
    tx: Tx,
    lotIds: readonly Id[],
  ): Promise<{ readonly steps: readonly Id[]; readonly handovers: readonly Id[] }> {
    const rows = await tx.query(
      `select distinct made_by, made_by_id from lot
        where id = any ($1::uuid[]) and made_by in ('transformation', 'handover')`,
      [lotIds],
    );
    const makers = rows.map(makerOf);
    const of = (kind: string): readonly Id[] =>
      makers.filter((one) => one.made_by === kind).map((one) => one.made_by_id);
    return { steps: of('transformation'), handovers: of('handover') };
  }

  /** The processing steps that made any of these lots, in the order of their days. */
  async stepsOf(tx: Tx, lotIds: readonly Id[]): Promise<readonly StepView[]> {
    const rows = await tx.query(
      `select distinct t.id, t.organisation_id, t.kind, t.occurred_on, t.in_g, t.out_g, t.loss_g
         from lot l join transformation t on t.id = l.made_by_id
        where l.id = any ($1::uuid[])
        order by t.occurred_on, t.id`,
      [lotIds],
    );
    return rows.map(stepOf);
  }
}
