import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { requireNotInFuture } from '../domain/delivery';
import type { CorrectionReason } from '../domain/form';
import { decideCorrection, stockOf } from '../domain/stock';
import { LotStock } from '../storage/lot-stock';

/** The scale was wrong, or the pen: a further fact, never an edit. */
export interface CorrectMass {
  readonly correctionId: Id;
  readonly lotId: Id;
  /** Signed difference in grams. */
  readonly byG: Grams;
  readonly reason: CorrectionReason;
  readonly occurredOn: Day;
}

@Injectable()
export class CorrectMassHandler {
  constructor(
    private readonly stock: LotStock,
    private readonly journal: Journal,
  ) {}

  /** Corrects mass that still lies in the lot; fact `lots.mass-corrected`. */
  async run(
    tx: Tx,
    command: CorrectMass,
    actor: Actor,
  ): Promise<{ readonly correction_id: Id; readonly lot_id: Id }> {
    const { correctionId, lotId, byG, reason, occurredOn } = command;
    requireNotInFuture(occurredOn, dayOf(tx.now, 'Europe/Berlin'));
    const lots = await this.stock.lock(tx, actor.organisationId, [lotId]);
    const lot = lots.get(lotId) ?? refuseUnknown('lot', lotId);
    const stock = stockOf(lot.available_g, lot.basis_left_mg);
    const { code, net_g: netG, bag_net_g: bagNetG } = lot;
    decideCorrection({ lotId, code, netG, bagNetG }, stock, byG);
    await tx.query(
      `update lot set net_g = net_g + $2, available_g = available_g + $2 where id = $1`,
      [lotId, byG],
    );
    await tx.query(
      `insert into mass_correction (id, organisation_id, lot_id, by_g, reason, occurred_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [correctionId, actor.organisationId, lotId, byG, reason, occurredOn],
    );
    await this.journal.append(tx, actor, [
      {
        type: 'lots.mass-corrected',
        subjectId: lotId,
        about: [correctionId],
        occurredOn,
        body: { correction_id: correctionId, by_g: byG, reason, corrects: 'net_g' },
      },
    ]);
    return { correction_id: correctionId, lot_id: lotId };
  }
}
