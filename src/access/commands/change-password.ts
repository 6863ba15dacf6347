import { Injectable } from '@nestjs/common';
import { type Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asText, decoder } from '../../platform/database/decode';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccessLog } from '../access-log';
import { checkPassword } from '../domain/password-rules';
import { PasswordHashing } from '../password-hashing';
import { sha256 } from '../secret';
import { LoginAttempts } from '../storage/login-attempts';

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** The session that stays; all others of this person end. */
  readonly token: string | null;
  readonly address: string;
}

const accountOf = decoder({ login: asText, display_name: asText, password_hash: asText });
type Account = ReturnType<typeof accountOf>;

/**
 * Changes the own password. Like the log-in it counts failures first, so that a borrowed session is
 * no way to guess the password.
 */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hashing: PasswordHashing,
    private readonly attempts: LoginAttempts,
    private readonly log: AccessLog,
  ) {}

  /**
   * @throws Refusal `access.password-wrong`, `access.too-many-attempts`, what `checkPassword`
   * refuses
   */
  async run(command: ChangePassword, actor: Actor): Promise<void> {
    const { account, attemptId } = await this.begin(command, actor);
    if (!(await this.hashing.matches(account.password_hash, command.currentPassword))) {
      refuse('access.password-wrong');
    }
    checkPassword(command.newPassword, [account.login, account.display_name]);
    const changed = await this.hashing.hash(command.newPassword);
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      const updated = await tx.query(
        `update app_user set password_hash = $3
          where id = $1 and password_hash = $2 and disabled_at is null
          returning id`,
        [actor.id, account.password_hash, changed],
      );
      if (updated.length === 0) refuse('access.password-wrong');
      await this.attempts.succeed(tx, attemptId);
      await tx.query(
        'delete from session where user_id = $1 and token_hash is distinct from $2::bytea',
        [actor.id, command.token === null ? null : sha256(command.token)],
      );
      await this.log.note(tx, {
        code: 'password-changed',
        actor,
        subjectId: actor.id,
        address: command.address,
      });
    });
  }

  private async begin(
    command: ChangePassword,
    actor: Actor,
  ): Promise<{ account: Account; attemptId: Id }> {
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      const [row] = await tx.query(
        'select login, display_name, password_hash from app_user where id = $1',
        [actor.id],
      );
      if (row === undefined) refuse('access.person-needed', {}, 'forbidden');
      const account = accountOf(row);
      const attemptId = await this.attempts.begin(tx, account.login, command.address);
      return { account, attemptId };
    });
  }
}
