import { Injectable } from '@nestjs/common';
import { Decimal, roundTo } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { type Share } from '../../kernel/share';
import { CompositionReader, type ContainingLot, OriginReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';

export interface Destination {
  readonly lot: ContainingLot;
  /** How much of the asked coffee this lot was made of, in kilograms of the lot's own form. */
  readonly containedKg: Decimal;
}

/** Where a lot went: every lot made from it, at any depth, and how much of it lies there. */
@Injectable()
export class LotDestinationsQuery {
  constructor(
    private readonly compositions: CompositionReader,
    private readonly origins: OriginReader,
  ) {}

  async of(tx: Tx, lot: { readonly id: Id; readonly mixId: Id }): Promise<readonly Destination[]> {
    const ahead = new Set(await this.compositions.descendants(tx, lot.id));
    ahead.delete(lot.id);
    const origins = await this.origins.origins(tx, [lot.id]);
    const originIds = origins.has(lot.id)
      ? [lot.id]
      : (await this.compositions.originsOf(tx, lot.mixId)).map((one) => one.originLotId);
    const containing = await this.compositions.lotsContaining(tx, originIds);
    return containing
      .filter((one) => ahead.has(one.id))
      .map((one) => ({ lot: one, containedKg: kilogramsOf(one.net_g, one.share) }));
  }
}

function kilogramsOf(netG: bigint, share: Share): Decimal {
  const whole = new Decimal((netG * share.part).toString()).div(share.whole.toString());
  return roundTo(whole.div(1000), 3);
}
