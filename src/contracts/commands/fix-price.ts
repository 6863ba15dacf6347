import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { type AgreedPrice, uscPerLb } from '../domain/agreed-price';
import type { Contract, Fixation } from '../domain/contract';
import { decideFixing } from '../domain/contract-decisions';
import { fixedBody } from '../domain/contract-facts';
import { checkPrice, type PriceWarning } from '../domain/price-limits';
import { PriceTable } from '../price-table';
import { ContractStore } from '../storage/contract-store';

export interface FixPrice extends Fixation {
  readonly contractId: Id;
  /** The price that the fixing letter states, where it states one; it may lie below the rule. */
  readonly agreed: AgreedPrice | null;
}

/** Seller or buyer record the fixing; who may call it stands in `fixedBy`. */
@Injectable()
export class FixPriceHandler {
  constructor(
    private readonly journal: Journal,
    private readonly prices: PriceTable,
    private readonly contracts: ContractStore,
  ) {}

  /** @returns warnings about prices that are unusual but possible */
  async run(tx: Tx, command: FixPrice, actor: Actor): Promise<readonly PriceWarning[]> {
    const { contractId, agreed, ...fixation } = command;
    const before = await this.contracts.lockForParty(tx, contractId, actor.organisationId);
    if (before === null) refuseUnknown('contract', contractId);
    const { limits } = this.prices;
    const onMarket = decideFixing(before, fixation, limits, dayOf(tx.now, 'Europe/Berlin'));
    const onPrice = agreed === null ? [] : checkPrice(uscPerLb(agreed), limits);
    const warnings = [...new Set([...onMarket, ...onPrice])];
    const after: Contract = { ...before, fixation, agreed, revision: before.revision + 1 };
    await this.contracts.saveFixing(tx, after);
    await this.journal.append(tx, actor, [
      {
        type: 'contracts.price-fixed',
        subjectId: contractId,
        occurredOn: fixation.fixedOn,
        body: fixedBody(after, fixation, warnings),
      },
    ]);
    return warnings;
  }
}
