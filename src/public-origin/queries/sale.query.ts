import { Injectable } from '@nestjs/common';
import { ContractReader } from '../../contracts/contracts.public';
import { type LotView, PassageReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import type { BatchFacts, Way } from '../domain/batch-facts';

/** Under which contracts a batch's coffee was sold on its way, and how much of it under each. */
@Injectable()
export class SaleQuery {
  constructor(
    private readonly passages: PassageReader,
    private readonly contracts: ContractReader,
  ) {}

  async of(tx: Tx, lot: LotView, way: Way): Promise<Pick<BatchFacts, 'passages' | 'contracts'>> {
    return {
      passages: await this.passages.behind(tx, lot.id),
      contracts: await this.contracts.ofHandovers(
        tx,
        way.handovers.map((line) => line.handover_id),
      ),
    };
  }
}
