import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { addShares, NOTHING, type Share, share, timesShare } from '../../kernel/share';
import { asCount, asGrams, asText, asWhole, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const partOf = decoder({
  origin_lot_id: asText,
  part_mg: asWhole,
  mix_mg: asWhole,
  origin_mg: asWhole,
  anchor_mg: asWhole,
});
const flowOf = decoder({
  output_lot_id: asText,
  input_lot_id: asText,
  mass_mg: asWhole,
  out_in_mg: asWhole,
  input_rank: asCount,
});
const containingOf = decoder({
  id: asText,
  owner_id: asText,
  code: asText,
  form: asText,
  net_g: asGrams,
  available_g: asGrams,
  gtin: orNull(asText),
  batch: orNull(asText),
  origin_lot_id: asText,
  part_mg: asWhole,
  mix_mg: asWhole,
  origin_mg: asWhole,
  anchor_mg: asWhole,
});

const aheadOf = decoder({
  id: asText,
  owner_id: asText,
  code: asText,
  form: asText,
  net_g: asGrams,
  available_g: asGrams,
  gtin: orNull(asText),
  batch: orNull(asText),
  input_lot_id: asText,
  mass_mg: asWhole,
  out_in_mg: asWhole,
});

export interface OriginShare {
  readonly originLotId: Id;
  readonly share: Share;
}

export interface ContainingLot {
  readonly id: Id;
  readonly owner_id: Id;
  readonly code: string;
  readonly form: string;
  readonly net_g: ReturnType<typeof containingOf>['net_g'];
  readonly available_g: ReturnType<typeof containingOf>['available_g'];
  readonly gtin: string | null;
  readonly batch: string | null;
  readonly share: Share;
}

/**
 * Which origins a lot is made of, and in which lots an origin lies: by the stored compositions,
 * without walking the genealogy. Shares are exact and sum to the whole.
 */
@Injectable()
export class CompositionReader {
  /** Deliveries and bought coffee behind a mix, with their shares by mass. */
  async originsOf(tx: Tx, mixId: Id): Promise<readonly OriginShare[]> {
    const rows = await tx.query(
      `select o.origin_lot_id, p.mass_mg as part_mg, m.total_mg as mix_mg,
              o.mass_mg as origin_mg, a.total_mg as anchor_mg
         from mix m
         join mix_part p on p.mix_id = m.id
         join mix a on a.id = p.anchor_id
         join mix_origin o on o.mix_id = p.anchor_id
        where m.id = $1
        order by o.origin_lot_id`,
      [mixId],
    );
    const sums = new Map<Id, Share>();
    for (const row of rows.map(partOf)) {
      const one = share(row.part_mg * row.origin_mg, row.mix_mg * row.anchor_mg);
      sums.set(row.origin_lot_id, addShares(sums.get(row.origin_lot_id) ?? NOTHING, one));
    }
    return [...sums].map(([originLotId, sum]) => ({ originLotId, share: sum }));
  }

  /**
   * Every lot, at any depth, that contains any of these origins, and its share of them together.
   */
  async lotsContaining(tx: Tx, originLotIds: readonly Id[]): Promise<readonly ContainingLot[]> {
    const rows = await tx.query(
      `select l.id, l.owner_id, l.code, l.form, l.net_g, l.available_g, l.gtin, l.batch,
              o.origin_lot_id, p.mass_mg as part_mg, m.total_mg as mix_mg,
              o.mass_mg as origin_mg, a.total_mg as anchor_mg
         from mix_origin o
         join mix a on a.id = o.mix_id
         join mix_part p on p.anchor_id = o.mix_id
         join mix m on m.id = p.mix_id
         join lot l on l.mix_id = m.id and l.reversed_by is null
        where o.origin_lot_id = any ($1::uuid[])
        order by l.rank, l.id`,
      [originLotIds],
    );
    const lots = new Map<Id, ContainingLot>();
    for (const row of rows.map(containingOf)) {
      const one = share(row.part_mg * row.origin_mg, row.mix_mg * row.anchor_mg);
      const known = lots.get(row.id)?.share ?? NOTHING;
      lots.set(row.id, { ...row, share: addShares(known, one) });
    }
    return [...lots.values()];
  }

  /** Lots behind a lot, itself included, by walking the flows; each once. */
  async ancestors(tx: Tx, lotId: Id): Promise<readonly Id[]> {
    const rows = await tx.query(
      `with recursive behind (id) as (
         select $1::uuid
         union
         select f.input_lot_id from behind b join lot_flow f on f.output_lot_id = b.id)
       select id from behind`,
      [lotId],
    );
    return rows.map((row) => asText(row['id']));
  }

  /** Lots made from a lot, itself included, by walking the flows; each once. */
  async descendants(tx: Tx, lotId: Id): Promise<readonly Id[]> {
    const rows = await tx.query(
      `with recursive ahead (id) as (
         select $1::uuid
         union
         select f.output_lot_id
           from ahead a
           join lot_flow f on f.input_lot_id = a.id
           join lot o on o.id = f.output_lot_id and o.reversed_by is null)
       select id from ahead`,
      [lotId],
    );
    return rows.map((row) => asText(row['id']));
  }

  /**
   * Every lot made from a lot, at any depth, and which part of it came through that lot: by walking
   * the flows upwards in rank order, each lot once.
   */
  async partsAhead(tx: Tx, lotId: Id): Promise<readonly ContainingLot[]> {
    const rows = await tx.query(
      `select l.id, l.owner_id, l.code, l.form, l.net_g, l.available_g, l.gtin, l.batch,
              f.input_lot_id, f.mass_mg, f.out_in_mg
         from lot l join lot_flow f on f.output_lot_id = l.id
        where l.id = any ($1::uuid[]) and l.id <> $2
        order by l.rank, l.id`,
      [await this.descendants(tx, lotId), lotId],
    );
    const parts = new Map<Id, Share>([[lotId, share(1n, 1n)]]);
    const lots = new Map<Id, ContainingLot>();
    for (const { input_lot_id, mass_mg, out_in_mg, ...lot } of rows.map(aheadOf)) {
      const through = timesShare(parts.get(input_lot_id) ?? NOTHING, share(mass_mg, out_in_mg));
      const sum = addShares(parts.get(lot.id) ?? NOTHING, through);
      parts.set(lot.id, sum);
      lots.set(lot.id, { ...lot, share: sum });
    }
    return [...lots.values()];
  }

  /**
   * The same origins by walking every flow, the highest rank first, so that each lot is opened
   * once: the check on `originsOf`. Flows know masses, so both agree up to the milligram of each
   * draw.
   */
  async originsByFlows(tx: Tx, lotId: Id): Promise<readonly OriginShare[]> {
    const rows = await tx.query(
      `select f.output_lot_id, f.input_lot_id, f.mass_mg, f.out_in_mg, f.input_rank
         from lot_flow f where f.output_lot_id = any ($1::uuid[])
        order by f.input_rank desc, f.input_lot_id`,
      [await this.ancestors(tx, lotId)],
    );
    const flows = groupByOutput(rows.map(flowOf));
    const open = new Map<Id, { rank: number; share: Share }>([
      [lotId, { rank: Number.MAX_SAFE_INTEGER, share: share(1n, 1n) }],
    ]);
    const origins: OriginShare[] = [];
    while (open.size > 0) {
      const [id, top] = [...open].reduce((a, b) => (b[1].rank > a[1].rank ? b : a));
      open.delete(id);
      const inputs = flows.get(id) ?? [];
      if (inputs.length === 0) origins.push({ originLotId: id, share: top.share });
      for (const flow of inputs) {
        const { part, whole } = top.share;
        const one = share(part * flow.mass_mg, whole * flow.out_in_mg);
        const known = open.get(flow.input_lot_id)?.share ?? NOTHING;
        open.set(flow.input_lot_id, { rank: flow.input_rank, share: addShares(known, one) });
      }
    }
    return origins;
  }
}

type Flow = ReturnType<typeof flowOf>;

function groupByOutput(flows: readonly Flow[]): ReadonlyMap<Id, readonly Flow[]> {
  const groups = new Map<Id, Flow[]>();
  for (const flow of flows) {
    const group = groups.get(flow.output_lot_id);
    if (group === undefined) groups.set(flow.output_lot_id, [flow]);
    else group.push(flow);
  }
  return groups;
}
