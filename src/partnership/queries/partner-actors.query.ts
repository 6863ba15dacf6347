import { Injectable } from '@nestjs/common';
import { asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { ACTOR_GROUPS } from '../domain/actor-group';
import { TOWNS } from '../domain/town';

const rowOf = decoder({
  id: asText,
  organisation_name: asText,
  organisation_id: orNull(asText),
  town: asOneOf(TOWNS),
  group: asOneOf(ACTOR_GROUPS),
});

/** An organisation or group that takes part in the partnership. */
export type PartnerActorView = ReturnType<typeof rowOf>;

@Injectable()
export class PartnerActorsQuery {
  async run(tx: Tx): Promise<readonly PartnerActorView[]> {
    const rows = await tx.query(
      `select id, organisation_name, organisation_id, town, actor_group as "group"
         from partner_actor
        order by town, actor_group, organisation_name, id`,
    );
    return rows.map(rowOf);
  }
}
