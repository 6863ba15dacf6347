import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const nameOf = decoder({ display_name: asText });

/** What other rooms may ask about people with an account. */
@Injectable()
export class UserReader {
  /** The name to show to the person and to colleagues; null for keys, strangers and the system. */
  async displayName(tx: Tx, userId: Id): Promise<string | null> {
    const [row] = await tx.query('select display_name from app_user where id = $1', [userId]);
    return row === undefined ? null : nameOf(row).display_name;
  }
}
