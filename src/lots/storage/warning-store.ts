import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import type { Warning } from '../domain/plausibility';

/** What seemed unlikely when a lot came to be; it stays with the lot. */
@Injectable()
export class WarningStore {
  /** `sourceId`: the lot itself for a delivery, else the step or the sample. */
  async save(
    tx: Tx,
    organisationId: Id,
    about: { readonly lotId: Id; readonly sourceId: Id },
    warnings: readonly Warning[],
  ): Promise<void> {
    for (const { code, facts } of warnings) {
      await tx.query(
        `insert into lot_warning (lot_id, source_id, code, organisation_id, facts)
         values ($1, $2, $3, $4, $5)`,
        [about.lotId, about.sourceId, code, organisationId, JSON.stringify(facts)],
      );
    }
  }
}
