import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor';
import { SYSTEM } from '../platform/database/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { readKey } from './domain/api-key';
import { expiresAt, isOver, isSightDue } from './domain/session-lifetime';
import { FindApiKeyQuery } from './queries/find-api-key.query';
import { FindSessionQuery } from './queries/find-session.query';
import { isSameDigest, sha256 } from './secret';

const USE_NOTED_EVERY_MS = 5 * 60_000;

/** Who stands behind a request, how that is known, and until when. */
export interface SignIn {
  readonly by: 'session' | 'api-key';
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** Finds out who calls. Each request asks the database, so that an end holds at once. */
@Injectable()
export class Authentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: FindSessionQuery,
    private readonly keys: FindApiKeyQuery,
  ) {}

  /** Null: no such session, over, or the account is closed. */
  async bySession(token: string): Promise<SignIn | null> {
    if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
    const tokenHash = sha256(token);
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      const found = await this.sessions.byTokenHash(tx, tokenHash);
      if (found === null) return null;
      const times = { startedAt: found.started_at, lastSeenAt: found.last_seen_at };
      if (isOver(times, found.role, tx.now)) {
        await tx.query('delete from session where token_hash = $1', [tokenHash]);
        return null;
      }
      if (isSightDue(times, tx.now)) {
        await tx.query(
          'update session set last_seen_at = greatest(last_seen_at, $2) where token_hash = $1',
          [tokenHash, tx.now],
        );
      }
      const { user_id: id, organisation_id: organisationId, role, language } = found;
      const actor = { id, organisationId, role, language };
      return { by: 'session', actor, expiresAt: expiresAt({ ...times, lastSeenAt: tx.now }, role) };
    });
  }

  /** Null: no key of this house, revoked, over, or the wrong secret. */
  async byApiKey(text: string): Promise<SignIn | null> {
    const parts = readKey(text);
    if (parts === null) return null;
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      const found = await this.keys.live(tx, parts.id);
      if (found === null || !isSameDigest(found.secret_hash, sha256(parts.secret))) return null;
      const noted = found.last_used_at?.getTime() ?? 0;
      if (tx.now.getTime() - noted >= USE_NOTED_EVERY_MS) {
        await tx.query('update api_key set last_used_at = $2 where id = $1', [found.id, tx.now]);
      }
      const { id, organisation_id: organisationId, role } = found;
      const actor: Actor = { id, organisationId, role, language: 'en' };
      return { by: 'api-key', actor, expiresAt: found.expires_at };
    });
  }
}
