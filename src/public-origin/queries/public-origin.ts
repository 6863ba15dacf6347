import { Injectable } from '@nestjs/common';
import { NETWORK } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OriginView } from '../domain/origin-view';
import { BatchQuery, type ProductView } from './batch.query';
import { OriginViewQuery } from './origin-view.query';

/** What is asked of the public pages: chain facts of all organisations, nothing about persons. */
@Injectable()
export class PublicOrigin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchQuery,
    private readonly views: OriginViewQuery,
  ) {}

  /** Null for an unknown batch of a known product. @throws what {@link BatchQuery.batch} refuses */
  async batch(gtin: string, batch: string): Promise<OriginView | null> {
    return this.unitOfWork.read(NETWORK, async (tx) => {
      const found = await this.batches.batch(tx, gtin, batch);
      return found === null ? null : this.views.of(tx, found);
    });
  }

  async product(gtin: string): Promise<ProductView> {
    return this.unitOfWork.read(NETWORK, (tx) => this.batches.newest(tx, gtin));
  }
}
