import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asInstant, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { LANGUAGES } from '../../platform/text/language';
import { AccessLog } from '../access-log';
import { type Role, ROLES } from '../domain/permissions';
import { expiresAt } from '../domain/session-lifetime';
import { PasswordHashing } from '../password-hashing';
import { newSecret, sha256 } from '../secret';
import { LoginAttempts } from '../storage/login-attempts';
import { SessionRow } from '../storage/session.row';

export interface LogIn {
  readonly login: string;
  readonly password: string;
  /** The caller's network address. */
  readonly address: string;
  /** The session that this browser had until now; it ends. */
  readonly formerToken: string | null;
}

/** An open session. The token is told to the browser once and stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  readonly actor: Actor & { readonly role: Role };
  readonly expiresAt: Date;
}

const accountOf = decoder({
  id: asText,
  organisation_id: asText,
  password_hash: asText,
  role: asOneOf(ROLES),
  language: asOneOf(LANGUAGES),
  disabled_at: orNull(asInstant),
});
type Account = ReturnType<typeof accountOf>;

/** As it is stored and compared: people type capitals and gaps around it. */
export function asLogin(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Opens a session for the right password. Not one transaction but two, because a failure must be
 * remembered although it is refused, and because no connection waits while a password is hashed.
 */
@Injectable()
export class LogInHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hashing: PasswordHashing,
    private readonly attempts: LoginAttempts,
    private readonly log: AccessLog,
  ) {}

  /**
   * @throws Refusal `access.log-in-wrong` (the same whatever is wrong), `access.too-many-attempts`
   */
  async run(command: LogIn): Promise<OpenedSession> {
    const login = asLogin(command.login);
    const { account, attemptId } = await this.unitOfWork.run(SYSTEM, async (tx) => ({
      attemptId: await this.attempts.begin(tx, login, command.address),
      account: await this.find(tx, login),
    }));
    const right = await this.hashing.matches(account?.password_hash ?? null, command.password);
    if (!right || account === null || account.disabled_at !== null) {
      return this.reject(account, command.address);
    }
    const renewed = this.hashing.isOutdated(account.password_hash)
      ? await this.hashing.hash(command.password)
      : account.password_hash;
    const opened = await this.unitOfWork.run(SYSTEM, (tx) =>
      this.open(tx, { account, renewed, attemptId, command }),
    );
    return opened ?? this.reject(account, command.address);
  }

  private async find(tx: Tx, login: string): Promise<Account | null> {
    const [row] = await tx.query(
      `select id, organisation_id, password_hash, role, language, disabled_at
         from app_user where login = $1`,
      [login],
    );
    return row === undefined ? null : accountOf(row);
  }

  /** Null where the account was closed or its password changed since it was read. */
  private async open(
    tx: Tx,
    found: { account: Account; renewed: string; attemptId: Id; command: LogIn },
  ): Promise<OpenedSession | null> {
    const { account, renewed, attemptId, command } = found;
    const unchanged = await tx.query(
      `update app_user set password_hash = $3
        where id = $1 and password_hash = $2 and disabled_at is null
        returning id`,
      [account.id, account.password_hash, renewed],
    );
    if (unchanged.length === 0) return null;
    await this.attempts.succeed(tx, attemptId);
    if (command.formerToken !== null) {
      await tx.query('delete from session where token_hash = $1', [sha256(command.formerToken)]);
    }
    const token = newSecret();
    await tx.manager.insert(SessionRow, {
      tokenHash: sha256(token),
      userId: account.id,
      organisationId: account.organisation_id,
      startedAt: tx.now,
      lastSeenAt: tx.now,
    });
    const { id, organisation_id: organisationId, role, language } = account;
    const actor = { id, organisationId, role, language };
    await this.log.note(tx, { code: 'login', actor, address: command.address });
    const times = { startedAt: tx.now, lastSeenAt: tx.now };
    return { token, actor, expiresAt: expiresAt(times, role) };
  }

  private async reject(account: Account | null, address: string): Promise<never> {
    const subject = account === null ? {} : { subjectId: account.id };
    await this.unitOfWork.run(SYSTEM, (tx) =>
      this.log.note(tx, { code: 'login-failed', actor: null, address, ...subject }),
    );
    return refuse('access.log-in-wrong', {}, 'unauthenticated');
  }
}
