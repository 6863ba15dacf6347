import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { HoldReader } from '../../lots/lots.public';
import { ProducerReader } from '../../parties/parties.public';
import type { Tx } from '../../platform/database/tx';
import { decidePlaceClaim, type PlaceClaim } from '../domain/place-claim';
import { LotOriginQuery } from './lot-origin.query';

/** Whether all of a lot grew in Cajamarca; the transaction must see the whole network. */
@Injectable()
export class PlaceClaimQuery {
  constructor(
    private readonly origins: LotOriginQuery,
    private readonly producers: ProducerReader,
    private readonly holds: HoldReader,
  ) {}

  async of(tx: Tx, lot: { readonly id: Id; readonly mixId: Id }): Promise<PlaceClaim> {
    const { parts } = await this.origins.of(tx, lot.mixId);
    const members = parts.flatMap((part) => (part.kind === 'member' ? [part.producerId] : []));
    const places = await this.producers.placesOf(tx, [...new Set(members)]);
    const ubigeoOf = new Map(places.map((place) => [place.producerId, place.ubigeo]));
    const isHeld = (await this.holds.ofLots(tx, [lot.id])).length > 0;
    return decidePlaceClaim(parts, ubigeoOf, isHeld);
  }
}
