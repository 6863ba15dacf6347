import { Decimal, roundTo } from '../../kernel/decimal';
import { type Grams, kilograms } from '../../kernel/grams';
import type { FactorSheet } from './factor-sheet';
import {
  type Figure,
  type Grade,
  GRADES,
  type MetricResult,
  type Reason,
  type Unit,
  type WorkingLine,
} from './result';

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
const HUNDRED = new Decimal(100);

/** Stored figures carry twelve decimals; the rounding for people happens where they are shown. */
const STORED_PLACES = 12;

/** A figure before the rules of coverage and disclosure have looked at it. */
export interface Draft {
  readonly code: string;
  readonly unit: Unit;
  /** Null when it cannot be computed; `reasons` then says why. */
  readonly value: Decimal | null;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  readonly nUnits: number;
  /** Share of the base with usable input, 0 to 1. */
  readonly coverage: Decimal | null;
  /** Why this figure would tell something about single persons; null when it does not. */
  readonly sensitive?: Reason | null;
  readonly reasons?: readonly Reason[];
}

/**
 * Applies the rules every figure obeys, in this order: nothing about single persons; no total below
 * the least coverage; a visible caveat below full publication; otherwise published (sdg-metrics 1.4
 * to 1.6). Numbers that may not be shown are dropped here, not hidden later.
 */
export function judge(draft: Draft, sheet: FactorSheet): Figure {
  const reasons = draft.reasons ?? [];
  if (draft.sensitive !== undefined && draft.sensitive !== null)
    return silent(draft, 'suppressed', [draft.sensitive]);
  const { coverage } = draft;
  if (coverage !== null && coverage.lt(sheet.minCoverage)) {
    return silent(draft, 'insufficient_coverage', [...reasons, 'partial_coverage']);
  }
  if (draft.value === null) {
    return silent(draft, 'no_data', reasons.length > 0 ? reasons : ['empty_base']);
  }
  const partial = coverage !== null && coverage.lt(sheet.value('policy.coverage.publish').div(100));
  const all: Reason[] = partial ? [...reasons, 'partial_coverage'] : [...reasons];
  return {
    ...bare(draft),
    value: stored(draft.value),
    numerator: draft.numerator === undefined ? null : stored(draft.numerator),
    denominator: draft.denominator === undefined ? null : stored(draft.denominator),
    status: all.length > 0 ? 'published_with_caveat' : 'published',
    reasons: all,
  };
}

/** A figure that is only a statement: why there is nothing to show. */
export function silence(unit: Unit, nUnits: number, reasons: readonly Reason[]): Figure {
  return silent(
    { code: 'headline', unit, value: null, nUnits, coverage: null },
    'no_data',
    reasons,
  );
}

function silent(draft: Draft, status: Figure['status'], reasons: readonly Reason[]): Figure {
  const none = { value: null, numerator: null, denominator: null };
  return { ...bare(draft), ...none, status, reasons };
}

function bare(draft: Draft): Pick<Figure, 'code' | 'unit' | 'nUnits' | 'coverage'> {
  const { code, unit, nUnits, coverage } = draft;
  return { code, unit, nUnits, coverage: coverage === null ? null : stored(coverage) };
}

/** The share `part / whole` in percent; null when the whole is nothing. */
export function percent(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.div(whole).times(HUNDRED);
}

/** The share `part / whole` between 0 and 1; null when the whole is nothing. */
export function fraction(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.div(whole);
}

export function total(values: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const value of values) sum = sum.plus(value);
  return sum;
}

export function count(value: number): Decimal {
  return new Decimal(value);
}

/** Kilograms of several masses, summed in whole grams first. */
export function kgOf(masses: Iterable<Grams>): Decimal {
  let sum = 0n;
  for (const mass of masses) sum += mass;
  return kilograms(sum as Grams);
}

/** One input's grade and how much of the result rests on it, 0 to 1. */
export interface GradedInput {
  readonly grade: Grade;
  readonly weight: Decimal;
}

/**
 * The worst grade among the inputs that move the result by more than the materiality threshold,
 * never better than `best`, the grade of the arithmetic itself (sdg-metrics 1.3).
 */
export function gradeOf(best: Grade, inputs: readonly GradedInput[], sheet: FactorSheet): Grade {
  const threshold = sheet.value('policy.materiality').div(100);
  let worst = GRADES.indexOf(best);
  for (const grade of GRADES) {
    const weight = total(inputs.filter((one) => one.grade === grade).map((one) => one.weight));
    if (weight.gt(threshold)) worst = Math.max(worst, GRADES.indexOf(grade));
  }
  return GRADES[worst] ?? 'X';
}

/** Puts a result together; the sheet says which reference rows were used on the way. */
export function conclude(
  headline: Figure,
  grade: Grade,
  sheet: FactorSheet,
  rest: {
    readonly parts?: readonly Figure[];
    readonly working?: readonly WorkingLine[];
  } = {},
): MetricResult {
  const noted = noteUnconfirmed(headline, sheet);
  return {
    headline: noted,
    low: null,
    high: null,
    grade,
    parts: rest.parts ?? [],
    working: (rest.working ?? []).map((one) => ({ ...one, value: stored(one.value) })),
    factorVersions: sheet.used(),
  };
}

/** A value that rests on an unconfirmed reference row is shown, but never without saying so. */
function noteUnconfirmed(headline: Figure, sheet: FactorSheet): Figure {
  const shown = headline.status === 'published' || headline.status === 'published_with_caveat';
  if (!shown || !sheet.restsOnUnconfirmed()) return headline;
  const reasons: readonly Reason[] = [...headline.reasons, 'unconfirmed_factor'];
  return { ...headline, status: 'published_with_caveat', reasons };
}

export function line(
  label: string,
  [value, unit]: readonly [Decimal, Unit],
  source: string,
  subject: string | null = null,
): WorkingLine {
  return { label, subject, value, unit, source };
}

function stored(value: Decimal): Decimal {
  return roundTo(value, STORED_PLACES);
}
