import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { ContractReader, type PaidContract } from '../../contracts/contracts.public';
import { PremiumReader } from '../../premiums/premiums.public';
import { total } from '../domain/figures';
import type { PremiumUseInputs } from '../domain/premium-use';
import type { FlooredContract, PriceFloorInputs } from '../domain/price-floor';
import type { Question } from './question';
import { ScopeMembers } from './scope-members';

/** Contracts and what their rule demanded; the premium and its use. */
@Injectable()
export class TradeInputs {
  constructor(
    private readonly members: ScopeMembers,
    private readonly contracts: ContractReader,
    private readonly premiums: PremiumReader,
  ) {}

  async priceFloor(tx: Tx, { scope, period }: Question): Promise<PriceFloorInputs> {
    const contracts = await this.members.gather(tx, scope, (sellerId) =>
      this.contracts.paidIn(tx, { ...period, sellerId }),
    );
    const received = await this.members.gather(tx, scope, (organisationId) =>
      this.premiums.receivedBetween(tx, organisationId, period.from, period.to),
    );
    const usd = received.filter((one) => one.currency === 'USD');
    return {
      contracts: contracts.map(flooredContract),
      premiumReceivedUsd: usd.length === 0 ? null : total(usd.map((one) => one.amount)),
    };
  }

  async premiumUse(tx: Tx, { scope, period }: Question): Promise<PremiumUseInputs> {
    const uses = await this.members.gather(tx, scope, (organisationId) =>
      this.premiums.usedBetween(tx, organisationId, period.from, period.to),
    );
    return {
      uses: uses.map(({ useId, amount, currency, category, sdg, spentOn, decidedOn }) => ({
        useId,
        amount,
        currency,
        category,
        sdg,
        decided: decidedOn <= spentOn,
      })),
    };
  }
}

/**
 * Only a price that a contract or fixing letter states counts as paid. Where none is stated the
 * kilograms lower the coverage: the rule's own price would always meet the rule.
 */
function flooredContract(contract: PaidContract): FlooredContract {
  return {
    contractId: contract.contractId,
    massG: contract.shippedG,
    priceUscPerLb: contract.agreedUscPerLb,
    toleranceUscPerLb: contract.toleranceUscPerLb,
    floorUscPerLb: contract.floorUscPerLb,
    marketUscPerLb: contract.marketUscPerLb,
    premiumDueUsd: contract.premiumDueUsd,
  };
}
