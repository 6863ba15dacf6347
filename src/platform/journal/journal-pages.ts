import { asDay, asInstant, asList, asText, asWhole, decoder } from '../database/decode';
import type { Tx } from '../database/tx';
import type { RecordedFact } from './history.query';

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

/** The whole journal in the order in which facts were added, a page at a time. */
export async function* allFacts(tx: Tx, pageSize = 5_000): AsyncGenerator<RecordedFact> {
  let after = 0n;
  for (;;) {
    const rows = await tx.query(
      `select id, seq::text as seq, type, subject_id, about, organisation_id, actor_id,
              occurred_on, recorded_at, body
         from journal where seq > $1 order by journal.seq limit $2`,
      [after, pageSize],
    );
    for (const fact of rows.map(rowOf)) {
      yield fact;
      after = fact.seq;
    }
    if (rows.length < pageSize) return;
  }
}
