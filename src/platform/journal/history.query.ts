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

/** More facts than any lot has had behind it (trace-and-speed 1: at most 18 244 deliveries). */
const WAY_LIMIT = 50_000;

@Injectable()
export class HistoryQuery {
  /**
   * Facts whose own subject is one of `subjects`, and whatever names one of `about`, in the order
   * in which they were recorded.
   */
  async along(
    tx: Tx,
    way: { readonly subjects: readonly Id[]; readonly about: readonly Id[] },
  ): Promise<readonly RecordedFact[]> {
    const rows = await tx.query(
      `select id, seq::text as seq, type, subject_id, about, organisation_id, actor_id,
              occurred_on, recorded_at, body
         from journal
        where subject_id = any ($1::uuid[]) or about && $2::uuid[]
        order by journal.seq
        limit $3`,
      [way.subjects, way.about, WAY_LIMIT],
    );
    return rows.map(rowOf);
  }
}
