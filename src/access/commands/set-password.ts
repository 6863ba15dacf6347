import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { AccessLog } from '../access-log';
import { checkPassword } from '../domain/password-rules';
import { PasswordHashing } from '../password-hashing';
import { mayKeepAccounts } from './account-keeper';

export interface SetPassword {
  readonly userId: Id;
  readonly password: string;
}

const accountOf = decoder({ login: asText, display_name: asText });

/** Gives somebody who forgot the password a new one; all sessions of that person end. */
@Injectable()
export class SetPasswordHandler {
  constructor(
    private readonly hashing: PasswordHashing,
    private readonly log: AccessLog,
  ) {}

  /** @throws Refusal `access.user.unknown`, or what `checkPassword` refuses */
  async run(tx: Tx, command: SetPassword, actor: Actor): Promise<void> {
    mayKeepAccounts(tx, actor);
    const [row] = await tx.query('select login, display_name from app_user where id = $1', [
      command.userId,
    ]);
    if (row === undefined) refuseUnknown('access.user', command.userId);
    const { login, display_name } = accountOf(row);
    checkPassword(command.password, [login, display_name]);
    await tx.query('update app_user set password_hash = $2 where id = $1', [
      command.userId,
      await this.hashing.hash(command.password),
    ]);
    await tx.query('delete from session where user_id = $1', [command.userId]);
    await this.log.note(tx, { code: 'password-changed', actor, subjectId: command.userId });
  }
}
