import { Injectable } from '@nestjs/common';
import { sumGrams } from '../../kernel/grams';
import type { Tx } from '../../platform/database/tx';
import { SellInReader } from '../../custody/custody.public';
import { LotStatisticsReader } from '../../lots/lots.public';
import { ClaimReader } from '../../traceability/traceability.public';
import type { CertifiedSoldInputs, SoldBags } from '../domain/certified-sold';
import type { MassBalanceInputs } from '../domain/mass-balance';
import type { Question } from './question';

/** What was processed, packed and sold. */
@Injectable()
export class ChainInputs {
  constructor(
    private readonly lots: LotStatisticsReader,
    private readonly sellIn: SellInReader,
    private readonly claims: ClaimReader,
  ) {}

  /** @throws RangeError for a scope that is neither a cooperative nor a product */
  async massBalance(tx: Tx, { scope, period }: Question): Promise<MassBalanceInputs> {
    const { from, to } = period;
    switch (scope.kind) {
      case 'cooperative': {
        const { organisationId } = scope;
        const steps = await this.lots.massByStep(tx, organisationId, from, to);
        const corrections = await this.lots.correctionsBetween(tx, organisationId, from, to);
        return {
          steps,
          corrections: corrections.map(({ correctionId, byG }) => ({ correctionId, byG })),
        };
      }
      case 'product':
        return {
          steps: await this.lots.massByStepOfProduct(tx, scope.gtin, from, to),
          corrections: [],
        };
      case 'all-cooperatives':
      case 'partnership':
        throw new RangeError(`no mass balance for ${scope.kind}`);
    }
  }

  /** @throws RangeError for a scope that is no product */
  async certifiedSold(tx: Tx, { scope, period }: Question): Promise<CertifiedSoldInputs> {
    if (scope.kind !== 'product') throw new RangeError(`nothing is sold by ${scope.kind}`);
    const { from, to } = period;
    const sold: SoldBags[] = [];
    for (const bags of await this.sellIn.soldToRetail(tx, scope.gtin, from, to)) {
      const { organic, fair } = await this.claims.claimsOn(tx, bags.lotId, bags.packedOn);
      const { handoverId, lotId, netG } = bags;
      sold.push({ handoverId, lotId, netG, bags: bags.bags, organic, fair });
    }
    const packed = await this.lots.batchesPacked(tx, scope.gtin, from, to);
    return {
      sold,
      packedG: sumGrams(packed.map((one) => one.netG)),
      packedBags: packed.reduce((sum, one) => sum + one.bags, 0),
    };
  }
}
