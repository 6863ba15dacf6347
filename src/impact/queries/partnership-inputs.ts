import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import {
  FundReader,
  ProcurementReader,
  WorkPlanReader,
} from '../../partnership/partnership.public';
import type { FairProcurementInputs } from '../domain/fair-procurement';
import type { FundsInputs } from '../domain/funds-mobilised';
import type { WorkPlanInputs } from '../domain/work-plan';
import type { Question } from './question';

/** The joint year of the two towns. */
@Injectable()
export class PartnershipInputs {
  constructor(
    private readonly plans: WorkPlanReader,
    private readonly funds: FundReader,
    private readonly procurement: ProcurementReader,
  ) {}

  /** A plan that only one town has agreed to is not adopted: then nothing counts as planned. */
  async workPlan(tx: Tx, { year }: Question): Promise<WorkPlanInputs> {
    const plan = await this.plans.ofYear(tx, year);
    if (plan === null || plan.adoptedOn === null) return { activities: null };
    return {
      activities: plan.activities.map(({ activityId, inFrozenPlan, status, actors }) => ({
        activityId,
        inFrozenPlan,
        status,
        actors: actors.map(({ group, municipality }) => ({ group, municipality })),
      })),
    };
  }

  async mobilised(tx: Tx, { year }: Question): Promise<FundsInputs> {
    const contributions = await this.funds.ofYear(tx, year);
    return { contributions };
  }

  async purchases(tx: Tx, { year }: Question): Promise<FairProcurementInputs> {
    const reports = await this.procurement.ofYear(tx, year);
    const offices = await this.procurement.offices(tx, year);
    return {
      reports: reports.map(({ officeId, allG, fairG }) => ({ officeId, allG, fairG })),
      officesAsked: offices.length,
    };
  }
}
