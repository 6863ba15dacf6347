import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import { Decimal } from '../../kernel/decimal';
import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import {
  asDay,
  asDecimal,
  asFlag,
  asGrams,
  asJson,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import { COFFEE_FORMS, type CoffeeForm, type Scheme, SCHEMES } from '../domain/price-rules';
import { certainLineOf, type StatementDocument } from '../domain/statement-document';

/**
 * A contract whose coffee was shipped, with what was paid and what the rule demanded. Prices in US
 * cents per lb of green coffee, FOB; the figures are null while they are not certain.
 */
export interface PaidContract {
  readonly contractId: Id;
  readonly code: string;
  readonly sellerId: Id;
  readonly buyerId: Id;
  readonly scheme: Scheme;
  readonly form: CoffeeForm;
  readonly organic: boolean;
  readonly signedOn: Day;
  readonly firstShippedOn: Day;
  readonly shippedG: Grams;
  readonly statementId: Id | null;
  readonly status: StatementDocument['status'] | null;
  readonly formula: string | null;
  readonly ruleId: string | null;
  /** What the contract says; null where only the rule's price is known. */
  readonly agreedUscPerLb: Decimal | null;
  /** Half of the last digit of a price that was written in another unit; else zero. */
  readonly toleranceUscPerLb: Decimal;
  /** Minimum and organic differential. */
  readonly floorUscPerLb: Decimal | null;
  /** What the rule demands: the market where that is above the minimum, and organic. */
  readonly ruleUscPerLb: Decimal | null;
  readonly marketUscPerLb: Decimal | null;
  readonly premiumUscPerLb: Decimal | null;
  readonly meetsFloor: boolean | null;
  readonly meetsRule: boolean | null;
  readonly shortfallUsd: Decimal | null;
  readonly contractValueUsd: Decimal | null;
  readonly premiumDueUsd: Decimal | null;
  /** All candidates, inputs and roundings, for whoever shows the working. */
  readonly document: StatementDocument | null;
}

/** The premium that the current statement of a contract says is owed; null while it is not due. */
export interface ContractPremium {
  readonly contractId: Id;
  readonly sellerId: Id;
  readonly buyerId: Id;
  readonly statementId: Id;
  readonly premiumDueUsd: Decimal | null;
  /** The day on which the premium fell due; null while nothing is shipped. */
  readonly firstShippedOn: Day | null;
}

const COLUMNS = `
  contract.id, contract.code, contract.seller_id, contract.buyer_id, contract.scheme,
  contract.form, contract.organic, contract.signed_on, contract.first_shipped_on,
  contract.shipped_g, current.id as statement_id, current.premium_due_usd, current.document`;
const WITH_CURRENT = `
  from contract
  left join price_statement current
    on current.contract_id = contract.id and current.superseded_by is null`;

const paidOf = decoder({
  id: asText,
  code: asText,
  seller_id: asText,
  buyer_id: asText,
  scheme: asOneOf(SCHEMES),
  form: asOneOf(COFFEE_FORMS),
  organic: asFlag,
  signed_on: asDay,
  first_shipped_on: asDay,
  shipped_g: asGrams,
  statement_id: orNull(asText),
  premium_due_usd: orNull(asDecimal),
  document: orNull(asJson<StatementDocument>()),
});

const premiumOf = decoder({
  contract_id: asText,
  seller_id: asText,
  buyer_id: asText,
  id: asText,
  premium_due_usd: orNull(asDecimal),
  first_shipped_on: orNull(asDay),
});
const PREMIUM = `
  select contract.id as contract_id, contract.seller_id, contract.buyer_id, current.id,
         current.premium_due_usd, contract.first_shipped_on
    from contract
    join price_statement current
      on current.contract_id = contract.id and current.superseded_by is null`;

/** What other rooms may ask about contracts. */
@Injectable()
export class ContractReader {
  /**
   * Contracts whose first shipment lies in the period (both days included), of one seller or all;
   * the whole contract counts to that period, also when a further shipment follows later.
   */
  async paidIn(
    tx: Tx,
    period: { readonly from: Day; readonly to: Day; readonly sellerId: Id | null },
  ): Promise<readonly PaidContract[]> {
    const rows = await tx.query(
      `select ${COLUMNS} ${WITH_CURRENT}
        where contract.first_shipped_on between $1 and $2
          and ($3::uuid is null or contract.seller_id = $3)
        order by contract.first_shipped_on, contract.id`,
      [period.from, period.to, period.sellerId],
    );
    return rows.map(paidContract);
  }

  /** The contracts that these hand-overs fulfilled: what was paid for the coffee in a bag. */
  async ofHandovers(tx: Tx, handoverIds: readonly Id[]): Promise<ReadonlyMap<Id, PaidContract>> {
    const rows = await tx.query(
      `select contract_shipment.handover_id, ${COLUMNS} ${WITH_CURRENT}
         join contract_shipment on contract_shipment.contract_id = contract.id
        where contract_shipment.handover_id = any ($1::uuid[])
        order by contract_shipment.handover_id`,
      [handoverIds],
    );
    return new Map(rows.map((row) => [asText(row['handover_id']), paidContract(row)]));
  }

  /** Null when the contract is unknown, not for the caller's eyes, or has no statement yet. */
  async premiumOf(tx: Tx, contractId: Id): Promise<ContractPremium | null> {
    const [row] = await tx.query(`${PREMIUM} where contract.id = $1`, [contractId]);
    return row === undefined ? null : contractPremium(row);
  }

  /** Every contract whose premium is due and certain. */
  async premiumsDue(tx: Tx): Promise<readonly ContractPremium[]> {
    const rows = await tx.query(
      `${PREMIUM} where current.premium_due_usd is not null order by contract.id`,
    );
    return rows.map(contractPremium);
  }

  /** Seller and buyer of a contract that the caller may see; else null. */
  async partiesOf(tx: Tx, contractId: Id): Promise<{ sellerId: Id; buyerId: Id } | null> {
    const [row] = await tx.query('select seller_id, buyer_id from contract where id = $1', [
      contractId,
    ]);
    if (row === undefined) return null;
    return { sellerId: asText(row['seller_id']), buyerId: asText(row['buyer_id']) };
  }
}

function contractPremium(raw: Row): ContractPremium {
  const row = premiumOf(raw);
  return {
    contractId: row.contract_id,
    sellerId: row.seller_id,
    buyerId: row.buyer_id,
    statementId: row.id,
    premiumDueUsd: row.premium_due_usd,
    firstShippedOn: row.first_shipped_on,
  };
}

function paidContract(raw: Row): PaidContract {
  const row = paidOf(raw);
  const { document } = row;
  const line = document === null ? null : certainLineOf(document);
  const agreed = line?.agreed ?? null;
  return {
    contractId: row.id,
    code: row.code,
    sellerId: row.seller_id,
    buyerId: row.buyer_id,
    scheme: row.scheme,
    form: row.form,
    organic: row.organic,
    signedOn: row.signed_on,
    firstShippedOn: row.first_shipped_on,
    shippedG: row.shipped_g,
    statementId: row.statement_id,
    status: document?.status ?? null,
    formula: document?.formula ?? null,
    ruleId: line === null ? null : (document?.candidates[0]?.rule.id ?? null),
    agreedUscPerLb: decimalOrNull(agreed?.price_usc_per_lb),
    toleranceUscPerLb: new Decimal(agreed?.tolerance_usc_per_lb ?? 0),
    floorUscPerLb: decimalOrNull(line?.floor_usc_per_lb),
    ruleUscPerLb: isOpen(document) ? null : decimalOrNull(line?.price_usc_per_lb),
    marketUscPerLb: decimalOrNull(line?.market_usc_per_lb),
    premiumUscPerLb: decimalOrNull(line?.premium_usc_per_lb),
    meetsFloor: agreed?.meets_floor ?? null,
    meetsRule: agreed?.meets_rule ?? null,
    shortfallUsd: decimalOrNull(agreed?.shortfall_usd),
    contractValueUsd: isOpen(document) ? null : decimalOrNull(line?.contract_value_usd),
    premiumDueUsd: row.premium_due_usd,
    document,
  };
}

/** True while the market is not known: the price by the rule is then only a floor. */
function isOpen(document: StatementDocument | null): boolean {
  return document?.status !== 'final';
}

function decimalOrNull(text: string | null | undefined): Decimal | null {
  return text === null || text === undefined ? null : new Decimal(text);
}
