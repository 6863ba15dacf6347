import { Injectable } from '@nestjs/common';
import type { Decimal } from '../../kernel/decimal';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { CURRENCIES, type Currency } from '../../kernel/money';
import {
  asDecimal,
  asFlag,
  asGrams,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { ActorGroup, ActorRole } from '../domain/actor-group';
import { FUND_SOURCES, type FundSource } from '../domain/fund';
import type { LineStatus } from '../domain/plan-state';
import type { Town } from '../domain/town';
import { type ActivityOfYear, YearOfActivitiesQuery } from './year-of-activities.query';
import { PartnershipStore } from '../storage/partnership.store';
import { type WorkPlanOfYear, WorkPlanQuery } from './work-plan.query';

/** One line of the year: a measure of the frozen list (once), or an activity that was added. */
export interface CountedActivity {
  /** The activity; the measure's own id where nothing has been recorded for it yet. */
  readonly activityId: Id;
  readonly inFrozenPlan: boolean;
  readonly status: LineStatus;
  readonly actors: readonly {
    readonly actorId: Id;
    readonly group: ActorGroup;
    readonly municipality: Town;
    readonly roles: readonly ActorRole[];
  }[];
}

/** The year for statistics: what was frozen counts once, what was added is never part of it. */
export interface CountedYear {
  readonly planId: Id;
  /** Null while only one town has agreed: nothing is frozen, so nothing counts as planned. */
  readonly adoptedOn: Day | null;
  readonly activities: readonly CountedActivity[];
}

@Injectable()
export class WorkPlanReader {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly plans: WorkPlanQuery,
    private readonly activities: YearOfActivitiesQuery,
  ) {}

  /** The two municipalities, by organisation; null before the partnership is entered. */
  async towns(tx: Tx): Promise<{ id: Id; code: string; municipalities: Record<Town, Id> } | null> {
    const [partnership] = await this.partnerships.all(tx);
    if (partnership === undefined) return null;
    const { id, code, municipalities } = partnership;
    return { id, code, municipalities };
  }

  /** Null when no plan of the year lies before the towns. */
  async ofYear(tx: Tx, year: number): Promise<CountedYear | null> {
    const plan = await this.plans.ofYear(tx, year);
    if (plan === null) return null;
    const adopted = plan.adoptedOn !== null;
    const planned = plan.measures.flatMap(({ measureId, status, activity }) =>
      activity === null && !adopted
        ? []
        : [
            {
              activityId: activity?.activityId ?? measureId,
              inFrozenPlan: adopted,
              status,
              actors: activity?.actors ?? [],
            },
          ],
    );
    const added = plan.added.map(({ activityId, status, actors }) => ({
      activityId,
      inFrozenPlan: false,
      status,
      actors,
    }));
    return {
      planId: plan.planId,
      adoptedOn: plan.adoptedOn,
      activities: [...planned, ...added],
    };
  }

  /** The plan with titles, dates and states, as a page or report shows it. */
  async view(tx: Tx, year: number): Promise<WorkPlanOfYear | null> {
    return this.plans.ofYear(tx, year);
  }

  /** Every recorded activity of the year, with attendance by town and age band. */
  async activitiesOf(tx: Tx, year: number): Promise<readonly ActivityOfYear[]> {
    const [partnership] = await this.partnerships.all(tx);
    return partnership === undefined ? [] : this.activities.run(tx, partnership.id, year);
  }
}

/** Money or hours; the member that does not apply is null. */
export interface FundOfYear {
  readonly fundId: Id;
  readonly source: FundSource;
  readonly kind: 'cash' | 'in-kind';
  readonly amount: Decimal | null;
  readonly currency: Currency | null;
  readonly hours: Decimal | null;
  readonly evidence: boolean;
}

const fundRowOf = decoder({
  id: asText,
  source: asOneOf(FUND_SOURCES),
  kind: asOneOf(['cash', 'in-kind']),
  amount: orNull(asDecimal),
  currency: orNull(asOneOf(CURRENCIES)),
  hours: orNull(asDecimal),
  evidence: asFlag,
});

@Injectable()
export class FundReader {
  /** By the day on which the means were received. */
  async ofYear(tx: Tx, year: number): Promise<readonly FundOfYear[]> {
    const rows = await tx.query(
      `select id, source, kind, amount, currency, hours, evidence
         from fund
        where extract(year from received_on)::int = $1
        order by received_on, id`,
      [year],
    );
    return rows.map((row) => {
      const { id, ...fund } = fundRowOf(row);
      return { fundId: id, ...fund };
    });
  }
}

const procurementRowOf = decoder({
  id: asText,
  office_id: asText,
  all_g: asGrams,
  fair_g: orNull(asGrams),
});

@Injectable()
export class ProcurementReader {
  async ofYear(
    tx: Tx,
    year: number,
  ): Promise<readonly { reportId: Id; officeId: Id; allG: Grams; fairG: Grams | null }[]> {
    const rows = await tx.query(
      `select id, office_id, all_g, fair_g from procurement_report where year = $1 order by id`,
      [year],
    );
    return rows.map((row) => {
      const { id, office_id, all_g, fair_g } = procurementRowOf(row);
      return { reportId: id, officeId: office_id, allG: all_g, fairG: fair_g };
    });
  }

  /** Offices that were asked about the year, whether they answered or not. */
  async offices(tx: Tx, year: number): Promise<readonly { officeId: Id }[]> {
    const rows = await tx.query('select id from procurement_office where asked_from <= $1', [year]);
    return rows.map((row) => ({ officeId: asText(row['id']) }));
  }
}
