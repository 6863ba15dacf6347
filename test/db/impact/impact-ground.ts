import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { applicationDataSourceOptions } from '../../../config/data-source';
import { Catalogue } from '../../../src/impact/catalogue';
import { RequestImpactYearHandler } from '../../../src/impact/commands/request-impact-year';
import type { CalculatorKey, InputsOf } from '../../../src/impact/domain/calculators';
import { ComputeMetricJob } from '../../../src/impact/jobs/compute-metric.job';
import { ComputeYearJob } from '../../../src/impact/jobs/compute-year.job';
import { PlanYearJob } from '../../../src/impact/jobs/plan-year.job';
import { ImpactReader } from '../../../src/impact/queries/impact-reader';
import { MetricInputs } from '../../../src/impact/queries/metric-inputs';
import type { Question } from '../../../src/impact/queries/question';
import { YearTasks } from '../../../src/impact/queries/year-tasks';
import { ImpactStore } from '../../../src/impact/storage/impact-store';
import { ImpactYearResultRow } from '../../../src/impact/storage/impact-year-result.row';
import { ImpactYearRow } from '../../../src/impact/storage/impact-year.row';
import { MetricResultRow } from '../../../src/impact/storage/metric-result.row';
import { day } from '../../../src/kernel/day';
import { NO_GRAMS } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { LotStatisticsReader } from '../../../src/lots/lots.public';
import { OrganisationReader } from '../../../src/parties/parties.public';
import type { Actor } from '../../../src/platform/actor';
import { Clock } from '../../../src/platform/clock/clock';
import { organisation, type Scope, SYSTEM } from '../../../src/platform/database/scope';
import type { Row, Tx } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { Journal } from '../../../src/platform/journal/journal';
import type { JobPayload } from '../../../src/platform/queue/job-for';
import type { FlowRequest, Queues } from '../../../src/platform/queue/queues';
import { type FreshDatabase, freshDatabase } from '../../support/database';

export const A_GTIN = '04012345678901';

/** A house in which nothing has been recorded. */
export const NOTHING: { readonly [K in CalculatorKey]: InputsOf[K] } = {
  'pay-median': { producers: [] },
  'living-income-cover': { producers: [] },
  'women-share': { producers: [] },
  'price-gap': { deliveries: [], womenDeliveredG: NO_GRAMS },
  'pay-days': { deliveries: [], asOf: day('2026-11-23') },
  'organic-area': { plots: [], daysInPeriod: 365 },
  'plot-geometry': { plots: [] },
  'deforestation-screening': { plots: [] },
  'certified-sold': { sold: [], packedG: NO_GRAMS, packedBags: 0 },
  'mass-balance': { steps: [], corrections: [] },
  'price-floor': { contracts: [], premiumReceivedUsd: null },
  'premium-use': { uses: [] },
  'plan-completion': { activities: null },
  'actor-diversity': { activities: null },
  'funds-mobilised': { contributions: [] },
  'fair-procurement': { reports: [], officesAsked: 0 },
};

class SettableClock extends Clock {
  at = new Date('2026-11-23T15:00:00Z');

  override now(): Date {
    return this.at;
  }
}

/** Cooperatives that the test names. */
export class NamedCooperatives extends OrganisationReader {
  ids: readonly Id[] = [];

  override async cooperatives(): Promise<readonly { readonly organisationId: Id }[]> {
    return this.ids.map((organisationId) => ({ organisationId }));
  }
}

export class OneProduct extends LotStatisticsReader {
  override async productsPackedUntil(): Promise<{ gtin: string }[]> {
    return [{ gtin: A_GTIN }];
  }
}

/** Says what each calculator is given; asked questions are kept. */
export class GivenInputs extends MetricInputs {
  readonly asked: Question[] = [];
  readonly answers = new Map<CalculatorKey, unknown>(
    Object.entries(NOTHING) as [CalculatorKey, unknown][],
  );

  override async of<K extends CalculatorKey>(_: Tx, key: K, question: Question) {
    this.asked.push(question);
    return this.answers.get(key) as InputsOf[K];
  }
}

/** Keeps flows instead of running them. */
class FlowsOnly implements Pick<Queues, 'addFlow'> {
  readonly flows: { parent: FlowRequest; children: readonly FlowRequest[] }[] = [];

  async addFlow(parent: FlowRequest, children: readonly FlowRequest[]): Promise<string> {
    this.flows.push({ parent, children });
    return String(this.flows.length);
  }
}

/** The room of impact on a real PostgreSQL, with given inputs. */
export class ImpactGround {
  readonly journal = new Journal();
  readonly catalogue = new Catalogue();
  readonly inputs = new GivenInputs();
  readonly cooperatives = new NamedCooperatives();
  readonly queues = new FlowsOnly();
  readonly store = new ImpactStore();
  readonly reader = new ImpactReader(this.catalogue);
  readonly office: Id = randomUUID();

  private constructor(
    readonly clock: SettableClock,
    readonly unitOfWork: UnitOfWork,
    readonly dataSource: DataSource,
    private readonly database: FreshDatabase,
  ) {}

  static async open(): Promise<ImpactGround> {
    const database = await freshDatabase();
    const entities = [ImpactYearRow, MetricResultRow, ImpactYearResultRow];
    const dataSource = await new DataSource(
      applicationDataSourceOptions({ url: database.appUrl, poolSize: 8, entities }),
    ).initialize();
    const clock = new SettableClock();
    return new ImpactGround(clock, new UnitOfWork(dataSource, clock), dataSource, database);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  async request(year: number, id: Id = randomUUID()): Promise<Id> {
    const handler = new RequestImpactYearHandler(this.store, this.journal);
    const actor: Actor = {
      id: randomUUID(),
      organisationId: this.office,
      role: 'partnership-office',
      language: 'de',
    };
    await this.unitOfWork.run(organisation(this.office), (tx) =>
      handler.run(tx, { id, year }, actor),
    );
    return id;
  }

  /** Plans the year and runs every child, then the parent, as the queue would. */
  async compute(yearId: Id): Promise<void> {
    const flow = await this.plan(yearId);
    for (const child of flow.children) await this.computeMetric(yearId, child.payload ?? {});
    await this.computeYear(yearId);
  }

  async plan(yearId: Id): Promise<{ parent: FlowRequest; children: readonly FlowRequest[] }> {
    await this.planJob().run(call(yearId));
    const flow = this.queues.flows.at(-1);
    if (flow === undefined) throw new Error('nothing was planned');
    return flow;
  }

  planJob(): PlanYearJob {
    const tasks = new YearTasks(this.catalogue, this.cooperatives, new OneProduct());
    return new PlanYearJob(this.unitOfWork, this.queues as unknown as Queues, tasks, this.store);
  }

  async computeMetric(yearId: Id, payload: JobPayload): Promise<void> {
    const job = new ComputeMetricJob(this.unitOfWork, this.catalogue, this.inputs, this.store);
    await job.run(call(yearId, payload));
  }

  async computeYear(yearId: Id): Promise<void> {
    await new ComputeYearJob(this.unitOfWork, this.journal, this.store).run(call(yearId));
  }

  async rows(sql: string, params: readonly unknown[] = [], scope: Scope = SYSTEM): Promise<Row[]> {
    return this.unitOfWork.run(scope, (tx) => tx.query(sql, params));
  }
}

function call(subjectId: Id, payload: JobPayload = {}) {
  return { subjectId, payload, progress: async (): Promise<void> => undefined };
}
