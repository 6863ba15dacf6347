import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AccessModule } from '../../src/access/access.module';
import { CertificationModule } from '../../src/certification/certification.module';
import { RecordCertificateHandler } from '../../src/certification/certification.public';
import { CustodyModule } from '../../src/custody/custody.module';
import { AnswerHandoverHandler, OfferHandoverHandler } from '../../src/custody/custody.public';
import { day } from '../../src/kernel/day';
import { decimal } from '../../src/kernel/decimal';
import { type Grams, grams, gramsFromKg } from '../../src/kernel/grams';
import type { Id } from '../../src/kernel/id';
import { LotsModule } from '../../src/lots/lots.module';
import {
  ReceiveDeliveryHandler,
  ReceiveOutsideCoffeeHandler,
  TransformLotsHandler,
} from '../../src/lots/lots.public';
import { PartiesModule } from '../../src/parties/parties.module';
import {
  type OrganisationKind,
  RegisterOrganisationHandler,
  RegisterProducerHandler,
} from '../../src/parties/parties.public';
import type { Actor } from '../../src/platform/actor';
import { Clock, newId } from '../../src/platform/clock/clock';
import { NETWORK, organisation, SYSTEM } from '../../src/platform/database/scope';
import type { Row, Tx } from '../../src/platform/database/tx';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { PlatformModule } from '../../src/platform/platform.module';
import {
  RecordOrganicStatusHandler,
  RegisterPlotHandler,
  squareMetres,
} from '../../src/plots/plots.public';
import { PlotsModule } from '../../src/plots/plots.module';
import { TraceabilityModule } from '../../src/traceability/traceability.module';
import { type FreshDatabase, freshDatabase } from './database';
import { type Step, stepOf } from './steps';

/** A clock that stands until it is set. */
export class StandingClock extends Clock {
  private at = new Date('2026-11-23T15:00:00Z');

  override now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = new Date(at);
  }
}

export interface Member {
  readonly producerId: Id;
  readonly plotId: Id;
}

export interface HouseOptions {
  readonly poolSize?: number;
  /** Further rooms beside those from the field to the shop. */
  readonly rooms?: readonly Type[];
  readonly redisUrl?: string;
}

const ROOMS = [
  AccessModule,
  PartiesModule,
  PlotsModule,
  CertificationModule,
  LotsModule,
  CustodyModule,
  TraceabilityModule,
];

/** The rooms from the field to the shop on a database of their own, without doors and jobs. */
export class House {
  readonly unitOfWork: UnitOfWork;
  private members = 0;

  private constructor(
    readonly context: INestApplicationContext,
    readonly database: FreshDatabase,
    readonly clock: StandingClock,
  ) {
    this.unitOfWork = context.get(UnitOfWork);
  }

  static async open(options: HouseOptions = {}): Promise<House> {
    const database = await freshDatabase();
    const clock = new StandingClock();
    const settings = {
      mode: 'test',
      databaseUrl: database.appUrl,
      redisUrl: options.redisUrl ?? null,
      publicUrl: 'http://127.0.0.1',
      secret: 'a secret of the tests, long enough for it',
      poolSize: options.poolSize ?? 10,
      trustedProxies: 0,
    } as const;
    const building = Test.createTestingModule({
      imports: [PlatformModule.with(settings), ...ROOMS, ...(options.rooms ?? [])],
    });
    const context = await building.overrideProvider(Clock).useValue(clock).compile();
    return new House(await context.init(), database, clock);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.database.drop();
  }

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  actor(organisationId: Id): Actor {
    return { id: newId(), organisationId, role: 'cooperative', language: 'es' };
  }

  /** One transaction of this organisation. */
  async as<T>(organisationId: Id, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const actor = this.actor(organisationId);
    return this.unitOfWork.run(organisation(organisationId), (tx) => work(tx, actor));
  }

