import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { LotStatisticsReader } from '../../lots/lots.public';
import { OrganisationReader } from '../../parties/parties.public';
import { Catalogue } from '../catalogue';
import { periodOf } from '../domain/impact-year';
import { type MetricScope, scopeKey } from '../domain/scope';
import type { RequestedYear } from '../storage/impact-store';

/** One metric for one scope, as a job carries it. */
export interface YearTask {
  readonly [key: string]: string;
  readonly code: string;
  readonly scope: string;
}

/** What has to be computed for a year: every metric for every scope that it is defined for. */
@Injectable()
export class YearTasks {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly organisations: OrganisationReader,
    private readonly lots: LotStatisticsReader,
  ) {}

  async of(tx: Tx, year: RequestedYear): Promise<readonly YearTask[]> {
    const { to } = periodOf(year.year, year.as_of);
    const cooperatives = await this.organisations.cooperatives(tx);
    const products = await this.lots.productsPackedUntil(tx, to);
    const scopes: readonly MetricScope[] = [
      ...cooperatives.map(({ organisationId }) => ({
        kind: 'cooperative' as const,
        organisationId,
      })),
      { kind: 'all-cooperatives' },
      ...products.map(({ gtin }) => ({ kind: 'product' as const, gtin })),
      { kind: 'partnership' },
    ];
    return this.catalogue
      .metricsOn(to)
      .flatMap((definition) =>
        scopes
          .filter((scope) => definition.scopes.includes(scope.kind))
          .map((scope) => ({ code: definition.code, scope: scopeKey(scope) })),
      );
  }
}
