import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { ActorGroup } from '../domain/actor-group';
import { todayIn, type Town, townOf } from '../domain/town';
import { PartnerActorRow } from '../storage/partnership.rows';
import { PartnershipStore } from '../storage/partnership.store';

export interface RegisterPartnerActor {
  readonly id: Id;
  /** The name of an organisation, an office or a group; never of a person. */
  readonly organisationName: string;
  /** Where the organisation also stands in the record as such. */
  readonly organisationId: Id | null;
  readonly town: Town;
  readonly group: ActorGroup;
}

/** Adds somebody to the directory of those who carry the partnership. */
@Injectable()
export class RegisterPartnerActorHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: RegisterPartnerActor, actor: Actor): Promise<{ id: Id }> {
    const { id, organisationName, organisationId, town, group } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    await tx.manager.insert(PartnerActorRow, {
      id,
      partnership_id: partnership.id,
      organisation_name: organisationName,
      organisation_id: organisationId,
      town,
      actor_group: group,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.actor-registered',
        subjectId: id,
        about: [partnership.id],
        occurredOn: todayIn(townOf(partnership, actor.organisationId), tx.now),
        body: { partnershipId: partnership.id, organisationId, town, group },
      },
    ]);
    return { id };
  }
}
