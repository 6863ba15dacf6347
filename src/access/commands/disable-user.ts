import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { AccessLog } from '../access-log';
import { mayKeepAccounts } from './account-keeper';

export interface DisableUser {
  readonly id: Id;
}

/**
 * Closes an account: its sessions end in the same transaction. Closing it again changes nothing.
 */
@Injectable()
export class DisableUserHandler {
  constructor(private readonly log: AccessLog) {}

  /** @throws Refusal `access.user.unknown`, `access.own-account` */
  async run(tx: Tx, command: DisableUser, actor: Actor): Promise<void> {
    mayKeepAccounts(tx, actor);
    if (command.id === actor.id) refuse('access.own-account');
    const found = await tx.query(
      'update app_user set disabled_at = coalesce(disabled_at, $2) where id = $1 returning id',
      [command.id, tx.now],
    );
    if (found.length === 0) refuseUnknown('access.user', command.id);
    await tx.query('delete from session where user_id = $1', [command.id]);
    await this.log.note(tx, { code: 'user-disabled', actor, subjectId: command.id });
  }
}
