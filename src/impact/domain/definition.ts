import type { Decimal } from '../../kernel/decimal';
import type { CalculatorKey } from './calculators';
import type { Reason, Unit } from './result';

/** The kinds of scope a metric is computed for; a figure is never shown for a wider one. */
export const SCOPE_KINDS = ['cooperative', 'all-cooperatives', 'product', 'partnership'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** A text in the three languages of the house. */
export interface Wording {
  readonly de: string;
  readonly es: string;
  readonly en: string;
}

/** An official, country-level indicator that a metric stands near to, and how. */
export interface RelatedIndicator {
  readonly code: string;
  readonly relation: 'proxy' | 'contributes' | 'thematic';
}

/** What a metric is, as the catalogue has it; a change of the formula is a new version. */
export interface MetricDefinition {
  readonly code: string;
  readonly version: string;
  /** Number of the goal, 1 to 17. */
  readonly sdg: number;
  readonly targets: readonly string[];
  readonly indicators: readonly RelatedIndicator[];
  readonly name: Wording;
  readonly unit: Unit;
  readonly scopes: readonly ScopeKind[];
  readonly period: 'calendar' | 'harvest';
  readonly calculator: CalculatorKey;
  readonly formula: Wording;
  readonly inputs: readonly string[];
  readonly references: readonly string[];
  readonly direction: 'up_good' | 'down_good' | 'neutral';
  readonly level: 'input' | 'output' | 'outcome_proxy';
  /** Least coverage for any total, in percent. */
  readonly minCoverage: Decimal;
  /** What the figure does not say; shown beside it in every format. */
  readonly notClaim: Wording;
}

/** One of the 17 goals; `gap` says why it has no metric in this version. */
export interface Goal {
  readonly goal: number;
  readonly name: Wording;
  readonly gap: { readonly reason: Reason; readonly needed: Wording } | null;
}
