import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import {
  asInstant,
  asOneOf,
  asText,
  type Column,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { ROLES } from '../domain/permissions';

const asBytes: Column<Buffer> = (value) => {
  if (Buffer.isBuffer(value)) return value;
  throw new TypeError(`expected bytea, the database said ${typeof value}`);
};

const foundOf = decoder({
  id: asText,
  organisation_id: asText,
  role: asOneOf(ROLES),
  secret_hash: asBytes,
  expires_at: asInstant,
  last_used_at: orNull(asInstant),
});

/** A key that is neither revoked nor over; its secret has still to be compared. */
export type FoundApiKey = ReturnType<typeof foundOf>;

@Injectable()
export class FindApiKeyQuery {
  /** In scope `system`: the organisation is only known afterwards. */
  async live(tx: Tx, id: Id): Promise<FoundApiKey | null> {
    const [row] = await tx.query(
      `select id, organisation_id, role, secret_hash, expires_at, last_used_at
         from api_key
        where id = $1 and revoked_at is null and expires_at > $2`,
      [id, tx.now],
    );
    return row === undefined ? null : foundOf(row);
  }
}
