import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Tx } from '../../platform/database/tx';
import { OrganisationReader } from '../../parties/parties.public';
import type { MetricScope } from '../domain/scope';

/** The cooperatives that a scope is about. */
@Injectable()
export class ScopeMembers {
  constructor(private readonly organisations: OrganisationReader) {}

  /** @throws RangeError for a scope that is not about cooperatives: a fault of the catalogue */
  async of(tx: Tx, scope: MetricScope): Promise<readonly Id[]> {
    switch (scope.kind) {
      case 'cooperative':
        return [scope.organisationId];
      case 'all-cooperatives':
        return (await this.organisations.cooperatives(tx)).map((one) => one.organisationId);
      case 'product':
      case 'partnership':
        throw new RangeError(`the scope ${scope.kind} has no cooperatives`);
    }
  }

  /** All rows of the scope's cooperatives, each with the cooperative it came from. */
  async gather<T extends object>(
    tx: Tx,
    scope: MetricScope,
    rowsOf: (organisationId: Id) => Promise<readonly T[]>,
  ): Promise<readonly (T & { readonly groupId: Id })[]> {
    const gathered: (T & { readonly groupId: Id })[] = [];
    for (const groupId of await this.of(tx, scope)) {
      gathered.push(...(await rowsOf(groupId)).map((row) => ({ ...row, groupId })));
    }
    return gathered;
  }
}
