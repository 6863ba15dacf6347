import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asCount, asDay, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { SEXES } from '../domain/producer';

const memberOf = decoder({
  id: asText,
  code: asText,
  joined_on: asDay,
  ubigeo: asText,
  given_name: orNull(asText),
  family_name: orNull(asText),
  dni: orNull(asText),
  sex: orNull(asOneOf(SEXES)),
  birth_year: orNull(asCount),
  community: orNull(asText),
});

/** One member with the person, where it is not erased. */
export type Member = ReturnType<typeof memberOf>;

export interface MemberSearch {
  readonly organisationId: Id;
  /** Part of the member number or of the name; capitals and accents do not matter. */
  readonly words: string;
  /** The last member of the page before. */
  readonly after: Id | null;
  readonly limit: number;
}

/** The cooperative's own list of members. */
@Injectable()
export class MemberListQuery {
  /** By member number; at most `limit`. */
  async page(tx: Tx, search: MemberSearch): Promise<readonly Member[]> {
    const rows = await tx.query(
      `select producer.id, code, joined_on, ubigeo,
              given_name, family_name, dni, sex, birth_year, community
         from producer
         left join producer_person person on person.producer_id = producer.id
        where producer.organisation_id = $1
          and ($2 = '' or position(
                translate(lower($2), 'áéíóúüñ', 'aeiouun')
                in translate(lower(concat_ws(' ', code, given_name, family_name)),
                             'áéíóúüñ', 'aeiouun')) > 0)
          and ($3::uuid is null or code > (
                select last.code from producer last
                 where last.id = $3 and last.organisation_id = $1))
        order by code
        limit $4`,
      [search.organisationId, search.words, search.after, search.limit],
    );
    return rows.map(memberOf);
  }

  /** @throws Refusal `producer.unknown`, also for another cooperative's member */
  async one(tx: Tx, organisationId: Id, producerId: Id): Promise<Member> {
    const [row] = await tx.query(
      `select producer.id, code, joined_on, ubigeo,
              given_name, family_name, dni, sex, birth_year, community
         from producer
         left join producer_person person on person.producer_id = producer.id
        where producer.id = $1 and producer.organisation_id = $2`,
      [producerId, organisationId],
    );
    return row === undefined ? refuseUnknown('producer', producerId) : memberOf(row);
  }
}
