import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { todayIn, townOf } from '../domain/town';
import { ProcurementOfficeRow } from '../storage/activity.rows';
import { PartnershipStore } from '../storage/partnership.store';

export interface RegisterProcurementOffice {
  readonly id: Id;
  readonly officeName: string;
  /** The first year for which the office is asked what coffee it buys. */
  readonly askedFrom: number;
}

/** Notes that an office of the actor's town is asked about its coffee: the base of the coverage. */
@Injectable()
export class RegisterProcurementOfficeHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: RegisterProcurementOffice, actor: Actor): Promise<{ id: Id }> {
    const { id, officeName, askedFrom } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    const town = townOf(partnership, actor.organisationId);
    await tx.manager.insert(ProcurementOfficeRow, {
      id,
      partnership_id: partnership.id,
      office_name: officeName,
      town,
      asked_from: askedFrom,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.procurement-office-registered',
        subjectId: id,
        about: [partnership.id],
        occurredOn: todayIn(town, tx.now),
        body: { partnershipId: partnership.id, town, askedFrom },
      },
    ]);
    return { id };
  }
}
