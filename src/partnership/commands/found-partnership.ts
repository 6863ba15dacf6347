import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { todayIn, townOf, type Town } from '../domain/town';
import { PartnershipRow } from '../storage/partnership.rows';

export interface FoundPartnership {
  readonly id: Id;
  readonly code: string;
  /** The day on which the two municipalities signed their agreement. */
  readonly agreementOn: Day;
  readonly municipalities: Readonly<Record<Town, Id>>;
}

/** Enters an agreement between two municipalities; one of them enters it. */
@Injectable()
export class FoundPartnershipHandler {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, command: FoundPartnership, actor: Actor): Promise<{ id: Id }> {
    const { id, code, agreementOn, municipalities } = command;
    if (municipalities.cajamarca === municipalities['treptow-koepenick']) {
      refuse('partnership.needs-two-towns');
    }
    if (!Object.values(municipalities).includes(actor.organisationId)) {
      refuse('partnership.founder-is-no-town');
    }
    const today = todayIn(townOf(command, actor.organisationId), tx.now);
    if (agreementOn > today) refuse('partnership.day-in-future', { on: agreementOn, today });
    await tx.manager.insert(PartnershipRow, {
      id,
      code,
      agreement_on: agreementOn,
      treptow_koepenick_id: municipalities['treptow-koepenick'],
      cajamarca_id: municipalities.cajamarca,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.partnership-founded',
        subjectId: id,
        about: Object.values(municipalities),
        occurredOn: agreementOn,
        body: { code, municipalities },
      },
    ]);
    return { id };
  }
}
