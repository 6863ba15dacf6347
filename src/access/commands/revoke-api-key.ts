import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { AccessLog } from '../access-log';

export interface RevokeApiKey {
  readonly id: Id;
}

/** Ends a key at once. Another organisation's key answers like one that does not exist. */
@Injectable()
export class RevokeApiKeyHandler {
  constructor(private readonly log: AccessLog) {}

  /** @throws Refusal `access.api-key.unknown` */
  async run(tx: Tx, command: RevokeApiKey, actor: Actor): Promise<void> {
    const found = await tx.query(
      `update api_key set revoked_at = coalesce(revoked_at, $3)
        where id = $1 and (organisation_id = $2 or $4)
        returning id`,
      [command.id, actor.organisationId, tx.now, actor.role === 'administrator'],
    );
    if (found.length === 0) refuseUnknown('access.api-key', command.id);
    await this.log.note(tx, { code: 'key-revoked', actor, subjectId: command.id });
  }
}
