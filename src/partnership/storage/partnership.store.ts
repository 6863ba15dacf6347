import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { asDay, asText, decoder } from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import type { Partnership } from '../domain/town';

const rowOf = decoder({
  id: asText,
  code: asText,
  agreement_on: asDay,
  treptow_koepenick_id: asText,
  cajamarca_id: asText,
});

function partnershipOf(row: Row): Partnership {
  const { id, code, agreement_on, treptow_koepenick_id, cajamarca_id } = rowOf(row);
  return {
    id,
    code,
    agreementOn: agreement_on,
    municipalities: { 'treptow-koepenick': treptow_koepenick_id, cajamarca: cajamarca_id },
  };
}

@Injectable()
export class PartnershipStore {
  /** The partnership in which the organisation is one of the two municipalities. */
  async ofOrganisation(tx: Tx, organisationId: Id): Promise<Partnership> {
    const [row] = await tx.query(
      `select id, code, agreement_on, treptow_koepenick_id, cajamarca_id
         from partnership
        where $1 in (treptow_koepenick_id, cajamarca_id)`,
      [organisationId],
    );
    if (row === undefined) refuse('partnership.none', {}, 'not-found');
    return partnershipOf(row);
  }

  /** All partnerships that the scope shows; the service is made for one. */
  async all(tx: Tx): Promise<readonly Partnership[]> {
    const rows = await tx.query(
      `select id, code, agreement_on, treptow_koepenick_id, cajamarca_id
         from partnership
        order by agreement_on, id`,
    );
    return rows.map(partnershipOf);
  }

  async actorIds(tx: Tx, partnershipId: Id): Promise<readonly Id[]> {
    const rows = await tx.query('select id from partner_actor where partnership_id = $1', [
      partnershipId,
    ]);
    return rows.map((row) => asText(row['id']));
  }
}
