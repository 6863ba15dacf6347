import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { asDay, asGrams, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { FORMS } from '../domain/form';

export const LOT_MOVEMENTS = [
  'delivered',
  'bought',
  'made',
  'corrected',
  'made-reversed',
  'processed',
  'processed-reversed',
  'lost',
] as const;

const movementOf = decoder({
  on: asDay,
  side: asOneOf(['in', 'out', 'loss']),
  kind: asOneOf(LOT_MOVEMENTS),
  source_id: asText,
  lot_id: orNull(asText),
  lot_code: orNull(asText),
  detail: orNull(asText),
  mass_g: asGrams,
});
const productOf = decoder({
  id: asText,
  code: asText,
  form: asOneOf(FORMS),
  gtin: orNull(asText),
});

/** Mass that came into the stock of a form, or left it, on one day by one act. */
export interface StockMovement {
  readonly on: Day;
  readonly side: 'in' | 'out' | 'loss';
  readonly kind: string;
  /** The delivery, step, correction, reversal or hand-over in the record. */
  readonly source_id: Id;
  readonly lot_id: Id | null;
  readonly lot_code: string | null;
  /** A reason or a step, as a code. */
  readonly detail: string | null;
  readonly mass_g: Grams;
}

export interface AskedProduct {
  readonly form: string;
  /** One product of the packed form, or all of it. */
  readonly gtin: string | null;
}

/** What moved in an owner's stock of one product by deliveries, steps and corrections. */
@Injectable()
export class MovementReader {
  async movements(
    tx: Tx,
    ownerId: Id,
    product: AskedProduct,
    until: Day,
  ): Promise<readonly StockMovement[]> {
    const rows = await tx.query(MOVEMENTS, [ownerId, product.form, product.gtin, until]);
    return rows.map(movementOf);
  }

  /** Code and product of lots, whoever owns them, as far as the scope shows them. */
  async productsOf(
    tx: Tx,
    lotIds: readonly Id[],
  ): Promise<ReadonlyMap<Id, ReturnType<typeof productOf>>> {
    const rows = await tx.query(
      'select id, code, form, gtin from lot where id = any ($1::uuid[])',
      [lotIds],
    );
    return new Map(rows.map(productOf).map((lot) => [lot.id, lot]));
  }
}

/**
 * `net_g` of a lot is what it is after its corrections; what it came in with is that less them. A
 * reversed lot leaves with what it had then, and what its step took comes back.
 */
const MOVEMENTS = `
  with own as (
    select l.id, l.code, l.made_by, l.made_by_id, l.occurred_on, l.net_g, l.reversed_by
      from lot l
     where l.owner_id = $1 and l.form = $2 and ($3::text is null or l.gtin = $3)),
  corrected as (
    select c.lot_id, sum(c.by_g)::bigint as by_g
      from mass_correction c join own on own.id = c.lot_id group by c.lot_id),
  step as (
    select t.id, t.kind, t.occurred_on, t.in_g, t.out_g
      from transformation t
     where t.organisation_id = $1 and $3::text is null
       and exists (select from lot o
                     join lot_flow f on f.output_lot_id = o.id
                     join lot i on i.id = f.input_lot_id
                    where o.made_by_id = t.id and o.made_by = 'transformation' and i.form = $2)),
  movement as (
    select o.occurred_on as "on", 'in' as side,
           case o.made_by when 'delivery' then 'delivered' when 'outside' then 'bought'
                else 'made' end as kind,
           o.made_by_id as source_id, o.id as lot_id, o.code as lot_code, null as detail,
           o.net_g - coalesce(c.by_g, 0) as mass_g
      from own o left join corrected c on c.lot_id = o.id
     where o.made_by <> 'handover'
    union all
    select c.occurred_on, case when c.by_g > 0 then 'in' else 'out' end, 'corrected', c.id, o.id,
           o.code, c.reason, abs(c.by_g)
      from mass_correction c join own o on o.id = c.lot_id
    union all
    select r.occurred_on, 'out', 'made-reversed', r.reversal_id, o.id, o.code, r.reason, o.net_g
      from own o join step_reversal r on r.transformation_id = o.made_by_id
     where o.made_by = 'transformation' and o.reversed_by is not null
    union all
    select s.occurred_on, 'out', 'processed', s.id, null, null, s.kind, s.out_g from step s
    union all
    select s.occurred_on, 'loss', 'lost', s.id, null, null, x.reason, x.mass_g
      from step s join transformation_loss x on x.transformation_id = s.id
    union all
    select r.occurred_on, 'in', 'processed-reversed', r.reversal_id, null, null, s.kind, s.in_g
      from step s join step_reversal r on r.transformation_id = s.id)
  select "on", side, kind, source_id, lot_id, lot_code, detail, mass_g::bigint as mass_g
    from movement where "on" <= $4
   order by "on", side, kind, source_id, lot_id, detail`;
