import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import {
  asCount,
  asDay,
  asGrams,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { TRANSPORT_MODES } from '../domain/consignment';

const LINE = {
  handover_id: asText,
  sender_id: asText,
  receiver_id: asText,
  status: asOneOf(['offered', 'accepted', 'refused']),
  offered_on: asDay,
  answered_on: orNull(asDay),
  refusal_reason: orNull(asText),
  lot_id: asText,
  /** What was taken over; before the answer, what is offered. */
  mass_g: asGrams,
  received_lot_id: orNull(asText),
} as const;
const lineOf = decoder(LINE);
export type HandoverLineView = ReturnType<typeof lineOf>;

const answeredOf = decoder({
  ...LINE,
  offered_g: asGrams,
  accepted_g: orNull(asGrams),
  returned_g: orNull(asGrams),
  difference_g: orNull(asGrams),
  difference_reason: orNull(asText),
});
/** A line with what became of it; the masses stand from the answer on. */
export type AnsweredLineView = ReturnType<typeof answeredOf>;

const legOf = decoder({
  handover_id: asText,
  mode: asOneOf(TRANSPORT_MODES),
  from_place: asText,
  to_place: asText,
  departed_on: asDay,
  arrived_on: asDay,
  distance_km: orNull(asCount),
  container: orNull(asText),
});
export type LegView = ReturnType<typeof legOf>;

/** What neighbours may ask about hand-overs; both sides of one see it. */
@Injectable()
export class HandoverReader {
  /** Offers to and from an organisation, newest first, one row per lot. */
  async listOf(tx: Tx, organisationId: Id, limit: number): Promise<readonly AnsweredLineView[]> {
    const rows = await tx.query(
      `select h.id as handover_id, h.sender_id, h.receiver_id, h.status, h.offered_on, h.answered_on,
              h.refusal_reason, l.lot_id, coalesce(l.accepted_g, l.mass_g) as mass_g,
              l.mass_g as offered_g, l.accepted_g, l.returned_g, l.difference_g,
              l.difference_reason, l.received_lot_id
         from handover h join handover_line l on l.handover_id = h.id
        where $1 in (h.sender_id, h.receiver_id)
        order by h.offered_on desc, h.id desc, l.lot_id
        limit $2`,
      [organisationId, limit],
    );
    return rows.map(answeredOf);
  }

  /** Hand-overs through which these lots left or came. */
  async touching(tx: Tx, lotIds: readonly Id[]): Promise<readonly HandoverLineView[]> {
    const rows = await tx.query(
      `select h.id as handover_id, h.sender_id, h.receiver_id, h.status, h.offered_on, h.answered_on,
              h.refusal_reason, l.lot_id, coalesce(l.accepted_g, l.mass_g) as mass_g,
              l.received_lot_id
         from handover_line l join handover h on h.id = l.handover_id
        where l.lot_id = any ($1::uuid[]) or l.received_lot_id = any ($1::uuid[])
        order by h.offered_on, h.id, l.lot_id`,
      [lotIds],
    );
    return rows.map(lineOf);
  }

  /** Transport legs of these hand-overs, in the order of travel. */
  async legsOf(tx: Tx, handoverIds: readonly Id[]): Promise<readonly LegView[]> {
    const rows = await tx.query(
      `select c.handover_id, t.mode, t.from_place, t.to_place, t.departed_on, t.arrived_on,
              t.distance_km, c.container
         from consignment c join transport_leg t on t.consignment_id = c.id
        where c.handover_id = any ($1::uuid[])
        order by t.departed_on, t.position`,
      [handoverIds],
    );
    return rows.map(legOf);
  }

  async acceptedMass(tx: Tx, handoverId: Id): Promise<HandoverLineView | null> {
    const [row] = await tx.query(
      `select h.id as handover_id, h.sender_id, h.receiver_id, h.status, h.offered_on, h.answered_on,
              h.refusal_reason, min(l.lot_id::text) as lot_id, sum(coalesce(l.accepted_g, l.mass_g))::bigint as mass_g,
              null as received_lot_id
         from handover h join handover_line l on l.handover_id = h.id
        where h.id = $1 and h.status = 'accepted'
        group by h.id`,
      [handoverId],
    );
    return row === undefined ? null : lineOf(row);
  }
}
