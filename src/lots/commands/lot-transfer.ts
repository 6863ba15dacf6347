import { Injectable } from '@nestjs/common';
import { type Day, harvestYear } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import {
  asCount,
  asFlag,
  asGrams,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { withScope } from '../../platform/database/with-scope';
import { FORMS } from '../domain/form';
import { passGate } from '../storage/hold-gate';
import { refuseBrokenBags } from '../domain/portion';
import { LotCodes } from '../storage/lot-codes';
import { LotRow } from '../storage/lot.row';

const sentOf = decoder({
  code: asText,
  form: asOneOf(FORMS),
  rank: asCount,
  mix_id: asText,
  gtin: orNull(asText),
  batch: orNull(asText),
  bag_net_g: orNull(asGrams),
  best_before: orNull(asText),
  held: asFlag,
});

/** A part of a partner's lot that becomes a lot of the receiver. */
export interface ReceivedLot {
  readonly lotId: Id;
  readonly fromLotId: Id;
  readonly handoverId: Id;
  readonly ownerId: Id;
  readonly on: Day;
  readonly massG: Grams;
  /** What left the sender for it, where the scales or the way made a difference. */
  readonly sentG?: Grams;
  readonly basisMg: bigint;
}

/** Opens the receiver's lot of a hand-over: same coffee, same composition, new owner. */
@Injectable()
export class LotTransfer {
  constructor(private readonly codes: LotCodes) {}

  /**
   * The caller has made sure that the offer was made to this owner.
   * @returns the new lot's code
   * @throws Refusal `lot.held` (conflict): what is on hold stays where it is
   */
  async receive(tx: Tx, received: ReceivedLot): Promise<string> {
    await passGate(tx);
    const sent = await this.sentLot(tx, received.fromLotId);
    if (sent.held) refuse('lot.held', { lot: received.fromLotId, code: sent.code }, 'conflict');
    const { lotId, ownerId, massG, basisMg, on } = received;
    const sentG = received.sentG ?? massG;
    refuseBrokenBags(massG, sent.bag_net_g);
    refuseBrokenBags(sentG, sent.bag_net_g);
    const code = await this.codes.next(tx, ownerId, 'R', harvestYear(on));
    await tx.manager.insert(LotRow, {
      id: lotId,
      owner_id: ownerId,
      code,
      form: sent.form,
      made_by: 'handover',
      made_by_id: received.handoverId,
      occurred_on: on,
      net_g: massG,
      available_g: massG,
      rank: sent.rank + 1,
      mix_id: sent.mix_id,
      basis_mg: basisMg,
      basis_left_mg: basisMg,
      gtin: sent.gtin,
      batch: sent.batch,
      bag_net_g: sent.bag_net_g,
      best_before: sent.best_before,
    });
    await tx.query(
      `insert into lot_flow (output_lot_id, input_lot_id, owner_id, mass_mg, out_in_mg, input_rank)
       values ($1, $2, $3, $4, $4, $5)`,
      [lotId, received.fromLotId, ownerId, sentG * 1000n, sent.rank],
    );
    return code;
  }

  private async sentLot(tx: Tx, lotId: Id): Promise<ReturnType<typeof sentOf>> {
    const [row] = await withScope(tx, SYSTEM, () =>
      tx.query(
        `select code, form, rank, mix_id, gtin, batch, bag_net_g, best_before,
                lot_is_held(id) as held
           from lot where id = $1`,
        [lotId],
      ),
    );
    if (row === undefined) throw new Error(`lot ${lotId} of an offer is gone`);
    return sentOf(row);
  }
}
