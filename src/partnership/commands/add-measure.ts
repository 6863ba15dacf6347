import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { ACTION_FIELDS } from '../action-fields';
import { todayIn, townOf } from '../domain/town';
import { checkMeasure, type Measure } from '../domain/work-plan';
import { MeasureRow } from '../storage/partnership.rows';
import { PartnershipStore } from '../storage/partnership.store';

export interface AddMeasure extends Measure {
  readonly titles: { readonly de: string; readonly es: string };
}

/** Enters a measure that may be proposed for a work plan. */
@Injectable()
export class AddMeasureHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: AddMeasure, actor: Actor): Promise<{ id: Id }> {
    const { id, titles, year, actionField, actorIds, plannedFrom, plannedTo } = command;
    const goals = [...command.goals].sort((a, b) => a - b);
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    checkMeasure({
      ...command,
      knownActorIds: await this.partnerships.actorIds(tx, partnership.id),
      knownActionFields: ACTION_FIELDS.map((field) => field.code),
    });
    await tx.manager.insert(MeasureRow, {
      id,
      partnership_id: partnership.id,
      year,
      action_field: actionField,
      title_de: titles.de,
      title_es: titles.es,
      goals,
      actor_ids: [...actorIds],
      planned_from: plannedFrom,
      planned_to: plannedTo,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.measure-added',
        subjectId: id,
        about: [partnership.id],
        occurredOn: todayIn(townOf(partnership, actor.organisationId), tx.now),
        body: {
          partnershipId: partnership.id,
          year,
          actionField,
          goals,
          actorIds,
          plannedFrom,
          plannedTo,
        },
      },
    ]);
    return { id };
  }
}
