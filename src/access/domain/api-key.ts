import { refuse } from '../../kernel/refusal';
import type { Id } from '../../kernel/id';
import type { Role } from './permissions';

/** Two, so that a machine can be moved from the old key to the new one without a gap. */
export const LIVE_KEYS_MAX = 2;
export const KEY_DAYS_MAX = 365;

const KEY_TEXT = /^tkb_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** An API key as its machine shows it: `tkb_<id>_<secret of 256 bits>`. */
export interface KeyParts {
  readonly id: Id;
  readonly secret: string;
}

export function keyText(parts: KeyParts): string {
  return `tkb_${parts.id}_${parts.secret}`;
}

/** Null for everything that is no key of this house. */
export function readKey(text: string): KeyParts | null {
  const [, id, secret] = KEY_TEXT.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** The key in `Authorization: Bearer <key>`; null where the header says something else. */
export function bearerOf(authorization: string | undefined): string | null {
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '') ?? [];
  return token ?? null;
}

export interface KeyWish {
  readonly organisationId: Id;
  readonly role: Role;
  readonly liveKeysOfThatName: number;
}

/**
 * A key can do what its maker can do, for the maker's organisation; an administrator makes keys for
 * others, but never one that keeps accounts.
 * @throws Refusal `access.key-role`, `access.too-many-keys`
 */
export function checkKeyWish(wish: KeyWish, maker: { role: string; organisationId: Id }): void {
  const forOthers = maker.role === 'administrator' || maker.role === 'system';
  const own = wish.organisationId === maker.organisationId && wish.role === maker.role;
  if (wish.role === 'administrator' || !(own || forOthers)) {
    refuse('access.key-role', {}, 'forbidden');
  }
  if (wish.liveKeysOfThatName >= LIVE_KEYS_MAX) {
    refuse('access.too-many-keys', { max: LIVE_KEYS_MAX });
  }
}
