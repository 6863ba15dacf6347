import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CreateUserHandler } from '../../../src/access/access.public';
import { AppModule } from '../../../src/app.module';
import type { Id } from '../../../src/kernel/id';
import { day } from '../../../src/kernel/day';
import {
  RegisterOrganisationHandler,
  RegisterProducerHandler,
} from '../../../src/parties/parties.public';
import { systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { findRunningEmbedded } from '../../../src/platform/database/embedded/embedded-postgres';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { RegisterPlotHandler } from '../../../src/plots/plots.public';

const PASSWORD = 'siete garzas en la orilla';

/** A clerk at the scales, with sacks to weigh. */
export interface Scales {
  readonly login: string;
  readonly password: string;
  readonly cooperative: Id;
  readonly producer: Id;
  readonly plot: Id;
}

/** Puts a cooperative, a member with a plot and a clerk into a house that runs in `folder`. */
export async function setUpScales(folder: string): Promise<Scales> {
  const running = await findRunningEmbedded(folder);
  if (running === null) throw new Error(`no house runs in ${folder}`);
  const [cooperative, producer, plot, clerk] = [newId(), newId(), newId(), newId()];
  const login = `clerk-${clerk}`;
  const settings = {
    mode: 'test',
    databaseUrl: running.appUrl,
    redisUrl: null,
    publicUrl: 'http://127.0.0.1',
    poolSize: 2,
    secret: 'a-secret-for-tests-with-32-signs-or-more',
    trustedProxies: 0,
  } as const;
  const house = await NestFactory.createApplicationContext(AppModule.with(settings), {
    logger: ['error'],
  });
  try {
    const actor = {
      id: clerk,
      organisationId: cooperative,
      role: 'cooperative',
      language: 'es',
    } as const;
    await house.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const account = { displayName: 'Ana Roque', password: PASSWORD, login, ...actor };
      await house.get(CreateUserHandler).run(tx, account, systemFor(cooperative));
      await house
        .get(RegisterOrganisationHandler)
        .run(tx, { id: cooperative, ...COOPERATIVE }, actor);
    });
    await house.get(UnitOfWork).run(organisation(cooperative), async (tx) => {
      await house.get(RegisterProducerHandler).run(tx, { id: producer, ...MEMBER }, actor);
      await house
        .get(RegisterPlotHandler)
        .run(tx, { id: plot, producerId: producer, ...PLOT }, actor);
    });
  } finally {
    await house.close();
  }
  return { login, password: PASSWORD, cooperative, producer, plot };
}

const COOPERATIVE = {
  kind: 'cooperative',
  name: 'Cooperativa Agraria Ejemplo',
  country: 'PE',
  place: 'Jaén',
  officialNumber: null,
} as const;

const MEMBER = {
  code: 'S-014',
  joinedOn: day('2019-03-01'),
  ubigeo: '060801',
  person: {
    givenName: 'Rosa',
    familyName: 'Ejemplo Huamán',
    dni: null,
    sex: 'f',
    birthYear: 1979,
    community: 'La Palma',
  },
} as const;

const PLOT = {
  code: 'El Naranjo',
  declaredAreaM2: null,
  geometry: null,
  capturedOn: day('2024-05-02'),
  method: 'declared',
  altitudeM: 1650,
  varieties: ['caturra'],
} as const;

/** One sack load, and the key under which it is recorded. */
export interface Weighing {
  readonly key: string;
  readonly body: Readonly<Record<string, string>>;
}

export function weighings({ producer, plot }: Scales, count: number): Weighing[] {
  return Array.from({ length: count }, (_, at) => {
    const net = 50 + (at % 30);
    return {
      key: `weighing-${newId()}`,
      body: {
        lot_id: newId(),
        form: 'parchment',
        producer_id: producer,
        plot_id: plot,
        delivered_on: '2026-06-15',
        gross_kg: `${String(net)}.900`,
        tare_kg: '0.400',
        net_kg: `${String(net)}.500`,
        moisture_pct: '11.5',
      },
    };
  });
}

/** The clerk's terminal: knows the way to the house and who is logged in. */
export class Terminal {
  private cookie = '';

  constructor(private readonly url: string) {}

  async logIn({ login, password }: Scales): Promise<this> {
    const answer = await this.post('/api/v1/session', { login, password });
    if (answer.status >= 300) throw new Error(await answer.text());
    this.cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    return this;
  }

  /** Records with many clerks at once; answers as they came, by key. Lost ones are left out. */
  async record(all: readonly Weighing[], heard: (count: number) => void): Promise<Answers> {
    const waiting = [...all];
    const answers = new Map<string, string>();
    const clerk = async (): Promise<void> => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        const answer = await this.post('/api/v1/deliveries', one.body, one.key).then(
          async (got) => `${String(got.status)} ${await got.text()}`,
          () => null,
        );
        if (answer !== null) answers.set(one.key, answer);
        heard(answers.size);
      }
    };
    await Promise.all(Array.from({ length: 20 }, clerk));
    return answers;
  }

  private async post(path: string, body: object, key = newId()): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        cookie: this.cookie,
      },
      body: JSON.stringify(body),
    });
  }
}

export type Answers = ReadonlyMap<string, string>;
