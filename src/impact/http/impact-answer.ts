import type { Plain } from '../../kernel/canonical-json';
import { type Decimal, numeral } from '../../kernel/decimal';
import type { Language } from '../../platform/text/language';
import type { Goal } from '../domain/definition';
import type { Figure } from '../domain/result';
import { scopeKey } from '../domain/scope';
import type { ImpactYear, YearResult } from '../queries/impact-reader';
import { gradeText, partText, reasonText, statusText, unitText, workingText } from '../words';

/** The figures of a year as JSON: exact numerals as text, words in the reader's language. */
export function impactAnswer(
  language: Language,
  year: ImpactYear,
  results: readonly YearResult[],
  goals: readonly Goal[],
): Plain {
  return {
    id: year.id,
    year: year.year,
    as_of: year.asOf,
    computed_at: year.computedAt?.toISOString() ?? null,
    snapshot: year.snapshot,
    metrics: results.map((one) => metricAnswer(language, one)),
    goals: goals.map(({ goal, name, gap }) => ({
      goal,
      name: name[language],
      no_data:
        gap === null
          ? null
          : { reason: reasonText(language, gap.reason), needed: gap.needed[language] },
    })),
  };
}

/** How far a requested year is. */
export function progressAnswer(year: ImpactYear): Plain {
  const { id, status, done, planned } = year;
  return { id, year: year.year, status, done, planned };
}

function metricAnswer(language: Language, one: YearResult): Plain {
  const { definition, result } = one;
  return {
    result_id: one.id,
    code: definition.code,
    version: definition.version,
    name: definition.name[language],
    sdg: definition.sdg,
    targets: definition.targets,
    related_indicators: definition.indicators.map(({ code, relation }) => ({ code, relation })),
    scope: scopeKey(one.scope),
    period_from: one.period.from,
    period_to: one.period.to,
    grade: result.grade,
    grade_text: gradeText(language, result.grade),
    ...figureAnswer(language, result.headline),
    low: numeralOf(result.low),
    high: numeralOf(result.high),
    parts: result.parts.map((part) => ({
      code: part.code,
      name: partText(language, part.code),
      ...figureAnswer(language, part),
    })),
    formula: definition.formula[language],
    not_claim: definition.notClaim[language],
    working: result.working.map(({ label, subject, value, unit, source }) => ({
      label,
      text: workingText(language, label),
      subject,
      value: numeralOf(value),
      unit,
      source,
    })),
    factor_versions: result.factorVersions,
    input_hash: one.inputHash,
    computed_at: one.computedAt.toISOString(),
  };
}

function figureAnswer(language: Language, figure: Figure): { readonly [key: string]: Plain } {
  return {
    value: numeralOf(figure.value),
    unit: figure.unit,
    unit_text: unitText(language, figure.unit),
    numerator: numeralOf(figure.numerator),
    denominator: numeralOf(figure.denominator),
    n_units: figure.nUnits,
    coverage: numeralOf(figure.coverage),
    status: figure.status,
    status_text: statusText(language, figure.status),
    reasons: figure.reasons.map((code) => ({ code, text: reasonText(language, code) })),
  };
}

function numeralOf(value: Decimal | null): string | null {
  return value === null ? null : numeral(value);
}
