import { CreateUserHandler, type Role } from '../../../src/access/access.public';
import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import {
  RegisterOrganisationHandler,
  RegisterProducerHandler,
} from '../../../src/parties/parties.public';
import { RegisterPlotHandler } from '../../../src/plots/plots.public';
import { type Actor, systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { organisation, SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { type RunningApp, startApp } from '../../support/app';

const PASSWORD = 'tres gansos en el río Utcubamba';

/** A cooperative with two members at the scale, and a clerk's session. */
export class ClerkDesk {
  readonly cooperative: Id = newId();
  readonly rosa: Id = newId();
  readonly plot: Id = newId();
  readonly secondPlot: Id = newId();
  readonly plotless: Id = newId();
  private cookie = '';

  private constructor(readonly running: RunningApp) {}

  static async open(): Promise<ClerkDesk> {
    const desk = new ClerkDesk(await startApp());
    await desk.furnish();
    desk.cookie = await desk.logIn('cooperative', desk.cooperative);
    return desk;
  }

  async get(path: string, cookie = this.cookie): Promise<Response> {
    return this.fetch(path, { headers: { cookie, accept: 'text/html' } });
  }

  async post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { cookie: this.cookie, accept: 'text/html', origin: this.running.url },
      body: new URLSearchParams(form),
    });
  }

  sessionCookie(): { name: string; value: string } {
    const [name = '', value = ''] = this.cookie.split('=');
    return { name, value };
  }

  async logIn(role: Role, organisationId: Id): Promise<string> {
    const id = newId();
    const user = { id, organisationId, login: `clerk-${id}`, displayName: 'Ana Roque', role };
    await this.unitOfWork.run(SYSTEM, (tx) =>
      this.running.app
        .get(CreateUserHandler)
        .run(tx, { ...user, password: PASSWORD, language: 'es' }, systemFor(organisationId)),
    );
    const answer = await this.fetch('/login', {
      method: 'POST',
      headers: { origin: this.running.url },
      body: new URLSearchParams({ login: user.login, password: PASSWORD, to: '/deliveries' }),
    });
    return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  }

  private get unitOfWork(): UnitOfWork {
    return this.running.app.get(UnitOfWork);
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    return fetch(this.running.url + path, { redirect: 'manual', ...init });
  }

  private async furnish(): Promise<void> {
    const { app } = this.running;
    const actor: Actor = {
      id: newId(),
      organisationId: this.cooperative,
      role: 'cooperative',
      language: 'es',
    };
    await this.unitOfWork.run(SYSTEM, (tx) =>
      app.get(RegisterOrganisationHandler).run(
        tx,
        {
          id: this.cooperative,
          kind: 'cooperative',
          name: 'Cooperativa Agraria Ejemplo',
          country: 'PE',
          place: 'Jaén',
          officialNumber: null,
        },
        actor,
      ),
    );
    await this.unitOfWork.run(organisation(this.cooperative), async (tx) => {
      const producer = (id: Id, code: string, givenName: string) =>
        app.get(RegisterProducerHandler).run(
          tx,
          {
            id,
            code,
            joinedOn: day('2019-03-01'),
            ubigeo: '060801',
            person: {
              givenName,
              familyName: 'Ejemplo Huamán',
              dni: null,
              sex: 'f',
              birthYear: 1979,
              community: 'La Palma',
            },
          },
          actor,
        );
      await producer(this.rosa, 'S-014', 'Rosa');
      await producer(this.plotless, 'S-015', 'Elmer');
      for (const [id, code] of [
        [this.plot, 'El Naranjo'],
        [this.secondPlot, 'La Loma'],
      ] as const) {
        await app.get(RegisterPlotHandler).run(
          tx,
          {
            id,
            producerId: this.rosa,
            code,
            declaredAreaM2: null,
            geometry: null,
            capturedOn: day('2024-05-02'),
            method: 'declared',
            altitudeM: 1650,
            varieties: ['caturra'],
          },
          actor,
        );
      }
    });
  }
}

/** The values of a page's fields, as a browser would send them back. */
export function fieldsOf(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name = '', choices = ''] of page.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(choices)?.[1] ?? '';
  }
  return fields;
}
