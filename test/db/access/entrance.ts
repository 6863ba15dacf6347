import { DataSource } from 'typeorm';
import { applicationDataSourceOptions } from '../../../config/data-source';
import { AccessLog } from '../../../src/access/access-log';
import { Authentication } from '../../../src/access/authentication';
import { ChangePasswordHandler } from '../../../src/access/commands/change-password';
import { CreateApiKeyHandler } from '../../../src/access/commands/create-api-key';
import { type CreateUser, CreateUserHandler } from '../../../src/access/commands/create-user';
import { DisableUserHandler } from '../../../src/access/commands/disable-user';
import { LogInHandler, type OpenedSession } from '../../../src/access/commands/log-in';
import { LogOutHandler } from '../../../src/access/commands/log-out';
import { RevokeApiKeyHandler } from '../../../src/access/commands/revoke-api-key';
import { SetPasswordHandler } from '../../../src/access/commands/set-password';
import { PasswordHashing } from '../../../src/access/password-hashing';
import { FindApiKeyQuery } from '../../../src/access/queries/find-api-key.query';
import { FindSessionQuery } from '../../../src/access/queries/find-session.query';
import { AccessLogRow } from '../../../src/access/storage/access-log.row';
import { ApiKeyRow } from '../../../src/access/storage/api-key.row';
import { LoginAttemptRow } from '../../../src/access/storage/login-attempt.row';
import { LoginAttempts } from '../../../src/access/storage/login-attempts';
import { SessionRow } from '../../../src/access/storage/session.row';
import { UserRow } from '../../../src/access/storage/user.row';
import { type Actor, systemFor } from '../../../src/platform/actor';
import { Clock, newId } from '../../../src/platform/clock/clock';
import { organisation, type Scope, SYSTEM } from '../../../src/platform/database/scope';
import type { Row } from '../../../src/platform/database/tx';
import type { Settings } from '../../../src/platform/settings';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { type FreshDatabase, freshDatabase } from '../../support/database';

export const ROWS = [UserRow, SessionRow, ApiKeyRow, LoginAttemptRow, AccessLogRow];
export const PASSWORD = 'drei Enten auf der Spree';
export const HERE = '203.0.113.7';

/** A clock that stands until it is moved. */
export class StandingClock extends Clock {
  private at = new Date('2026-07-14T08:00:00Z');

  override now(): Date {
    return new Date(this.at);
  }

  forward(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** The room's commands on a database of their own, without HTTP. */
export class Entrance {
  readonly clock = new StandingClock();
  readonly unitOfWork: UnitOfWork;
  readonly hashing = new PasswordHashing();
  readonly authentication: Authentication;
  readonly logIn: LogInHandler;
  readonly logOut: LogOutHandler;
  readonly changePassword: ChangePasswordHandler;
  private readonly log = new AccessLog();

  private constructor(
    private readonly database: FreshDatabase,
    readonly dataSource: DataSource,
  ) {
    const { hashing, log } = this;
    const attempts = new LoginAttempts({
      secret: 'a-secret-for-tests-with-32-signs-or-more',
    } as Settings);
    const unitOfWork = new UnitOfWork(dataSource, this.clock);
    this.unitOfWork = unitOfWork;
    this.authentication = new Authentication(
      unitOfWork,
      new FindSessionQuery(),
      new FindApiKeyQuery(),
    );
    this.logIn = new LogInHandler(unitOfWork, hashing, attempts, log);
    this.logOut = new LogOutHandler(unitOfWork, log);
    this.changePassword = new ChangePasswordHandler(unitOfWork, hashing, attempts, log);
  }

  static async open(): Promise<Entrance> {
    const database = await freshDatabase();
    const settings = { url: database.appUrl, poolSize: 10, entities: ROWS };
    const dataSource = new DataSource(applicationDataSourceOptions(settings));
    await dataSource.initialize();
    return new Entrance(database, dataSource);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** A new person with `PASSWORD`, unless told otherwise. */
  async person(change: Partial<CreateUser> = {}): Promise<CreateUser> {
    const id = newId();
    const user: CreateUser = {
      id,
      organisationId: newId(),
      login: `user-${id}`,
      displayName: 'Karin Brandt',
      password: PASSWORD,
      role: 'retailer',
      language: 'de',
      ...change,
    };
    await this.create(user, systemFor(user.organisationId));
    return user;
  }

  async create(user: CreateUser, actor: Actor): Promise<string> {
    const handler = new CreateUserHandler(this.hashing, this.log);
    return this.unitOfWork.run(SYSTEM, (tx) => handler.run(tx, user, actor));
  }

  async disable(id: string, actor: Actor): Promise<void> {
    const handler = new DisableUserHandler(this.log);
    await this.unitOfWork.run(SYSTEM, (tx) => handler.run(tx, { id }, actor));
  }

  async setPassword(userId: string, password: string, actor: Actor): Promise<void> {
    const handler = new SetPasswordHandler(this.hashing, this.log);
    await this.unitOfWork.run(SYSTEM, (tx) => handler.run(tx, { userId, password }, actor));
  }

  async enter(login: string, password = PASSWORD, address = HERE): Promise<OpenedSession> {
    return this.logIn.run({ login, password, address, formerToken: null });
  }

  async makeKey(
    actor: Actor & { role: 'retailer' },
    name: string,
    validDays = 365,
  ): Promise<{ id: string; key: string; expiresAt: Date }> {
    const { organisationId, role } = actor;
    const command = { id: newId(), organisationId, name, role, validDays };
    const handler = new CreateApiKeyHandler(this.log);
    return this.unitOfWork.run(organisation(organisationId), (tx) =>
      handler.run(tx, command, actor),
    );
  }

  async revokeKey(
    id: string,
    actor: Actor,
    scope: Scope = organisation(actor.organisationId),
  ): Promise<void> {
    const handler = new RevokeApiKeyHandler(this.log);
    await this.unitOfWork.run(scope, (tx) => handler.run(tx, { id }, actor));
  }

  async ask(sql: string, params: readonly unknown[] = [], scope: Scope = SYSTEM): Promise<Row[]> {
    return this.unitOfWork.run(scope, (tx) => tx.query(sql, params));
  }
}

/** The code of a refusal, or "taken". */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'taken',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}
