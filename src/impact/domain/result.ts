import type { Decimal } from '../../kernel/decimal';

/**
 * How a figure is known, from best to weakest: measured, calculated, estimated, modelled
 * (sdg-metrics 1.3).
 */
export const GRADES = ['M', 'C', 'E', 'X'] as const;
export type Grade = (typeof GRADES)[number];

export const STATUSES = [
  'published',
  'published_with_caveat',
  'insufficient_coverage',
  'suppressed',
  'no_data',
  'not_applicable',
] as const;
export type Status = (typeof STATUSES)[number];

export const REASONS = [
  'empty_base',
  'missing_reference_factor',
  'not_collected',
  'survey_required',
  'supplier_did_not_provide',
  'small_cell',
  'dominance',
  'outside_scope',
  'partial_coverage',
  'still_open',
  'mixed_currencies',
  'outside_band',
  'unconfirmed_factor',
  'not_in_this_version',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a figure is counted in; the words for it stand in `impact.texts.ts`. */
export const UNITS = [
  'percent',
  'ha',
  'kg',
  'day',
  'hour',
  'count',
  'bag',
  'PEN',
  'USD',
  'EUR',
  'PEN/kg',
  'USc/lb',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * One figure with its base. `value`, `numerator` and `denominator` are null where the status
 * forbids them: what may not be shown is not stored either. Coverage is a share between 0 and 1,
 * null where a base that could be covered is not known.
 */
export interface Figure {
  /** 'headline', or the name of the sub-figure within its metric: 'women.kg', 'p25'. */
  readonly code: string;
  readonly value: Decimal | null;
  readonly unit: Unit;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** Producers, plots, contracts, deliveries or activities behind the figure. */
  readonly nUnits: number;
  readonly coverage: Decimal | null;
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

/** One line of the way to the figure, for a reader who wants to follow it. */
export interface WorkingLine {
  /** A label that `impact.texts.ts` says in three languages. */
  readonly label: string;
  /** What the line is about, where it is one of several: an id, a category, a step, a stratum. */
  readonly subject: string | null;
  readonly value: Decimal;
  readonly unit: Unit;
  /** The room or the reference row ('factor:age.senior@2026-11') that the number comes from. */
  readonly source: string;
}

/** What one metric says about one scope and period. */
export interface MetricResult {
  readonly headline: Figure;
  /** Bounds where the inputs know them; null otherwise, never a made-up band. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly grade: Grade;
  readonly parts: readonly Figure[];
  readonly working: readonly WorkingLine[];
  /** Reference rows used, 'key@version', sorted. */
  readonly factorVersions: readonly string[];
}
