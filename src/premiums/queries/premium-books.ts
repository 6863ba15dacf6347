import { Injectable } from '@nestjs/common';
import type { Plain } from '../../kernel/canonical-json';
import type { Day } from '../../kernel/day';
import { CURRENCIES } from '../../kernel/money';
import type { Actor } from '../../platform/actor';
import {
  asCount,
  asDay,
  asDecimal,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PremiumReader } from './premium-reader';

const accrualOf = decoder({
  id: asText,
  contract_id: asText,
  statement_id: asText,
  seller_id: asText,
  buyer_id: asText,
  amount: asDecimal,
  currency: asOneOf(CURRENCIES),
  accrued_on: asDay,
});
const itemOf = decoder({
  decision_id: asText,
  assembly_on: asDay,
  minutes_ref: asText,
  currency: asOneOf(CURRENCIES),
  id: asText,
  category: asText,
  sdg: orNull(asCount),
  amount: asDecimal,
  spent: asDecimal,
});

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What one organisation may look up about its own premium, each answer from one snapshot. */
@Injectable()
export class PremiumBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly premiums: PremiumReader,
  ) {}

  /** The balance of a period, and the accruals in which the organisation is seller or payer. */
  async overview(actor: Actor, { from, to }: Period): Promise<Plain> {
    const { organisationId } = actor;
    return this.unitOfWork.read(organisation(organisationId), async (tx) => {
      const balance = await this.premiums.balanceBetween(tx, organisationId, from, to);
      const received = await this.premiums.receivedBetween(tx, organisationId, from, to);
      const accruals = await tx.query(
        `select id, contract_id, statement_id, seller_id, buyer_id, amount, currency, accrued_on
           from premium_accrual
          where $1::uuid in (seller_id, buyer_id) and accrued_on between $2 and $3
          order by accrued_on, id`,
        [organisationId, from, to],
      );
      return {
        balance: balance.map((one) => ({
          currency: one.currency,
          accrued: one.accrued.toFixed(2),
          received: one.received.toFixed(2),
          allocated: one.allocated.toFixed(2),
          spent: one.spent.toFixed(2),
        })),
        accruals: accruals.map(accrualOf).map((one) => ({ ...one, amount: one.amount.toFixed(2) })),
        receipts: received.map((one) => ({
          id: one.id,
          contract_id: one.contractId,
          amount: one.amount.toFixed(2),
          currency: one.currency,
          received_on: one.receivedOn,
        })),
      };
    });
  }

  /** The items of the assemblies of a period. */
  async decisions(actor: Actor, { from, to }: Period): Promise<Plain> {
    const { organisationId } = actor;
    return this.unitOfWork.read(organisation(organisationId), async (tx) => {
      const items = await tx.query(
        `select decision.id as decision_id, decision.assembly_on, decision.minutes_ref,
                decision.currency, item.id, item.category, item.sdg, item.amount, item.spent
           from premium_decision decision
           join premium_decision_item item on item.decision_id = decision.id
          where decision.organisation_id = $1 and decision.assembly_on between $2 and $3
          order by decision.assembly_on, decision.id, item.id`,
        [organisationId, from, to],
      );
      return {
        items: items.map(itemOf).map((one) => ({
          ...one,
          amount: one.amount.toFixed(2),
          spent: one.spent.toFixed(2),
        })),
      };
    });
  }
}
