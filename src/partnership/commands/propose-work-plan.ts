import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { todayIn, townOf } from '../domain/town';
import { checkProposal } from '../domain/work-plan';
import { WorkPlanRow } from '../storage/partnership.rows';
import { PartnershipStore } from '../storage/partnership.store';
import { WorkPlanStore } from '../storage/work-plan.store';

export interface ProposeWorkPlan {
  readonly id: Id;
  readonly year: number;
  readonly measureIds: readonly Id[];
}

/**
 * Puts a list of measures before both towns. An open proposal of the same year is replaced; what is
 * adopted is not touched.
 */
@Injectable()
export class ProposeWorkPlanHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly plans: WorkPlanStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: ProposeWorkPlan, actor: Actor): Promise<{ id: Id; status: string }> {
    const { id, year, measureIds } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    checkProposal({
      year,
      measureIds,
      measures: await this.plans.measures(tx, partnership.id, measureIds),
      adoptedPlanId: await this.plans.adoptedPlanId(tx, partnership.id, year),
    });
    const replaces = await this.plans.replaceProposals(tx, partnership.id, year);
    await tx.manager.insert(WorkPlanRow, {
      id,
      partnership_id: partnership.id,
      year,
      measure_ids: [...measureIds],
      status: 'proposed',
      proposed_by: actor.organisationId,
      adopted_on: null,
      frozen: null,
      frozen_sha256: null,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.work-plan-proposed',
        subjectId: id,
        about: [partnership.id, ...measureIds],
        occurredOn: todayIn(townOf(partnership, actor.organisationId), tx.now),
        body: { partnershipId: partnership.id, year, measureIds, replaces },
      },
    ]);
    return { id, status: 'proposed' };
  }
}