  async network<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(NETWORK, work);
  }

  /** Rows as the jobs see them: everything. */
  async system(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.unitOfWork.run(SYSTEM, (tx) => tx.query(sql, params));
  }

  async organisation(kind: OrganisationKind, name: string = kind): Promise<Id> {
    const id = newId();
    const country = kind === 'cooperative' ? 'PE' : 'DE';
    const command = { id, kind, name, country, place: 'Jaén', officialNumber: null };
    await this.as(newId(), (tx, actor) =>
      this.get(RegisterOrganisationHandler).run(tx, command, actor),
    );
    return id;
  }

  /** A member with one organic plot of a hectare, known by declaration. */
  async member(cooperativeId: Id): Promise<Member> {
    this.members += 1;
    const producerId = newId();
    const plotId = newId();
    await this.as(cooperativeId, async (tx, actor) => {
      await this.get(RegisterProducerHandler).run(
        tx,
        {
          id: producerId,
          code: `M-${String(this.members).padStart(4, '0')}`,
          joinedOn: day('2019-04-02'),
          ubigeo: '060801',
          person: {
            givenName: 'Rosalba',
            familyName: 'Quispe Invento',
            dni: null,
            sex: 'f',
            birthYear: 1984,
            community: 'Alto Ejemplo',
          },
        },
        actor,
      );
      await this.get(RegisterPlotHandler).run(
        tx,
        {
          id: plotId,
          producerId,
          code: 'El Ejemplo',
          declaredAreaM2: squareMetres(10_000n),
          geometry: null,
          capturedOn: day('2019-05-02'),
          method: 'declared',
          altitudeM: 1650,
          varieties: [],
        },
        actor,
      );
      const organic = { plotId, status: 'organic', from: day('2022-01-01') } as const;
      await this.get(RecordOrganicStatusHandler).run(tx, organic, actor);
    });
    return { producerId, plotId };
  }

  /** Fairtrade or organic for the year 2026, recorded by its holder. */
  async certificate(holderId: Id, scheme: 'fairtrade' | 'eu-organic', number: string): Promise<Id> {
    const id = newId();
    const command = {
      id,
      holderId,
      scheme,
      number,
      issuedBy: scheme === 'fairtrade' ? 'FLOCERT' : 'PE-BIO-149',
      activities: ['production', 'processing', 'trade'] as const,
      validFrom: day('2026-01-01'),
      validTo: day('2026-12-31'),
    };
    await this.as(holderId, (tx, actor) =>
      this.get(RecordCertificateHandler).run(tx, command, actor),
    );
    return id;
  }

  /** Parchment of this net mass, with half a kilogram of sacks. @returns the lot's id */
  async deliver(cooperativeId: Id, member: Member, netKg: string, on = '2026-07-14'): Promise<Id> {
    const lotId = newId();
    const netG = gramsFromKg(netKg);
    const command = {
      lotId,
      form: 'parchment',
      ...member,
      deliveredOn: day(on),
      grossG: grams(netG + 500n),
      tareG: grams(500n),
      netG,
      moisturePct: decimal('11.8'),
    } as const;
    await this.as(cooperativeId, (tx, actor) =>
      this.get(ReceiveDeliveryHandler).run(tx, command, actor),
    );
    return lotId;
  }

  /** Green coffee from a supplier without a record here. @returns the lot's id */
  async buyOutside(buyerId: Id, supplierId: Id, netKg: string, country = 'HN'): Promise<Id> {
    const lotId = newId();
    const receivedOn = day('2026-09-01');
    const netG = gramsFromKg(netKg);
    const command = { lotId, form: 'green', supplierId, country, receivedOn, netG } as const;
    await this.as(buyerId, (tx, actor) =>
      this.get(ReceiveOutsideCoffeeHandler).run(tx, command, actor),
    );
    return lotId;
  }

  /** One step of this owner; masses in kilograms. @returns the new lots' ids */
  async transform(ownerId: Id, step: Step): Promise<readonly Id[]> {
    const command = stepOf(step);
    await this.as(ownerId, (tx, actor) => this.get(TransformLotsHandler).run(tx, command, actor));
    return command.outputs.map((one) => one.lotId);
  }

  /** Offered and accepted on one day. @returns the receiver's lot */
  async handOver(
    from: Id,
    to: Id,
    portion: { readonly lotId: Id; readonly massG: Grams },
    on = '2026-09-10',
  ): Promise<Id> {
    const handoverId = await this.offer(from, to, [portion], on);
    const lotId = newId();
    const lots = [{ fromLotId: portion.lotId, lotId }];
    await this.as(to, (tx, actor) =>
      this.get(AnswerHandoverHandler).accept(tx, { handoverId, acceptedOn: day(on), lots }, actor),
    );
    return lotId;
  }

  /** @returns the hand-over's id */
  async offer(
    from: Id,
    to: Id,
    lines: readonly { readonly lotId: Id; readonly massG: Grams }[],
    on = '2026-09-10',
  ): Promise<Id> {
    const handoverId = newId();
    const command = { handoverId, receiverId: to, offeredOn: day(on), lines };
    await this.as(from, (tx, actor) => this.get(OfferHandoverHandler).run(tx, command, actor));
    return handoverId;
  }

  /** Facts of one type, or of all. */
  async facts(type = '%'): Promise<number> {
    const [row] = await this.system(
      'select count(*)::int as facts from journal where type like $1',
      [type],
    );
    return Number(row?.['facts']);
  }
}
