import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { asCount, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { type District, DistrictList } from '../domain/district';
import { type Sex, SEXES } from '../domain/producer';

const idOf = decoder({ id: asText });
const listedOf = decoder({ id: asText, code: asText, name: orNull(asText) });
const placeOf = decoder({ id: asText, organisation_id: asText, code: asText, ubigeo: asText });
const countedOf = decoder({
  id: asText,
  sex: orNull(asOneOf(SEXES)),
  birth_year: orNull(asCount),
});

/** A member as the own cooperative sees it; the name is null after erasure. */
export interface ListedProducer {
  readonly producerId: Id;
  readonly code: string;
  readonly name: string | null;
}

/** A member as the chain sees it: no name, a district. */
export interface ProducerPlace {
  readonly producerId: Id;
  readonly organisationId: Id;
  readonly code: string;
  readonly ubigeo: string;
  /** Names for the code; null where the house has no list of that department. */
  readonly district: District | null;
}

/** A member as statistics count it. */
export interface CountedProducer {
  readonly producerId: Id;
  readonly sex: Sex;
  readonly birthYear: number | null;
}

@Injectable()
export class ProducerReader {
  constructor(private readonly districts: DistrictList) {}

  /**
   * Every id must be a member of this organisation.
   * @throws Refusal `producer.unknown` for the first that is not, wherever else it may exist
   */
  async requireOwn(tx: Tx, organisationId: Id, producerIds: readonly Id[]): Promise<void> {
    const rows = await tx.query(
      'select id from producer where organisation_id = $1 and id = any ($2::uuid[])',
      [organisationId, producerIds],
    );
    const own = new Set(rows.map((row) => idOf(row).id));
    const foreign = producerIds.find((id) => !own.has(id));
    if (foreign !== undefined) refuseUnknown('producer', foreign);
  }

  /** Members of the own cooperative by member number, with names where they are not erased. */
  async ofOrganisation(tx: Tx, organisationId: Id): Promise<readonly ListedProducer[]> {
    const rows = await tx.query(
      `select producer.id, producer.code, person.given_name || ' ' || person.family_name as name
         from producer
         left join producer_person person on person.producer_id = producer.id
        where producer.organisation_id = $1
        order by producer.code`,
      [organisationId],
    );
    return rows.map(listedOf).map(({ id, ...rest }) => ({ producerId: id, ...rest }));
  }

  /** For the trace and the public page: usable in the network scope. Unknown ids are left out. */
  async placesOf(tx: Tx, producerIds: readonly Id[]): Promise<readonly ProducerPlace[]> {
    const rows = await tx.query(
      `select id, organisation_id, code, ubigeo
         from producer where id = any ($1::uuid[])
        order by id`,
      [producerIds],
    );
    return rows.map(placeOf).map((row) => ({
      producerId: row.id,
      organisationId: row.organisation_id,
      code: row.code,
      ubigeo: row.ubigeo,
      district: this.districts.find(row.ubigeo),
    }));
  }

  /** Also former members; an erased person counts as `unknown`. */
  async forStatistics(tx: Tx, organisationId: Id): Promise<readonly CountedProducer[]> {
    const rows = await tx.query(
      `select producer.id, person.sex, person.birth_year
         from producer
         left join producer_person person on person.producer_id = producer.id
        where producer.organisation_id = $1
        order by producer.id`,
      [organisationId],
    );
    return rows.map(countedOf).map((row) => ({
      producerId: row.id,
      sex: row.sex ?? 'unknown',
      birthYear: row.birth_year,
    }));
  }
}
