import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Language } from '../../platform/text/language';
import { AccessLog } from '../access-log';
import { checkPassword } from '../domain/password-rules';
import type { Role } from '../domain/permissions';
import { PasswordHashing } from '../password-hashing';
import { UserRow } from '../storage/user.row';
import { asLogin } from './log-in';
import { mayKeepAccounts } from './account-keeper';

export interface CreateUser {
  readonly id: Id;
  readonly organisationId: Id;
  /** E-mail-like or a short code, 3 to 100 signs of a-z 0-9 . _ + @ -, unique in the house. */
  readonly login: string;
  readonly displayName: string;
  /** The first password; the person changes it with `ChangePassword`. */
  readonly password: string;
  readonly role: Role;
  readonly language: Language;
}

const knownOf = decoder({
  id: asText,
  organisation_id: asText,
  login: asText,
  display_name: asText,
  password_hash: asText,
  role: asText,
  language: asText,
});

/**
 * Opens an account. In scope `system`, because an administrator opens accounts of every
 * organisation. The client's id makes a repeat safe: the same account is answered alike. (No stored
 * answer by Idempotency-Key: its request hash would keep a fast hash of the password.)
 */
@Injectable()
export class CreateUserHandler {
  constructor(
    private readonly hashing: PasswordHashing,
    private readonly log: AccessLog,
  ) {}

  /** @throws Refusal `access.login-taken`, `request.id-taken`, or what `checkPassword` refuses */
  async run(tx: Tx, command: CreateUser, actor: Actor): Promise<Id> {
    mayKeepAccounts(tx, actor);
    const login = asLogin(command.login);
    const [row] = await tx.query(
      `select id, organisation_id, login, display_name, password_hash, role, language
         from app_user where id = $1 or login = $2
        order by id = $1 desc limit 1`,
      [command.id, login],
    );
    if (row !== undefined) return this.repeat(knownOf(row), { ...command, login });
    checkPassword(command.password, [login, command.displayName]);
    await tx.manager.insert(UserRow, {
      id: command.id,
      organisationId: command.organisationId,
      login,
      displayName: command.displayName,
      passwordHash: await this.hashing.hash(command.password),
      role: command.role,
      language: command.language,
      createdAt: tx.now,
      disabledAt: null,
    });
    await this.log.note(tx, { code: 'user-created', actor, subjectId: command.id });
    return command.id;
  }

  private async repeat(known: ReturnType<typeof knownOf>, command: CreateUser): Promise<Id> {
    if (known.id !== command.id) refuse('access.login-taken', {}, 'conflict');
    const same =
      known.organisation_id === command.organisationId &&
      known.login === command.login &&
      known.display_name === command.displayName &&
      known.role === command.role &&
      known.language === command.language &&
      (await this.hashing.matches(known.password_hash, command.password));
    return same ? known.id : refuse('request.id-taken', {}, 'conflict');
  }
}
