import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import {
  asCount,
  asDay,
  asGrams,
  asInstant,
  asJson,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import type { Contract } from '../domain/contract';
import type { StatementDocument } from '../domain/statement-document';
import { CONTRACT_COLUMNS, contractOf } from '../storage/contract-columns';

const shipmentOf = decoder({ handover_id: asText, mass_g: asGrams, shipped_on: asDay });
const statementOf = decoder({
  id: asText,
  ordinal: asCount,
  document: asJson<StatementDocument>(),
  computed_at: asInstant,
  superseded_by: orNull(asText),
});

export interface ShipmentView {
  readonly handoverId: Id;
  readonly massG: Grams;
  readonly shippedOn: Day;
}

export interface StatementView {
  readonly id: Id;
  readonly ordinal: number;
  readonly computedAt: Date;
  /** The statement that took its place; null for the current one. */
  readonly supersededBy: Id | null;
  readonly document: StatementDocument;
}

/** Contracts as their parties see them. */
@Injectable()
export class ContractsQuery {
  /** By id, after the cursor; only contracts in which the organisation is seller or buyer. */
  async page(
    tx: Tx,
    organisationId: Id,
    page: { readonly after: Id | null; readonly limit: number },
  ): Promise<readonly Contract[]> {
    const rows = await tx.query(
      `select ${CONTRACT_COLUMNS} from contract
        where $1::uuid in (seller_id, buyer_id) and ($2::uuid is null or id > $2)
        order by id
        limit $3`,
      [organisationId, page.after, page.limit],
    );
    return rows.map(contractOf);
  }

  async byId(tx: Tx, organisationId: Id, id: Id): Promise<Contract | null> {
    const [row] = await tx.query(
      `select ${CONTRACT_COLUMNS} from contract
        where id = $2 and $1::uuid in (seller_id, buyer_id)`,
      [organisationId, id],
    );
    return row === undefined ? null : contractOf(row);
  }

  async shipments(tx: Tx, contractId: Id): Promise<readonly ShipmentView[]> {
    const rows = await tx.query(
      `select handover_id, mass_g, shipped_on from contract_shipment
        where contract_id = $1
        order by shipped_on, handover_id`,
      [contractId],
    );
    return rows.map((raw) => {
      const row = shipmentOf(raw);
      return { handoverId: row.handover_id, massG: row.mass_g, shippedOn: row.shipped_on };
    });
  }

  /** All statements of a contract, the newest first. */
  async statements(tx: Tx, contractId: Id): Promise<readonly StatementView[]> {
    const rows = await tx.query(
      `select id, ordinal, document, computed_at, superseded_by from price_statement
        where contract_id = $1
        order by ordinal desc`,
      [contractId],
    );
    return rows.map(statementView);
  }
}

function statementView(raw: Row): StatementView {
  const row = statementOf(raw);
  return {
    id: row.id,
    ordinal: row.ordinal,
    computedAt: row.computed_at,
    supersededBy: row.superseded_by,
    document: row.document,
  };
}
