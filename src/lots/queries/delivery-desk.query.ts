import { Injectable } from '@nestjs/common';
import { UserReader } from '../../access/access.public';
import { type Day, harvestYear } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import {
  type ListedProducer,
  OrganisationReader,
  ProducerReader,
} from '../../parties/parties.public';
import { PlotReader } from '../../plots/plots.public';
import type { Actor } from '../../platform/actor';
import {
  asCount,
  asDay,
  asDecimal,
  asGrams,
  asJson,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { ENTERED_UNITS } from '../domain/delivery-units';
import { DELIVERED_FORMS } from '../domain/form';
import { type DeliveryView, LotReader } from './lot-reader';

const ORGANIC = ['organic', 'conversion', 'conventional', 'unknown'] as const;

const noteOf = decoder({
  lot_id: asText,
  code: asText,
  form: asOneOf(DELIVERED_FORMS),
  producer_id: asText,
  plot_id: asText,
  delivered_on: asDay,
  gross_g: asGrams,
  tare_g: asGrams,
  net_g: asGrams,
  moisture_pct: orNull(asDecimal),
  organic_status: asOneOf(ORGANIC),
  sacks: orNull(asCount),
  entered_quantity: orNull(asDecimal),
  entered_unit: orNull(asOneOf(ENTERED_UNITS)),
  warnings:
    asJson<
      readonly { readonly code: string; readonly facts: Readonly<Record<string, string>> }[]
    >(),
});
const sumOf = decoder({ deliveries: asCount, net_g: asGrams });

/** What a weigh note says. `net_g` is the mass as corrected since. */
export type WeighNote = ReturnType<typeof noteOf> & {
  readonly cooperative: string;
  readonly member: ListedProducer;
  readonly plotCode: string;
};
export type DeliverySum = ReturnType<typeof sumOf>;

/** A member and the plots that the coffee may come from. */
export interface DeliveringMember {
  readonly member: ListedProducer;
  readonly plots: readonly { readonly plotId: Id; readonly code: string }[];
}

export interface DeliveryOverview {
  readonly today: DeliverySum;
  /** Since 1 January: the harvest carries the year's number. */
  readonly harvest: DeliverySum;
  readonly latest: readonly (DeliveryView & { readonly member: ListedProducer | null })[];
}

/** What the clerk at the scale looks up; always the own cooperative's. */
@Injectable()
export class DeliveryDeskQuery {
  constructor(
    private readonly users: UserReader,
    private readonly organisations: OrganisationReader,
    private readonly producers: ProducerReader,
    private readonly plots: PlotReader,
    private readonly lots: LotReader,
  ) {}

  async clerkName(tx: Tx, actor: Actor): Promise<string | null> {
    return this.users.displayName(tx, actor.id);
  }

  async members(tx: Tx, organisationId: Id): Promise<readonly ListedProducer[]> {
    return this.producers.ofOrganisation(tx, organisationId);
  }

  /** Null for another cooperative's member as for one that does not exist. */
  async member(tx: Tx, organisationId: Id, producerId: Id): Promise<DeliveringMember | null> {
    const members = await this.members(tx, organisationId);
    const member = members.find((one) => one.producerId === producerId);
    if (member === undefined) return null;
    return { member, plots: await this.plots.ofProducer(tx, producerId) };
  }

  /** @throws Refusal `delivery.unknown`, also for another cooperative's delivery */
  async note(tx: Tx, organisationId: Id, lotId: Id): Promise<WeighNote> {
    const [row] = await tx.query(
      `select d.lot_id, l.code, l.form, d.producer_id, d.plot_id, d.delivered_on, d.gross_g, d.tare_g,
              l.net_g, d.moisture_pct, d.organic_status, d.sacks,
              d.entered_quantity::text as entered_quantity, d.entered_unit,
              (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'facts', w.facts)
                                         order by w.code, w.source_id), '[]')
                 from lot_warning w where w.lot_id = d.lot_id) as warnings
         from delivery d join lot l on l.id = d.lot_id
        where d.lot_id = $1 and d.organisation_id = $2`,
      [lotId, organisationId],
    );
    const note = row === undefined ? refuseUnknown('delivery', lotId) : noteOf(row);
    const known = await this.member(tx, organisationId, note.producer_id);
    if (known === null) throw new Error(`delivery ${lotId} has no member`);
    const plot = known.plots.find((one) => one.plotId === note.plot_id);
    const { name } = await this.organisations.known(tx, organisationId);
    return { ...note, cooperative: name, member: known.member, plotCode: plot?.code ?? '' };
  }

  async overview(tx: Tx, organisationId: Id, today: Day): Promise<DeliveryOverview> {
    const members = await this.members(tx, organisationId);
    const byId = new Map(members.map((one) => [one.producerId, one]));
    const latest = await this.lots.listDeliveries(tx, organisationId, { before: null, limit: 50 });
    const year = harvestYear(today);
    return {
      today: await this.sum(tx, organisationId, today, today),
      harvest: await this.sum(tx, organisationId, `${year}-01-01`, `${year}-12-31`),
      latest: latest.map((one) => ({ ...one, member: byId.get(one.producer_id) ?? null })),
    };
  }

  private async sum(tx: Tx, organisationId: Id, from: string, to: string): Promise<DeliverySum> {
    const [row] = await tx.query(
      `select count(*)::int as deliveries, coalesce(sum(l.net_g), 0)::bigint as net_g
         from delivery d join lot l on l.id = d.lot_id
        where d.organisation_id = $1 and d.delivered_on between $2 and $3`,
      [organisationId, from, to],
    );
    return sumOf(row ?? {});
  }
}
