import type { Decimal } from '../../kernel/decimal';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { Currency } from '../../kernel/money';
import { refuse } from '../../kernel/refusal';

/** Where means come from (sdg-metrics S17-FUNDS). */
export const FUND_SOURCES = [
  'district',
  'land',
  'federal',
  'donations',
  'cajamarca',
  'other',
] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** Whom they serve. */
export const FUND_DIRECTIONS = ['to-cajamarca', 'to-treptow-koepenick', 'joint'] as const;
export type FundDirection = (typeof FUND_DIRECTIONS)[number];

/** Money and hours are never added to each other: a fund is one or the other. */
export type FundMeans =
  | { readonly kind: 'cash'; readonly amount: Decimal; readonly currency: Currency }
  | { readonly kind: 'in-kind'; readonly hours: Decimal };

export interface Fund {
  readonly id: Id;
  readonly measureId: Id | null;
  readonly receivedOn: Day;
  readonly source: FundSource;
  readonly direction: FundDirection;
  readonly means: FundMeans;
  /** A receipt, notice of grant or list of hours is on file. */
  readonly evidence: boolean;
}

/** Means as a request says them, before it is clear that they are one or the other. */
export interface FundMeansSketch {
  readonly amount: Decimal | null;
  readonly currency: Currency | null;
  readonly hours: Decimal | null;
}

/** @throws Refusal `fund.cash-or-hours` unless it is an amount with currency, or hours, not both */
export function fundMeans(sketch: FundMeansSketch): FundMeans {
  const { amount, currency, hours } = sketch;
  if (amount !== null && currency !== null && hours === null) {
    return { kind: 'cash', amount, currency };
  }
  if (hours !== null && amount === null && currency === null) return { kind: 'in-kind', hours };
  return refuse('fund.cash-or-hours');
}
