import { randomUUID } from 'node:crypto';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { applicationDataSourceOptions } from '../../../config/data-source';
import type { Id } from '../../../src/kernel/id';
import { Refusal } from '../../../src/kernel/refusal';
import { Clock } from '../../../src/platform/clock/clock';
import { NETWORK, organisation, SYSTEM } from '../../../src/platform/database/scope';
import type { Row, Tx } from '../../../src/platform/database/tx';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import type { Actor } from '../../../src/platform/actor';
import { Journal } from '../../../src/platform/journal/journal';
import { RegisterOrganisationHandler } from '../../../src/parties/commands/register-organisation';
import { RegisterProducerHandler } from '../../../src/parties/commands/register-producer';
import { readDistricts } from '../../../src/parties/districts';
import type { OrganisationKind } from '../../../src/parties/domain/organisation';
import type { RegisterProducer } from '../../../src/parties/domain/producer';
import { OrganisationReader } from '../../../src/parties/queries/organisation-reader';
import { ConsentRow } from '../../../src/parties/storage/consent.row';
import { OrganisationRow } from '../../../src/parties/storage/organisation.row';
import { ProducerPersonRow } from '../../../src/parties/storage/producer-person.row';
import { ProducerRow } from '../../../src/parties/storage/producer.row';
import { type FreshDatabase, freshDatabase } from '../../support/database';

class FixedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T15:00:00Z');
  }
}

/** The registers of a test: organisations and members come in through their commands. */
export class RegisterGround {
  readonly journal = new Journal();
  readonly districts = readDistricts();
  readonly organisations = new OrganisationReader();
  readonly operatorId: Id = randomUUID();

  private constructor(
    readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly database: FreshDatabase,
  ) {}

  static async open(entities: readonly (new () => object)[] = []): Promise<RegisterGround> {
    const database = await freshDatabase();
    const rows = [OrganisationRow, ProducerRow, ProducerPersonRow, ConsentRow, ...entities];
    const options: DataSourceOptions = applicationDataSourceOptions({
      url: database.appUrl,
      poolSize: 4,
      entities: rows,
    });
    const dataSource = await new DataSource(options).initialize();
    return new RegisterGround(new UnitOfWork(dataSource, new FixedClock()), dataSource, database);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  actor(organisationId: Id): Actor {
    return { id: randomUUID(), organisationId, role: 'cooperative', language: 'es' };
  }

  async as<T>(organisationId: Id, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const actor = this.actor(organisationId);
    return this.unitOfWork.run(organisation(organisationId), (tx) => work(tx, actor));
  }

  async network(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.read(NETWORK, (tx) => tx.query(sql, params));
  }

  async system(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.read(SYSTEM, (tx) => tx.query(sql, params));
  }

  async organisation(kind: OrganisationKind, name: string): Promise<Id> {
    const id = randomUUID();
    await this.as(this.operatorId, (tx, actor) =>
      new RegisterOrganisationHandler(this.journal).run(
        tx,
        { id, kind, name, country: 'PE', place: 'Jaén', officialNumber: null },
        actor,
      ),
    );
    return id;
  }

  async producer(
    organisationId: Id,
    code: string,
    person: Partial<RegisterProducer['person']> = {},
  ): Promise<Id> {
    const id = randomUUID();
    const command: RegisterProducer = {
      id,
      code,
      joinedOn: '2019-04-02' as RegisterProducer['joinedOn'],
      ubigeo: '060902',
      person: {
        givenName: 'Rosalba',
        familyName: 'Quispe Invento',
        dni: null,
        sex: 'f',
        birthYear: 1984,
        community: 'Alto Ejemplo',
        ...person,
      },
    };
    const register = new RegisterProducerHandler(this.journal, this.organisations, this.districts);
    await this.as(organisationId, (tx, actor) => register.run(tx, command, actor));
    return id;
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
