import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { LotStatisticsReader } from '../../lots/lots.public';
import { OrganisationReader } from '../../parties/parties.public';
import type { Tx } from '../../platform/database/tx';
import { HandoverReader } from './handover-reader';

/** Bags of one batch that a shop has taken over. */
export interface SoldToRetail {
  readonly handoverId: Id;
  /** The batch as it was packed. */
  readonly lotId: Id;
  readonly packedOn: Day;
  readonly acceptedOn: Day;
  readonly netG: Grams;
  readonly bags: number;
}

/** What shops have taken over ("sell-in"); what they sold on is not known from hand-overs. */
@Injectable()
export class SellInReader {
  constructor(
    private readonly handovers: HandoverReader,
    private readonly lots: LotStatisticsReader,
    private readonly organisations: OrganisationReader,
  ) {}

  async soldToRetail(tx: Tx, gtin: string, from: Day, to: Day): Promise<readonly SoldToRetail[]> {
    const lots = await this.lots.bagLots(tx, gtin);
    const byLot = new Map(lots.map((lot) => [lot.lotId, lot]));
    const lines = await this.handovers.touching(tx, [...byLot.keys()]);
    const receivers = await this.organisations.byIds(
      tx,
      lines.map((line) => line.receiver_id),
    );
    const shops = new Set(receivers.filter((one) => one.kind === 'retailer').map((one) => one.id));
    return lines.flatMap((line) => {
      const lot = byLot.get(line.lot_id);
      const acceptedOn = line.answered_on;
      const inPeriod = acceptedOn !== null && acceptedOn >= from && acceptedOn <= to;
      const toShop = shops.has(line.receiver_id);
      if (lot === undefined || line.status !== 'accepted' || !inPeriod || !toShop) return [];
      return [
        {
          handoverId: line.handover_id,
          lotId: lot.packedLotId,
          packedOn: lot.packedOn,
          acceptedOn,
          netG: line.mass_g,
          bags: Number(line.mass_g / lot.bagNetG),
        },
      ];
    });
  }
}
