import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { LotReader } from '../../lots/lots.public';
import type { Tx } from '../../platform/database/tx';
import { LotClaimsQuery } from './lot-claims.query';

/** For statistics: whether a packed batch was organic and fair by the record. */
@Injectable()
export class ClaimReader {
  constructor(
    private readonly lots: LotReader,
    private readonly claims: LotClaimsQuery,
  ) {}

  /**
   * `unknown` for a lot that the record does not hold; claims do not depend on the asking day, and
   * a hold of today changes no statistics of the past.
   */
  async claimsOn(
    tx: Tx,
    lotId: Id,
    _on: Day,
  ): Promise<{ organic: 'yes' | 'no' | 'unknown'; fair: 'yes' | 'no' | 'unknown' }> {
    const lot = await this.lots.find(tx, lotId);
    if (lot === null) return { organic: 'unknown', fair: 'unknown' };
    const claims = await this.claims.of(tx, { id: lot.id, mixId: lot.mix_id });
    const of = (scheme: string): 'yes' | 'no' | 'unknown' =>
      claims.find((claim) => claim.scheme === scheme)?.byRecord ?? 'unknown';
    return { organic: of('eu-organic'), fair: of('fairtrade') };
  }
}
