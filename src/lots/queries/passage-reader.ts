import { Injectable } from '@nestjs/common';
import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { addShares, NOTHING, type Share, share, WHOLE } from '../../kernel/share';
import {
  asCount,
  asGrams,
  asOneOf,
  asText,
  asWhole,
  decoder,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { FORMS, type Form } from '../domain/form';

const flowOf = decoder({
  output_lot_id: asText,
  input_lot_id: asText,
  mass_mg: asWhole,
  out_in_mg: asWhole,
  input_rank: asCount,
  output_net_g: asGrams,
  input_form: asOneOf(FORMS),
});
type Flow = ReturnType<typeof flowOf>;

/** How much of a lot came through one of the lots behind it. */
export interface Passage {
  readonly lotId: Id;
  readonly form: Form;
  /** Of the asked lot's coffee, by mass. */
  readonly share: Share;
  /** Grams of this lot, in its own form, that went into the asked lot. */
  readonly grams: Decimal;
}

/** Which lots behind a lot carried how much of it: whose sale, whose container, which roast. */
@Injectable()
export class PassageReader {
  /** Every lot behind the asked one by walking the flows, the newest first; not the lot itself. */
  async behind(tx: Tx, lotId: Id): Promise<ReadonlyMap<Id, Passage>> {
    const rows = await tx.query(
      `with recursive behind (id) as (
         select $1::uuid
         union
         select f.input_lot_id from behind b join lot_flow f on f.output_lot_id = b.id)
       select f.output_lot_id, f.input_lot_id, f.mass_mg, f.out_in_mg, f.input_rank,
              o.net_g as output_net_g, i.form as input_form
         from behind b
         join lot_flow f on f.output_lot_id = b.id
         join lot o on o.id = f.output_lot_id
         join lot i on i.id = f.input_lot_id
        order by f.output_lot_id, f.input_lot_id`,
      [lotId],
    );
    const flows = rows.map(flowOf);
    const net = flows.find((flow) => flow.output_lot_id === lotId)?.output_net_g ?? 0n;
    return walk(flows, lotId, new Decimal(net.toString()));
  }
}

/** The flows of one output are used only when all that was made from it has been counted. */
function walk(flows: readonly Flow[], lotId: Id, net: Decimal): ReadonlyMap<Id, Passage> {
  const rankOf = new Map<Id, number>(flows.map((flow) => [flow.input_lot_id, flow.input_rank]));
  const rank = (id: Id): number => rankOf.get(id) ?? Number.MAX_SAFE_INTEGER;
  const passages = new Map<Id, Passage>();
  const ordered = [...flows].sort((a, b) => rank(b.output_lot_id) - rank(a.output_lot_id));
  for (const flow of ordered) {
    const output =
      flow.output_lot_id === lotId
        ? { share: WHOLE, grams: net }
        : passages.get(flow.output_lot_id);
    if (output === undefined) continue;
    const known = passages.get(flow.input_lot_id);
    const one = share(output.share.part * flow.mass_mg, output.share.whole * flow.out_in_mg);
    const drawn = output.grams
      .div(flow.output_net_g.toString())
      .times(flow.mass_mg.toString())
      .div(1000);
    passages.set(flow.input_lot_id, {
      lotId: flow.input_lot_id,
      form: flow.input_form,
      share: addShares(known?.share ?? NOTHING, one),
      grams: (known?.grams ?? new Decimal(0)).plus(drawn),
    });
  }
  return passages;
}
