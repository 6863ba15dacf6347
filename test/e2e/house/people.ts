import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateUserHandler, type Role } from '../../../src/access/access.public';
import { ROLES } from '../../../src/access/domain/permissions';
import type { Id } from '../../../src/kernel/id';
import { systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { SYSTEM } from '../../../src/platform/database/scope';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { STORY_PASSWORD } from './story-ground';

/** Somebody who is logged in. */
export interface Caller {
  readonly role: Role;
  readonly organisationId: Id;
  readonly cookie: string;
}

/** A new person in a new organisation for each role, logged in. */
export async function oneOfEachRole(app: NestFastifyApplication): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const role of ROLES) {
    const [id, organisationId] = [newId(), newId()];
    const login = `${role}-${id}`;
    const account = {
      id,
      organisationId,
      login,
      displayName: 'Ana Roque',
      password: STORY_PASSWORD,
      role,
      language: 'en',
    } as const;
    await app
      .get(UnitOfWork)
      .run(SYSTEM, (tx) => app.get(CreateUserHandler).run(tx, account, systemFor(organisationId)));
    callers.push({ role, organisationId, cookie: await cookieOf(app, login) });
  }
  return callers;
}

/** The session cookie of an account that has the story's password. */
export async function cookieOf(app: NestFastifyApplication, login: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password: STORY_PASSWORD },
  });
  if (answer.statusCode >= 300) throw new Error(`no log-in for ${login}: ${answer.body}`);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
