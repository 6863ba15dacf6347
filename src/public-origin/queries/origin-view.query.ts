import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { OrganisationReader } from '../../parties/parties.public';
import type { Tx } from '../../platform/database/tx';
import { assembleOrigin } from '../domain/assemble';
import type { BatchFacts } from '../domain/batch-facts';
import type { OriginView } from '../domain/origin-view';
import type { FoundBatch } from './batch.query';
import { CoffeeQuery } from './coffee.query';
import { SaleQuery } from './sale.query';
import { WayQuery } from './way.query';

/** Brings together what the rooms below say about a batch, in one snapshot. */
@Injectable()
export class OriginViewQuery {
  constructor(
    private readonly coffee: CoffeeQuery,
    private readonly ways: WayQuery,
    private readonly sales: SaleQuery,
    private readonly organisations: OrganisationReader,
  ) {}

  async of(tx: Tx, { product, lot }: FoundBatch): Promise<OriginView> {
    const coffee = await this.coffee.of(tx, lot);
    const way = await this.ways.of(tx, lot);
    const sale = await this.sales.of(tx, lot, way);
    const found = { product, lot, way, ...coffee, ...sale };
    const organisations = await this.organisations.byIds(tx, idsIn(found));
    return assembleOrigin({
      ...found,
      today: dayOf(tx.now, 'Europe/Berlin'),
      organisations: new Map(organisations.map((one) => [one.id, one])),
    });
  }
}

/** Every organisation that the view may name. */
function idsIn(facts: Omit<BatchFacts, 'organisations' | 'today'>): readonly Id[] {
  const { lot, origin, claims, way, contracts } = facts;
  return [
    ...new Set([
      lot.owner_id,
      ...origin.cooperatives.map((one) => one.key),
      ...origin.outside.map((one) => one.key),
      ...origin.parts.flatMap((part) => (part.kind === 'outside' ? [part.buyerId] : [])),
      ...claims.flatMap((claim) => [
        ...claim.certificates.map((one) => one.holderId),
        ...claim.gaps.map((one) => one.holderId),
      ]),
      ...way.steps.map((step) => step.organisation_id),
      ...way.handovers.flatMap((line) => [line.sender_id, line.receiver_id]),
      ...[...contracts.values()].flatMap((one) => [one.sellerId, one.buyerId]),
    ]),
  ];
}
