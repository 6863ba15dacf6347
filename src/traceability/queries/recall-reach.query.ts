import { Injectable } from '@nestjs/common';
import { type HandoverLineView, HandoverReader } from '../../custody/custody.public';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import { grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { type AffectedLot, AffectedLotsReader, type HoldTarget } from '../../lots/lots.public';
import { NETWORK } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { type Contained, spread } from '../domain/recall';

/** One lot that a recall reaches: whose it is, how it came there, and how much of it is meant. */
export interface RecalledLot extends Contained {
  readonly ownerId: Id;
  readonly code: string;
  readonly form: string;
  readonly gtin: string | null;
  readonly batch: string | null;
  /** The day on which its owner got or made it. */
  readonly gotOn: Day;
  readonly fromOwnerId: Id | null;
  /** To whom parts of it have been offered that nobody has taken over yet. */
  readonly onWayTo: readonly Id[];
  readonly netG: Grams;
  readonly inStockG: Grams;
  readonly onWayG: Grams;
}

/** What contains the recalled coffee now, over all owners and at any depth. */
@Injectable()
export class RecallReachQuery {
  constructor(
    private readonly affected: AffectedLotsReader,
    private readonly handovers: HandoverReader,
  ) {}

  /** Lower ranks first. @throws Refusal `lot.unknown`, `plot.unknown`, `certificate.unknown` */
  async of(
    tx: Tx,
    organisationId: Id,
    target: { readonly kind: HoldTarget; readonly id: Id },
  ): Promise<readonly RecalledLot[]> {
    const seeds = await this.affected.seedsOf(tx, organisationId, target);
    const lots = await this.affected.reachedFrom(tx, seeds);
    const ids = lots.map((lot) => lot.id);
    const known = new Set(ids);
    const flows = await this.affected.flowsFrom(tx, ids);
    const lines = await withScope(tx, NETWORK, () => this.handovers.touching(tx, ids));
    const open = groupOpen(lines);
    const senders = new Map(lines.map((line) => [line.received_lot_id, line.sender_id]));
    const contained = spread(
      new Set(seeds),
      lots.map((lot) => ({
        lotId: lot.id,
        netG: lot.net_g,
        inStockG: lot.available_g,
        onWayG: onWay(open.get(lot.id)),
      })),
      flows
        .filter((flow) => known.has(flow.output_lot_id))
        .map((flow) => ({
          fromLotId: flow.input_lot_id,
          intoLotId: flow.output_lot_id,
          massMg: flow.mass_mg,
          intoTotalMg: flow.out_in_mg,
        })),
    );
    return lots.flatMap((lot, index) => {
      const part = contained[index];
      if (part === undefined) return [];
      const sender = lot.made_by === 'handover' ? (senders.get(lot.id) ?? null) : null;
      return [recalled(lot, part, sender, open.get(lot.id) ?? [])];
    });
  }
}

function recalled(
  lot: AffectedLot,
  part: Contained,
  fromOwnerId: Id | null,
  open: readonly HandoverLineView[],
): RecalledLot {
  return {
    ...part,
    ownerId: lot.owner_id,
    code: lot.code,
    form: lot.form,
    gtin: lot.gtin,
    batch: lot.batch,
    gotOn: lot.occurred_on,
    fromOwnerId,
    onWayTo: [...new Set(open.map((line) => line.receiver_id))].sort(),
    netG: lot.net_g,
    inStockG: lot.available_g,
    onWayG: onWay(open),
  };
}

function groupOpen(
  lines: readonly HandoverLineView[],
): ReadonlyMap<Id, readonly HandoverLineView[]> {
  const open = new Map<Id, HandoverLineView[]>();
  for (const line of lines) {
    if (line.status !== 'offered') continue;
    open.set(line.lot_id, [...(open.get(line.lot_id) ?? []), line]);
  }
  return open;
}

function onWay(lines: readonly HandoverLineView[] = []): Grams {
  return grams(lines.reduce((all, line) => all + line.mass_g, 0n));
}
