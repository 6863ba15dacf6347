import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import { type Day, harvestYear } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { Form } from '../domain/form';
import { CompositionStore } from '../storage/composition-store';
import { LotRow } from '../storage/lot.row';
import { LotCodes } from '../storage/lot-codes';

/** An origin: coffee that comes into the record without an earlier lot. */
export interface OriginLot {
  readonly lotId: Id;
  readonly form: Form;
  readonly madeBy: 'delivery' | 'outside';
  readonly on: Day;
  readonly netG: Grams;
  readonly codeLetter: string;
  readonly factType: string;
  readonly about: readonly Id[];
  readonly body: Readonly<Record<string, Plain>>;
}

/**
 * Opens a lot for coffee that arrives from outside the record, with its own one-part composition.
 */
@Injectable()
export class LotIntake {
  constructor(
    private readonly journal: Journal,
    private readonly compositions: CompositionStore,
    private readonly codes: LotCodes,
  ) {}

  /** @returns the lot's code */
  async open(tx: Tx, actor: Actor, origin: OriginLot): Promise<string> {
    const { lotId, form, on, netG } = origin;
    const ownerId = actor.organisationId;
    const code = await this.codes.next(tx, ownerId, origin.codeLetter, harvestYear(on));
    const basisMg = await this.compositions.startOrigin(tx, ownerId, lotId, netG);
    await tx.manager.insert(LotRow, {
      id: lotId,
      owner_id: ownerId,
      code,
      form,
      made_by: origin.madeBy,
      made_by_id: lotId,
      occurred_on: on,
      net_g: netG,
      available_g: netG,
      rank: 0,
      mix_id: lotId,
      basis_mg: basisMg,
      basis_left_mg: basisMg,
    });
    await this.journal.append(tx, actor, [
      {
        type: origin.factType,
        subjectId: lotId,
        about: origin.about,
        occurredOn: on,
        body: { code, form, net_g: netG, ...origin.body },
      },
    ]);
    return code;
  }
}
