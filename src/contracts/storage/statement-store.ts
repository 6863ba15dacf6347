import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { asCount, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Contract } from '../domain/contract';
import type { StatementDocument } from '../domain/statement-document';
import { PriceStatementRow } from './price-statement.row';

const currentOf = decoder({
  id: asText,
  ordinal: asCount,
  formula_version: asText,
  input_hash: asText,
});

export type CurrentStatement = ReturnType<typeof currentOf>;

export interface NewStatement {
  readonly id: Id;
  readonly inputHash: string;
  readonly priceEdition: string;
  readonly document: StatementDocument;
}

/** Statements of contracts. The contract's row is locked while one is computed. */
@Injectable()
export class StatementStore {
  async current(tx: Tx, contractId: Id): Promise<CurrentStatement | null> {
    const [row] = await tx.query(
      `select id, ordinal, formula_version, input_hash
         from price_statement
        where contract_id = $1 and superseded_by is null`,
      [contractId],
    );
    return row === undefined ? null : currentOf(row);
  }

  /** Notes that the statement still holds for the contract and price table as they are now. */
  async confirm(tx: Tx, statement: CurrentStatement, by: Confirmation): Promise<void> {
    await tx.query(
      'update price_statement set contract_revision = $2, price_edition = $3 where id = $1',
      [statement.id, by.revision, by.priceEdition],
    );
  }

  /** Puts a new statement in the place of the current one; the table allows one current only. */
  async replace(
    tx: Tx,
    contract: Contract,
    former: CurrentStatement | null,
    statement: NewStatement,
  ): Promise<void> {
    if (former !== null) {
      await tx.query('update price_statement set superseded_by = $2 where id = $1', [
        former.id,
        statement.id,
      ]);
    }
    const { document } = statement;
    await tx.manager.insert(PriceStatementRow, {
      id: statement.id,
      contract_id: contract.id,
      seller_id: contract.sellerId,
      buyer_id: contract.buyerId,
      ordinal: (former?.ordinal ?? 0) + 1,
      formula_version: document.formula,
      input_hash: statement.inputHash,
      status: document.status,
      refusal_code: document.refused?.code ?? null,
      premium_due_usd: document.premium_due_usd,
      document,
      contract_revision: contract.revision,
      price_edition: statement.priceEdition,
      computed_at: tx.now,
      superseded_by: null,
    });
  }
}

interface Confirmation {
  readonly revision: number;
  readonly priceEdition: string;
}
