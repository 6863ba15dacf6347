import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asJson, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const warningOf = decoder({
  lot_id: asText,
  source_id: asText,
  code: asText,
  facts: asJson<Readonly<Record<string, string>>>(),
});
export type WarningView = ReturnType<typeof warningOf>;

/** What seemed unlikely about own lots when they came to be. */
@Injectable()
export class WarningReader {
  /** Own warnings of these lots, in the order of their codes. */
  async of(tx: Tx, organisationId: Id, lotIds: readonly Id[]): Promise<readonly WarningView[]> {
    const rows = await tx.query(
      `select lot_id, source_id, code, facts
         from lot_warning where organisation_id = $1 and lot_id = any ($2::uuid[])
        order by lot_id, code, source_id`,
      [organisationId, lotIds],
    );
    return rows.map(warningOf);
  }
}
