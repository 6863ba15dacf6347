import { CreateUserHandler, type Role } from '../../src/access/access.public';
import { addDays, type Day, dayOf } from '../../src/kernel/day';
import type { Id } from '../../src/kernel/id';
import type { OrganisationKind } from '../../src/parties/parties.public';
import { systemFor } from '../../src/platform/actor';
import { newId } from '../../src/platform/clock/clock';
import { SYSTEM } from '../../src/platform/database/scope';
import type { Row } from '../../src/platform/database/tx';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import type { Language } from '../../src/platform/text/language';
import { type RunningApp, startApp } from './app';

const PASSWORD = 'drei Enten auf der Spree';

/** What a request is answered with; `text` is the body as sent. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Json;
}

/** A JSON answer, loosely: tests look into it and compare. */
export interface Json {
  readonly [member: string]: unknown;
}

/** Somebody who has logged in, with the cookie and nothing else. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly organisationId: Id,
  ) {}

  async get(path: string, language?: Language): Promise<Answer> {
    return this.send('GET', path, { language });
  }

  /** A recording with a key of its own, unless one is given; null sends none. */
  async post(path: string, body: unknown, key: string | null = newId()): Promise<Answer> {
    return this.send('POST', path, { body: JSON.stringify(body), key });
  }

  /** A recording that must succeed. */
  async record(path: string, body: unknown): Promise<Json> {
    const answer = await this.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  async send(
    method: string,
    path: string,
    what: {
      readonly body?: string;
      readonly key?: string | null;
      readonly language?: Language | undefined;
      readonly signal?: AbortSignal;
    },
  ): Promise<Answer> {
    const { body, key = null, language, signal } = what;
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await answer.text();
    return { status: answer.status, text, json: text === '' ? {} : (JSON.parse(text) as Json) };
  }
}

/** The whole house behind its doors, with an administrator who lets people in over HTTP. */
export class Town {
  /** Days are counted from the real one: the doors ask the machine's clock. */
  readonly today: Day = dayOf(new Date(), 'America/Lima');
  private people = 0;

  private constructor(
    readonly house: RunningApp,
    private readonly administrator: Caller,
  ) {}

  static async open(): Promise<Town> {
    const house = await startApp();
    const organisationId = newId();
    const login = 'administration';
    await house.app.get(UnitOfWork).run(SYSTEM, (tx) =>
      house.app.get(CreateUserHandler, { strict: false }).run(
        tx,
        {
          id: newId(),
          organisationId,
          login,
          displayName: 'Verwaltung',
          password: PASSWORD,
          role: 'administrator',
          language: 'de',
        },
        systemFor(organisationId),
      ),
    );
    return new Town(house, await enter(house.url, login, organisationId));
  }

  async close(): Promise<void> {
    await this.house.stop();
  }

  daysAgo(days: number): Day {
    return addDays(this.today, -days);
  }

  /** A new organisation with one person, entered by the administrator, who then logs in. */
  async join(kind: OrganisationKind, role: Role, language: Language = 'es'): Promise<Caller> {
    const organisationId = await this.organisation(kind);
    this.people += 1;
    const login = `person-${this.people}`;
    await this.administrator.record('users', {
      id: newId(),
      organisation_id: organisationId,
      login,
      display_name: 'Karin Brandt',
      password: PASSWORD,
      role,
      language,
    });
    return enter(this.house.url, login, organisationId);
  }

  async organisation(kind: OrganisationKind): Promise<Id> {
    const id = newId();
    const country = kind === 'cooperative' ? 'PE' : 'DE';
    const place = kind === 'cooperative' ? 'Jaén' : 'Berlin';
    await this.administrator.record('organisations', { id, kind, name: kind, country, place });
    return id;
  }

  /** A member with one organic plot, entered by the cooperative. */
  async member(cooperative: Caller): Promise<{ producer_id: Id; plot_id: Id }> {
    this.people += 1;
    const [producerId, plotId] = [newId(), newId()];
    await cooperative.record('producers', {
      id: producerId,
      code: `M-${this.people}`,
      joined_on: '2019-04-02',
      ubigeo: '060801',
      community: 'Alto Ejemplo',
      sex: 'f',
      given_name: 'Rosalba',
      family_name: 'Quispe Invento',
    });
    await cooperative.record('plots', {
      id: plotId,
      producer_id: producerId,
      code: 'El Ejemplo',
      declared_area_m2: '10000',
      captured_on: '2019-05-02',
      method: 'declared',
    });
    await cooperative.record(`plots/${plotId}/organic-status`, {
      status: 'organic',
      from: '2022-01-01',
    });
    return { producer_id: producerId, plot_id: plotId };
  }

  /** A certificate for the weeks around today, recorded by its holder. */
  async certify(holder: Caller, scheme: 'fairtrade' | 'eu-organic', number: string): Promise<void> {
    await holder.record('certificates', {
      id: newId(),
      holder_id: holder.organisationId,
      scheme,
      number,
      issued_by: scheme === 'fairtrade' ? 'FLOCERT' : 'PE-BIO-149',
      activities: ['production', 'processing', 'trade'],
      valid_from: this.daysAgo(300),
      valid_to: addDays(this.today, 60),
    });
  }

  /** Rows as the jobs see them. */
  async ask(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.app.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(sql, params));
  }

  /** Facts and rows of stock: what must not change when something is refused. */
  async written(): Promise<Row | undefined> {
    const [row] = await this.ask(
      `select (select count(*) from journal) as facts, (select count(*) from outbox) as lines,
              (select count(*) from lot) as lots, (select sum(available_g) from lot) as available,
              (select count(*) from idempotency) as keys, (select count(*) from handover) as offers,
              (select count(*) from transformation) as steps, (select count(*) from mix) as mixes,
              (select sum(taken_mg) from mix_part) as taken, (select sum(last) from lot_counter) as numbers`,
    );
    return row;
  }
}

async function enter(url: string, login: string, organisationId: Id): Promise<Caller> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`log-in: ${answer.status} ${await answer.text()}`);
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return new Caller(url, cookie, organisationId);
}
