import { Injectable } from '@nestjs/common';
import { gtin14, isGtin } from '../../kernel/check-digit';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { asGrams, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';

const productOf = decoder({
  gtin: asText,
  organisation_id: asText,
  name: asText,
  bag_net_g: asGrams,
});
export type Product = ReturnType<typeof productOf>;

@Injectable()
export class ProductReader {
  /** @throws Refusal `gtin.check-digit`, `product.unknown` (also for another owner's product) */
  async requireOwn(tx: Tx, organisationId: Id, text: string): Promise<Product> {
    if (!isGtin(text)) refuse('gtin.check-digit', { gtin: text });
    const product = await this.find(tx, text);
    if (product === null || product.organisation_id !== organisationId) {
      refuse('product.unknown', { gtin: text }, 'not-found');
    }
    return product;
  }

  async find(tx: Tx, gtin: string): Promise<Product | null> {
    const [row] = await tx.query(
      'select gtin, organisation_id, name, bag_net_g from product where gtin = $1',
      [gtin14(gtin)],
    );
    return row === undefined ? null : productOf(row);
  }
}
