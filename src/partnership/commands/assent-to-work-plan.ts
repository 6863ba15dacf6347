import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import type { Fact } from '../../platform/journal/fact';
import { Journal } from '../../platform/journal/journal';
import { todayIn, townOf } from '../domain/town';
import { decideAssent, frozenText, type WorkPlan } from '../domain/work-plan';
import { WorkPlanAssentRow } from '../storage/partnership.rows';
import { PartnershipStore } from '../storage/partnership.store';
import { WorkPlanStore } from '../storage/work-plan.store';

export interface AssentToWorkPlan {
  readonly workPlanId: Id;
  /** The day on which the town's own body agreed. */
  readonly assentedOn: Day;
}

export interface Assented {
  readonly id: Id;
  readonly status: 'proposed' | 'adopted';
  readonly frozenSha256: string | null;
}

/** The actor's town agrees to the plan; with the second town's assent the list is frozen. */
@Injectable()
export class AssentToWorkPlanHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly plans: WorkPlanStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: AssentToWorkPlan, actor: Actor): Promise<Assented> {
    const { workPlanId, assentedOn } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    const town = townOf(partnership, actor.organisationId);
    const plan = await this.plans.locked(tx, partnership.id, workPlanId);
    const outcome = decideAssent(plan, town, assentedOn, todayIn(town, tx.now));
    await tx.manager.insert(WorkPlanAssentRow, {
      work_plan_id: workPlanId,
      town,
      partnership_id: partnership.id,
      assented_on: assentedOn,
      recorded_at: tx.now,
    });
    const assented: Fact = {
      type: 'partnership.work-plan-assented',
      subjectId: workPlanId,
      about: [partnership.id],
      occurredOn: assentedOn,
      body: { partnershipId: partnership.id, town },
    };
    if (outcome.kind === 'assented') {
      await this.journal.append(tx, actor, [assented]);
      return { id: workPlanId, status: 'proposed', frozenSha256: null };
    }
    const { fact, sha256 } = await this.freeze(tx, partnership.id, plan, outcome.adoptedOn);
    await this.journal.append(tx, actor, [assented, fact]);
    return { id: workPlanId, status: 'adopted', frozenSha256: sha256 };
  }

  private async freeze(
    tx: Tx,
    partnershipId: Id,
    plan: WorkPlan,
    on: Day,
  ): Promise<{ fact: Fact; sha256: string }> {
    const measures = await this.plans.measures(tx, partnershipId, plan.measureIds);
    const text = frozenText(plan.year, measures);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await this.plans.freeze(tx, plan.id, { on, text, sha256 });
    const { year, measureIds } = plan;
    return {
      sha256,
      fact: {
        type: 'partnership.work-plan-adopted',
        subjectId: plan.id,
        about: [partnershipId, ...measureIds],
        occurredOn: on,
        body: { partnershipId, year, measureIds, frozenSha256: sha256 },
      },
    };
  }
}
