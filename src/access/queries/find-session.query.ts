import { Injectable } from '@nestjs/common';
import { asInstant, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { LANGUAGES } from '../../platform/text/language';
import { ROLES } from '../domain/permissions';

const foundOf = decoder({
  user_id: asText,
  organisation_id: asText,
  role: asOneOf(ROLES),
  language: asOneOf(LANGUAGES),
  started_at: asInstant,
  last_seen_at: asInstant,
});

/** The session behind a cookie, with the person as the account stands now. */
export type FoundSession = ReturnType<typeof foundOf>;

@Injectable()
export class FindSessionQuery {
  /**
   * In scope `system`: the organisation is only known afterwards. Null: unknown or account closed.
   */
  async byTokenHash(tx: Tx, tokenHash: Buffer): Promise<FoundSession | null> {
    const [row] = await tx.query(
      `select session.user_id, app_user.organisation_id, app_user.role, app_user.language,
              session.started_at, session.last_seen_at
         from session
         join app_user on app_user.id = session.user_id
        where session.token_hash = $1 and app_user.disabled_at is null`,
      [tokenHash],
    );
    return row === undefined ? null : foundOf(row);
  }
}
