import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { ConsentAudience, ConsentPurpose } from '../domain/consent';

const subjectOf = decoder({ subject_id: asText });

/** What somebody wants to publish, where, and on which day. */
export interface ConsentQuestion {
  readonly subjectIds: readonly Id[];
  readonly purpose: ConsentPurpose;
  readonly audience: ConsentAudience;
  readonly on: Day;
}

/** Publication is decided at the moment of asking; nobody keeps a copy of the answer. */
@Injectable()
export class ConsentReader {
  /** Those of the subjects who agree on that day; the day of withdrawal is already a no. */
  async agreeing(tx: Tx, question: ConsentQuestion): Promise<readonly Id[]> {
    const rows = await tx.query(
      `select distinct subject_id
         from consent
        where subject_id = any ($1::uuid[]) and purpose = $2 and audience = $3
          and given_on <= $4 and (withdrawn_on is null or withdrawn_on > $4)
        order by subject_id`,
      [question.subjectIds, question.purpose, question.audience, question.on],
    );
    return rows.map((row) => subjectOf(row).subject_id);
  }
}
