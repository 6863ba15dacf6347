import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asDay, asInstant, asList, asText, asWhole, decoder } from '../database/decode';
import type { Tx } from '../database/tx';

const rowOf = decoder({
  id: asText,
  seq: asWhole,
  type: asText,
  subject_id: asText,
  about: asList(asText),
  organisation_id: asText,
  actor_id: asText,
  occurred_on: asDay,
  recorded_at: asInstant,
  body: asText,
});

/** A fact as it was recorded: with both times, who recorded it, and its body as stored. */
export type RecordedFact = ReturnType<typeof rowOf>;

@Injectable()
export class HistoryQuery {
  /** Facts about any of the subjects, in the order in which they were recorded; at most `limit`. */
  async about(tx: Tx, subjects: readonly Id[], limit = 2_000): Promise<readonly RecordedFact[]> {
    const rows = await tx.query(
      `select id, seq::text as seq, type, subject_id, about, organisation_id, actor_id,
              occurred_on, recorded_at, body
         from journal
        where about && $1::uuid[]
        order by journal.seq
        limit $2`,
      [subjects, limit],
    );
    return rows.map(rowOf);
  }
}
