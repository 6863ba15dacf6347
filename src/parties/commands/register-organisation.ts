import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideOrganisation, type RegisterOrganisation } from '../domain/organisation';
import { OrganisationRow } from '../storage/organisation.row';

/** Administrators enter organisations; the door asks for their permission. */
@Injectable()
export class RegisterOrganisationHandler {
  constructor(private readonly journal: Journal) {}

  async run(tx: Tx, command: RegisterOrganisation, actor: Actor): Promise<void> {
    const facts = decideOrganisation(command, tx.now);
    await tx.manager.insert(OrganisationRow, {
      ...command,
      registeredBy: actor.organisationId,
      registeredAt: tx.now,
    });
    await this.journal.append(tx, actor, facts);
  }
}
