import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import { OrganisationReader } from '../../parties/parties.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { ContractTerms } from '../domain/contract';
import { decideSigning } from '../domain/contract-decisions';
import { signedBody } from '../domain/contract-facts';
import type { PriceWarning } from '../domain/price-limits';
import { PriceTable } from '../price-table';
import { ContractStore } from '../storage/contract-store';

/** The seller's organisation is the actor's. */
export type SignContract = Omit<ContractTerms, 'sellerId'>;

@Injectable()
export class SignContractHandler {
  constructor(
    private readonly journal: Journal,
    private readonly organisations: OrganisationReader,
    private readonly prices: PriceTable,
    private readonly contracts: ContractStore,
  ) {}

  /** @returns warnings about prices that are unusual but possible */
  async run(tx: Tx, command: SignContract, actor: Actor): Promise<readonly PriceWarning[]> {
    const terms: ContractTerms = { ...command, sellerId: actor.organisationId };
    await this.organisations.known(tx, terms.buyerId);
    const warnings = decideSigning(terms, this.prices.limits, dayOf(tx.now, 'Europe/Berlin'));
    await this.contracts.add(tx, terms);
    await this.journal.append(tx, actor, [
      {
        type: 'contracts.contract-signed',
        subjectId: terms.id,
        occurredOn: terms.signedOn,
        body: signedBody(terms, warnings),
      },
    ]);
    return warnings;
  }
}
