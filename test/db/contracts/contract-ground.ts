import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { applicationDataSourceOptions } from '../../../config/data-source';
import { FixPriceHandler } from '../../../src/contracts/commands/fix-price';
import { ShipContractHandler } from '../../../src/contracts/commands/ship-contract';
import {
  type SignContract,
  SignContractHandler,
} from '../../../src/contracts/commands/sign-contract';
import { ComputeStatementJob } from '../../../src/contracts/jobs/compute-statement.job';
import { PriceTable } from '../../../src/contracts/price-table';
import { ContractReader } from '../../../src/contracts/queries/contract-reader';
import { ContractsQuery } from '../../../src/contracts/queries/contracts.query';
import { ContractShipmentRow } from '../../../src/contracts/storage/contract-shipment.row';
import { ContractStore } from '../../../src/contracts/storage/contract-store';
import { ContractRow } from '../../../src/contracts/storage/contract.row';
import { PriceStatementRow } from '../../../src/contracts/storage/price-statement.row';
import { StatementStore } from '../../../src/contracts/storage/statement-store';
import { type HandoverLineView, HandoverReader } from '../../../src/custody/custody.public';
import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { type Grams, grams } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { Refusal } from '../../../src/kernel/refusal';
import { OrganisationReader, type OrganisationView } from '../../../src/parties/parties.public';
import type { Actor } from '../../../src/platform/actor';
import { Clock } from '../../../src/platform/clock/clock';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import type { Row, Tx } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { Journal } from '../../../src/platform/journal/journal';
import { type FreshDatabase, freshDatabase } from '../../support/database';

class FixedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T15:00:00Z');
  }
}

/** Knows the organisations that the test names. */
class KnownOrganisations extends OrganisationReader {
  override async byIds(_: Tx, ids: readonly Id[]): Promise<readonly OrganisationView[]> {
    return ids.map((id) => ({
      id,
      kind: 'importer',
      name: 'Invented & Co.',
      country: 'DE',
      place: 'Hamburg',
      officialNumber: null,
    }));
  }
}

/** Accepted hand-overs that the test names. */
class AcceptedHandovers extends HandoverReader {
  readonly accepted = new Map<Id, HandoverLineView>();

  override async acceptedMass(_: Tx, handoverId: Id): Promise<HandoverLineView | null> {
    return this.accepted.get(handoverId) ?? null;
  }
}

/** Contracts on a real PostgreSQL: everything through the commands and the job. */
export class ContractGround {
  readonly journal = new Journal();
  readonly prices = new PriceTable();
  readonly handovers = new AcceptedHandovers();
  readonly reader = new ContractReader();
  readonly query = new ContractsQuery();
  readonly cooperative: Id = randomUUID();
  readonly importer: Id = randomUUID();
  private readonly contracts = new ContractStore();

  private constructor(
    readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly database: FreshDatabase,
  ) {}

  static async open(more: readonly (new () => object)[] = []): Promise<ContractGround> {
    const database = await freshDatabase();
    const entities = [ContractRow, ContractShipmentRow, PriceStatementRow, ...more];
    const dataSource = await new DataSource(
      applicationDataSourceOptions({ url: database.appUrl, poolSize: 8, entities }),
    ).initialize();
    // All connections stand open before the first test, so that what runs at once really does.
    await Promise.all(Array.from({ length: 8 }, () => dataSource.query('select pg_sleep(0.05)')));
    const unitOfWork = new UnitOfWork(dataSource, new FixedClock());
    return new ContractGround(unitOfWork, dataSource, database);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  async as<T>(organisationId: Id, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const actor: Actor = { id: randomUUID(), organisationId, role: 'cooperative', language: 'es' };
    return this.unitOfWork.run(organisation(organisationId), (tx) => work(tx, actor));
  }

  async system<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(SYSTEM, work);
  }

  async rows(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.system((tx) => tx.query(sql, params));
  }

  /** A job with the price table as it is, or as the test turns it. */
  job(prices: PriceTable = this.prices): ComputeStatementJob {
    return new ComputeStatementJob(
      this.unitOfWork,
      this.journal,
      prices,
      this.contracts,
      new StatementStore(),
    );
  }

  async compute(contractId: Id, prices?: PriceTable): Promise<void> {
    const progress = async (): Promise<void> => undefined;
    await this.job(prices).run({ subjectId: contractId, payload: {}, progress });
  }

  /** Signs a contract of the cooperative with the importer; organic washed, 275 bags of 69 kg. */
  async sign(changes: Partial<SignContract> = {}): Promise<Id> {
    const id = randomUUID();
    const command: SignContract = {
      id,
      code: `V-${id.slice(0, 8)}`,
      buyerId: this.importer,
      scheme: 'fairtrade',
      form: 'arabica-washed',
      organic: true,
      signedOn: day('2026-03-02'),
      priceType: 'fixed',
      agreed: { amount: '220.00', unit: 'usc-per-lb' },
      differentialUscPerLb: decimal('0'),
      marketReference: { uscPerLb: decimal('160'), month: 'KCK26', source: 'ICE, closing' },
      massG: grams(18_975_000n),
      incoterm: 'FOB',
      currency: 'USD',
      ...changes,
    };
    const handler = new SignContractHandler(
      this.journal,
      new KnownOrganisations(),
      this.prices,
      this.contracts,
    );
    await this.as(this.cooperative, (tx, actor) => handler.run(tx, command, actor));
    return command.id;
  }

  async fix(contractId: Id, by: Id, cents: string): Promise<void> {
    const handler = new FixPriceHandler(this.journal, this.prices, this.contracts);
    const command = {
      contractId,
      fixedOn: day('2026-05-04'),
      fixedBy: 'seller' as const,
      marketUscPerLb: decimal(cents),
      kcMonth: 'KCN26',
      agreed: null,
    };
    await this.as(by, (tx, actor) => handler.run(tx, command, actor));
  }

  /** An accepted hand-over of that mass, counted to the contract. */
  async ship(contractId: Id, massG: Grams, by: Id = this.cooperative): Promise<Id> {
    const handoverId = randomUUID();
    this.handovers.accepted.set(handoverId, {
      handover_id: handoverId,
      sender_id: this.cooperative,
      receiver_id: this.importer,
      status: 'accepted',
      offered_on: day('2026-06-01'),
      answered_on: day('2026-06-03'),
      refusal_reason: null,
      lot_id: randomUUID(),
      mass_g: massG,
      received_lot_id: null,
    });
    await this.shipAgain(contractId, handoverId, massG, by);
    return handoverId;
  }

  async shipAgain(
    contractId: Id,
    handoverId: Id,
    massG: Grams,
    by: Id = this.cooperative,
  ): Promise<void> {
    const handler = new ShipContractHandler(this.journal, this.handovers, this.contracts);
    const command = { contractId, handoverId, massG, shippedOn: day('2026-06-03') };
    await this.as(by, (tx, actor) => handler.run(tx, command, actor));
  }
}

/** The code of the refusal; "accepted" where there was none. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}
