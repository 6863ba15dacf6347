import { Injectable } from '@nestjs/common';
import { gtin14, isGtin } from '../../kernel/check-digit';
import { day, dayOf } from '../../kernel/day';
import { refuse } from '../../kernel/refusal';
import {
  LotReader,
  LotStatisticsReader,
  type LotView,
  type Product,
  ProductReader,
} from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';

export interface FoundBatch {
  readonly product: Product;
  readonly lot: LotView;
}

/** A product with its newest batches, the newest first. */
export interface ProductView {
  readonly product: Product;
  readonly batches: readonly LotView[];
}

const NEWEST = 20;
const BEGINNING = day('2000-01-01');

/** From the code on the bag to the batch. */
@Injectable()
export class BatchQuery {
  constructor(
    private readonly products: ProductReader,
    private readonly lots: LotReader,
    private readonly statistics: LotStatisticsReader,
  ) {}

  /**
   * Null where the product is known and this batch of it is not.
   * @throws Refusal `gtin.check-digit` (400), `product.unknown` (404)
   */
  async batch(tx: Tx, gtin: string, batch: string): Promise<FoundBatch | null> {
    const product = await this.product(tx, gtin);
    const lot = await this.lots.findBatch(tx, product.gtin, batch);
    return lot === null ? null : { product, lot };
  }

  /** @throws Refusal `gtin.check-digit` (400), `product.unknown` (404) */
  async newest(tx: Tx, gtin: string): Promise<ProductView> {
    const product = await this.product(tx, gtin);
    const today = dayOf(tx.now, 'Europe/Berlin');
    const packed = await this.statistics.batchesPacked(tx, product.gtin, BEGINNING, today);
    const newest = [...packed]
      .sort((a, b) => (a.packedOn === b.packedOn ? 0 : a.packedOn < b.packedOn ? 1 : -1))
      .slice(0, NEWEST);
    const batches: LotView[] = [];
    for (const { lotId } of newest) {
      const lot = await this.lots.find(tx, lotId);
      if (lot !== null) batches.push(lot);
    }
    return { product, batches };
  }

  private async product(tx: Tx, text: string): Promise<Product> {
    if (!isGtin(text)) refuse('gtin.check-digit', { gtin: text }, 'shape');
    const product = await this.products.find(tx, gtin14(text));
    return product ?? refuse('product.unknown', { gtin: text }, 'not-found');
  }
}
