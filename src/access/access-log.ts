import { Injectable } from '@nestjs/common';
import type { Id } from '../kernel/id';
import type { Actor } from '../platform/actor';
import { newId } from '../platform/clock/clock';
import type { Tx } from '../platform/database/tx';
import { truncatedAddress } from './domain/caller-address';
import { AccessLogRow } from './storage/access-log.row';

/** What the security log tells apart. */
export type AccessEvent =
  | 'login'
  | 'login-failed'
  | 'logout'
  | 'logout-everywhere'
  | 'password-changed'
  | 'user-created'
  | 'user-disabled'
  | 'key-created'
  | 'key-revoked'
  | 'denied'
  | 'export';

export interface AccessEntry {
  readonly code: AccessEvent;
  /** Who did it; null for a stranger. */
  readonly actor: Pick<Actor, 'id' | 'organisationId'> | null;
  /** The account, key or thing that it was done to. */
  readonly subjectId?: Id;
  /** The caller's network address; only its beginning is kept. */
  readonly address?: string;
  /** A route or permission, in the house's own words; never what the caller sent. */
  readonly about?: string;
}

/** The security log: codes and ids, no names. The application's role can only add to it. */
@Injectable()
export class AccessLog {
  /** In scope `system`, or in the actor's own organisation. */
  async note(tx: Tx, entry: AccessEntry): Promise<void> {
    await tx.manager.insert(AccessLogRow, {
      id: newId(),
      at: tx.now,
      code: entry.code,
      actorId: entry.actor?.id ?? null,
      organisationId: entry.actor?.organisationId ?? null,
      subjectId: entry.subjectId ?? null,
      address: entry.address === undefined ? null : truncatedAddress(entry.address),
      about: entry.about ?? null,
    });
  }
}
