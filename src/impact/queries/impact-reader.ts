import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import {
  asCount,
  asDay,
  asDecimal,
  asInstant,
  asJson,
  asList,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import { Catalogue } from '../catalogue';
import type { MetricDefinition } from '../domain/definition';
import { GRADES, type MetricResult, REASONS, STATUSES, UNITS } from '../domain/result';
import { type MetricScope, type Period, scopeOf } from '../domain/scope';
import { figureOf, lineOf, type StoredFigure, type StoredLine } from '../storage/stored-result';

/** A result with the definition it was computed under. */
export interface YearResult {
  readonly id: Id;
  readonly definition: MetricDefinition;
  readonly scope: MetricScope;
  readonly period: Period;
  readonly inputHash: string;
  readonly computedAt: Date;
  readonly result: MetricResult;
}

const yearOf = decoder({
  id: asText,
  year: asCount,
  asOf: asDay,
  status: asOneOf(['requested', 'computing', 'computed']),
  requestedAt: asInstant,
  computedAt: orNull(asInstant),
  /** SHA-256 over the list of results; null until the year is computed. */
  snapshot: orNull(asText),
  /** Results that are there, and how many there will be; null until that is known. */
  done: asCount,
  planned: orNull(asCount),
});

/** A requested year and how far it is. */
export type ImpactYear = ReturnType<typeof yearOf>;

const resultOf = decoder({
  id: asText,
  code: asText,
  version: asText,
  scope_key: asText,
  period_from: asDay,
  period_to: asDay,
  input_hash: asText,
  factor_versions: asList(asText),
  status: asOneOf(STATUSES),
  reasons: asList(asOneOf(REASONS)),
  grade: asOneOf(GRADES),
  unit: asOneOf(UNITS),
  value: orNull(asDecimal),
  low: orNull(asDecimal),
  high: orNull(asDecimal),
  numerator: orNull(asDecimal),
  denominator: orNull(asDecimal),
  n_units: asCount,
  coverage: orNull(asDecimal),
  parts: asJson<StoredFigure[]>(),
  working: asJson<StoredLine[]>(),
  computed_at: asInstant,
});

const YEAR_COLUMNS = `
  id, year, as_of as "asOf", status, requested_at as "requestedAt", computed_at as "computedAt",
  snapshot, planned,
  (select count(*)::int from impact_year_result link where link.impact_year_id = impact_year.id) as done`;

/** The figures of a year. What the caller's scope may not see is not there. */
@Injectable()
export class ImpactReader {
  constructor(private readonly catalogue: Catalogue) {}

  /** The newest request for the year, in whatever state; null when nobody asked. */
  async newest(tx: Tx, year: number): Promise<ImpactYear | null> {
    const [row] = await tx.query(
      `select ${YEAR_COLUMNS} from impact_year
        where year = $1 order by requested_at desc, id desc limit 1`,
      [year],
    );
    return row === undefined ? null : yearOf(row);
  }

  /** The newest request for the year whose figures are complete; null when there is none. */
  async newestComputed(tx: Tx, year: number): Promise<ImpactYear | null> {
    const [row] = await tx.query(
      `select ${YEAR_COLUMNS} from impact_year
        where year = $1 and status = 'computed' order by requested_at desc, id desc limit 1`,
      [year],
    );
    return row === undefined ? null : yearOf(row);
  }

  async byId(tx: Tx, impactYearId: Id): Promise<ImpactYear | null> {
    const [row] = await tx.query(`select ${YEAR_COLUMNS} from impact_year where id = $1`, [
      impactYearId,
    ]);
    return row === undefined ? null : yearOf(row);
  }

  /** All results of one requested year: what a report freezes. */
  async resultsOfRequest(tx: Tx, impactYearId: Id): Promise<readonly YearResult[]> {
    const rows = await tx.query(
      `select result.id, result.code, version, result.scope_key, period_from, period_to,
              input_hash, factor_versions, status, reasons, grade, unit, value, low, high,
              numerator, denominator, n_units, coverage, parts, working, computed_at
         from impact_year_result link
         join metric_result result on result.id = link.result_id
        where link.impact_year_id = $1
        order by result.code, result.scope_key`,
      [impactYearId],
    );
    return rows.map((row) => this.yearResult(row));
  }

  /** The results of the newest complete request for the year; [] when there is none. */
  async resultsOf(tx: Tx, year: number): Promise<readonly YearResult[]> {
    const newest = await this.newestComputed(tx, year);
    return newest === null ? [] : this.resultsOfRequest(tx, newest.id);
  }

  private yearResult(raw: Row): YearResult {
    const row = resultOf(raw);
    const definition = this.catalogue.metricVersion(row.code, row.version);
    if (definition === null) throw new Error(`no definition ${row.code}@${row.version}`);
    return {
      id: row.id,
      definition,
      scope: scopeOf(row.scope_key),
      period: { from: row.period_from, to: row.period_to },
      inputHash: row.input_hash,
      computedAt: row.computed_at,
      result: metricResult(row),
    };
  }
}

function metricResult(row: ReturnType<typeof resultOf>): MetricResult {
  return {
    headline: {
      code: 'headline',
      value: row.value,
      unit: row.unit,
      numerator: row.numerator,
      denominator: row.denominator,
      nUnits: row.n_units,
      coverage: row.coverage,
      status: row.status,
      reasons: row.reasons,
    },
    low: row.low,
    high: row.high,
    grade: row.grade,
    parts: row.parts.map(figureOf),
    working: row.working.map(lineOf),
    factorVersions: row.factor_versions,
  };
}
