import { Injectable } from '@nestjs/common';
import { HoldReader, type LotView } from '../../lots/lots.public';
import { ProducerReader } from '../../parties/parties.public';
import type { Tx } from '../../platform/database/tx';
import { LotClaimsQuery, LotOriginQuery } from '../../traceability/traceability.public';
import type { BatchFacts } from '../domain/batch-facts';

/** Of whose coffee a batch is made, and what may be claimed about it. */
@Injectable()
export class CoffeeQuery {
  constructor(
    private readonly origins: LotOriginQuery,
    private readonly claims: LotClaimsQuery,
    private readonly producers: ProducerReader,
    private readonly holds: HoldReader,
  ) {}

  async of(
    tx: Tx,
    lot: LotView,
  ): Promise<Pick<BatchFacts, 'origin' | 'places' | 'claims' | 'isHeld'>> {
    const origin = await this.origins.of(tx, lot.mix_id);
    const places = await this.producers.placesOf(
      tx,
      origin.producers.map((one) => one.key),
    );
    const claims = await this.claims.of(tx, { id: lot.id, mixId: lot.mix_id });
    const isHeld = (await this.holds.ofLots(tx, [lot.id])).length > 0;
    return { origin, places, claims, isHeld };
  }
}
