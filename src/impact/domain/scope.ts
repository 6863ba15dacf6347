import type { Id } from '../../kernel/id';
import { type Day, day, daysBetween } from '../../kernel/day';
import type { ScopeKind } from './definition';

/** What one result is about. */
export type MetricScope =
  | { readonly kind: 'cooperative'; readonly organisationId: Id }
  | { readonly kind: 'all-cooperatives' }
  | { readonly kind: 'product'; readonly gtin: string }
  | { readonly kind: 'partnership' };

/** The scope as one text, for keys and addresses: 'cooperative:<id>', 'product:<gtin>' … */
export function scopeKey(scope: MetricScope): string {
  switch (scope.kind) {
    case 'cooperative':
      return `cooperative:${scope.organisationId}`;
    case 'product':
      return `product:${scope.gtin}`;
    case 'all-cooperatives':
    case 'partnership':
      return scope.kind;
  }
}

/** @throws RangeError on a text that {@link scopeKey} cannot have made */
export function scopeOf(key: string): MetricScope {
  const [kind, rest = ''] = key.split(':', 2);
  switch (kind as ScopeKind) {
    case 'cooperative':
      return { kind: 'cooperative', organisationId: rest };
    case 'product':
      return { kind: 'product', gtin: rest };
    case 'all-cooperatives':
      return { kind: 'all-cooperatives' };
    case 'partnership':
      return { kind: 'partnership' };
    default:
      throw new RangeError(`no scope: ${key}`);
  }
}

/** A period of whole days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export function calendarYear(year: number): Period {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
}

export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}
