import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { CompositionReader, OriginReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import { groupOrigin, type Origin, type OriginPart } from '../domain/origin';
import { joinParts, type ListedOrigin } from '../domain/origin-list';

type MemberOrigin = Awaited<ReturnType<OriginReader['memberParts']>>[number];
type DeliveryOrigin = Awaited<ReturnType<OriginReader['deliveryParts']>>[number];

/** The origin of a lot as exact shares; the transaction must see the whole network. */
@Injectable()
export class LotOriginQuery {
  constructor(
    private readonly compositions: CompositionReader,
    private readonly origins: OriginReader,
  ) {}

  /** Who brought the coffee, each once with an exact share; sums to the whole. */
  async members(tx: Tx, mixId: Id): Promise<readonly ListedOrigin<MemberOrigin>[]> {
    const parts = await this.origins.memberParts(tx, mixId);
    return joinParts(parts, (part) => `${part.holder_id} ${part.country ?? ''}`);
  }

  /** Every delivery and bought lot, each once with an exact share; sums to the whole. */
  async deliveries(tx: Tx, mixId: Id): Promise<readonly ListedOrigin<DeliveryOrigin>[]> {
    const parts = await this.origins.deliveryParts(tx, mixId);
    return joinParts(parts, (part) => part.lot_id);
  }

  async of(tx: Tx, mixId: Id): Promise<Origin> {
    const shares = await this.compositions.originsOf(tx, mixId);
    const lots = await this.origins.origins(
      tx,
      shares.map((one) => one.originLotId),
    );
    const parts = shares.map(({ originLotId, share }): OriginPart => {
      const lot = lots.get(originLotId);
      if (lot === undefined) throw new Error(`origin ${originLotId} is no origin lot`);
      const common = { lotId: originLotId, share };
      if (lot.producer_id !== null && lot.plot_id !== null) {
        return {
          kind: 'member',
          ...common,
          cooperativeId: lot.organisation_id,
          producerId: lot.producer_id,
          plotId: lot.plot_id,
          deliveredOn: lot.occurred_on,
          organic: lot.organic_status ?? 'unknown',
        };
      }
      return {
        kind: 'outside',
        ...common,
        buyerId: lot.organisation_id,
        supplierId: lot.supplier_id ?? '',
        country: lot.country ?? '',
        receivedOn: lot.occurred_on,
      };
    });
    return groupOrigin(parts);
  }
}
