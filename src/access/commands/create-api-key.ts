import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { asCount, asFlag, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { AccessLog } from '../access-log';
import { checkKeyWish, keyText } from '../domain/api-key';
import type { Role } from '../domain/permissions';
import { newSecret, sha256 } from '../secret';
import { ApiKeyRow } from '../storage/api-key.row';

const DAY_MS = 24 * 60 * 60_000;

export interface CreateApiKey {
  readonly id: Id;
  readonly organisationId: Id;
  /** What the key is for: "till", "ERP". At most two live keys of an organisation share a name. */
  readonly name: string;
  readonly role: Role;
  /** 1 to 365 days from now. */
  readonly validDays: number;
}

export interface CreatedApiKey {
  readonly id: Id;
  /** Shown this once; the house keeps only its SHA-256. */
  readonly key: string;
  readonly expiresAt: Date;
}

const standOf = decoder({ id_taken: asFlag, live: asCount });

/**
 * Makes a key for a machine. A repeat with the same id is refused: the key was shown once and is
 * not stored, not even as the answer to a repeated request.
 */
@Injectable()
export class CreateApiKeyHandler {
  constructor(private readonly log: AccessLog) {}

  /** @throws Refusal `request.id-taken`, `access.too-many-keys`, `access.key-role` */
  async run(tx: Tx, command: CreateApiKey, actor: Actor): Promise<CreatedApiKey> {
    const { id, organisationId, name, role } = command;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
      `${organisationId} ${name}`,
    ]);
    const [row] = await tx.query(
      `select exists (select from api_key where id = $1) as id_taken,
              (select count(*) from api_key
                where organisation_id = $2 and name = $3
                  and revoked_at is null and expires_at > $4)::int as live`,
      [id, organisationId, name, tx.now],
    );
    const stand = standOf(row ?? {});
    if (stand.id_taken) refuse('request.id-taken', {}, 'conflict');
    checkKeyWish({ organisationId, role, liveKeysOfThatName: stand.live }, actor);
    const secret = newSecret();
    const expiresAt = new Date(tx.now.getTime() + command.validDays * DAY_MS);
    await tx.manager.insert(ApiKeyRow, {
      id,
      organisationId,
      name,
      role,
      secretHash: sha256(secret),
      createdBy: actor.id,
      createdAt: tx.now,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    });
    await this.log.note(tx, { code: 'key-created', actor, subjectId: id });
    return { id, key: keyText({ id, secret }), expiresAt };
  }
}
