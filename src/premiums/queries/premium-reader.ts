import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { CURRENCIES } from '../../kernel/money';
import {
  asCount,
  asDay,
  asDecimal,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const currency = asOneOf(CURRENCIES);
const receiptOf = decoder({
  id: asText,
  contract_id: asText,
  amount: asDecimal,
  currency,
  received_on: asDay,
});
const useOf = decoder({
  id: asText,
  amount: asDecimal,
  currency,
  category: asText,
  sdg: orNull(asCount),
  spent_on: asDay,
  assembly_on: asDay,
});
const balanceOf = decoder({
  currency,
  accrued: asDecimal,
  received: asDecimal,
  allocated: asDecimal,
  spent: asDecimal,
});
const purposeOf = decoder({
  category: asText,
  sdg: orNull(asCount),
  currency,
  allocated: asDecimal,
  spent: asDecimal,
});

/** What neighbours may ask about a producer organisation's premium; both days of a period count. */
@Injectable()
export class PremiumReader {
  async receivedBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select id, contract_id, amount, currency, received_on
         from premium_receipt
        where organisation_id = $1 and received_on between $2 and $3
        order by received_on, id`,
      [organisationId, from, to],
    );
    return rows.map((row) => {
      const { contract_id: contractId, received_on: receivedOn, ...receipt } = receiptOf(row);
      return { ...receipt, contractId, receivedOn };
    });
  }

  /** What was spent, with the day of the assembly that allocated it. */
  async usedBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select spending.id, spending.amount, decision.currency, item.category, item.sdg,
              spending.spent_on, decision.assembly_on
         from premium_spending spending
         join premium_decision_item item on item.id = spending.item_id
         join premium_decision decision on decision.id = item.decision_id
        where spending.organisation_id = $1 and spending.spent_on between $2 and $3
        order by spending.spent_on, spending.id`,
      [organisationId, from, to],
    );
    return rows.map((row) => {
      const { id, spent_on: spentOn, assembly_on: decidedOn, ...use } = useOf(row);
      return { useId: id, ...use, spentOn, decidedOn };
    });
  }

  /** Accrued, received, allocated and spent in a period, for each currency that occurs. */
  async balanceBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select currency, sum(accrued) as accrued, sum(received) as received,
              sum(allocated) as allocated, sum(spent) as spent
         from (
           select currency, amount as accrued, 0 as received, 0 as allocated, 0 as spent
             from premium_accrual where seller_id = $1 and accrued_on between $2 and $3
           union all
           select currency, 0, amount, 0, 0
             from premium_receipt where organisation_id = $1 and received_on between $2 and $3
           union all
           select decision.currency, 0, 0, item.amount, 0
             from premium_decision_item item
             join premium_decision decision on decision.id = item.decision_id
            where decision.organisation_id = $1 and decision.assembly_on between $2 and $3
           union all
           select decision.currency, 0, 0, 0, spending.amount
             from premium_spending spending
             join premium_decision_item item on item.id = spending.item_id
             join premium_decision decision on decision.id = item.decision_id
            where spending.organisation_id = $1 and spending.spent_on between $2 and $3
         ) movement
        group by currency
        order by currency`,
      [organisationId, from, to],
    );
    return rows.map(balanceOf);
  }

  /** Allocated by assemblies of the period, and spent of it so far, by category and goal. */
  async purposesBetween(tx: Tx, organisationId: Id, from: Day, to: Day) {
    const rows = await tx.query(
      `select item.category, item.sdg, decision.currency, sum(item.amount) as allocated,
              sum(item.spent) as spent
         from premium_decision_item item
         join premium_decision decision on decision.id = item.decision_id
        where decision.organisation_id = $1 and decision.assembly_on between $2 and $3
        group by item.category, item.sdg, decision.currency
        order by item.category, item.sdg, decision.currency`,
      [organisationId, from, to],
    );
    return rows.map(purposeOf);
  }
}
