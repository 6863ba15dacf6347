import { Injectable } from '@nestjs/common';
import { Decimal, roundTo } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { type Share } from '../../kernel/share';
import { CompositionReader, type ContainingLot } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';

export interface Destination {
  readonly lot: ContainingLot;
  /** How much of the asked coffee this lot was made of, in kilograms of the lot's own form. */
  readonly containedKg: Decimal;
}

/**
 * Where a lot went: every lot made from it, at any depth, and how much of it lies there. An origin
 * is found by the stored compositions, like the shares on the bag; a lot in the middle of the way
 * by its flows, because others may hold coffee of the same composition.
 */
@Injectable()
export class LotDestinationsQuery {
  constructor(private readonly compositions: CompositionReader) {}

  async of(
    tx: Tx,
    lot: { readonly id: Id; readonly isOrigin: boolean },
  ): Promise<readonly Destination[]> {
    const lots = lot.isOrigin
      ? await this.compositions.lotsContaining(tx, [lot.id])
      : await this.compositions.partsAhead(tx, lot.id);
    return lots
      .filter((one) => one.id !== lot.id)
      .map((one) => ({ lot: one, containedKg: kilogramsOf(one.net_g, one.share) }));
  }
}

function kilogramsOf(netG: bigint, share: Share): Decimal {
  const whole = new Decimal((netG * share.part).toString()).div(share.whole.toString());
  return roundTo(whole.div(1000), 3);
}
