import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json';
import type { Id } from '../../kernel/id';
import { newId } from '../../platform/clock/clock';
import { asCount, asDay, asOneOf, asText, decoder, orNull } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { MetricDefinition } from '../domain/definition';
import type { MetricResult } from '../domain/result';
import { type MetricScope, type Period, scopeKey } from '../domain/scope';
import { ImpactYearRow } from './impact-year.row';
import { numeralOf, storedFigure, storedLine } from './stored-result';

const yearOf = decoder({
  id: asText,
  year: asCount,
  as_of: asDay,
  status: asOneOf(['requested', 'computing', 'computed']),
  organisation_id: asText,
  planned: orNull(asCount),
});
const idOf = decoder({ id: asText });
const linkOf = decoder({ code: asText, scope_key: asText, result_id: asText });

export type RequestedYear = ReturnType<typeof yearOf>;

/** What a result is the result of. */
export interface MetricTask {
  readonly definition: MetricDefinition;
  readonly scope: MetricScope;
  readonly period: Period;
  readonly inputHash: string;
}

@Injectable()
export class ImpactStore {
  async request(tx: Tx, row: ImpactYearRow): Promise<boolean> {
    const added = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(ImpactYearRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length === 1;
  }

  /** @throws Error when the request does not exist, which is a fault of the queue */
  async year(tx: Tx, id: Id): Promise<RequestedYear> {
    const [row] = await tx.query(
      `select id, year, as_of, status, organisation_id, planned from impact_year where id = $1`,
      [id],
    );
    if (row === undefined) throw new Error(`no impact year ${id}`);
    return yearOf(row);
  }

  /** Marks the year as being computed, with the number of results it will have. */
  async plan(tx: Tx, id: Id, planned: number): Promise<boolean> {
    const rows = await tx.query(
      `update impact_year set status = 'computing', planned = $2, planned_at = $3
        where id = $1 and status <> 'computed' returning id`,
      [id, planned, tx.now],
    );
    return rows.length === 1;
  }

  /**
   * Years that were asked for and are still not computed although nobody has worked on them lately.
   */
  async stalled(tx: Tx, before: Date): Promise<readonly Id[]> {
    const rows = await tx.query(
      `select id from impact_year
        where status <> 'computed' and coalesce(planned_at, requested_at) < $1
        order by requested_at limit 20`,
      [before],
    );
    return rows.map((row) => idOf(row).id);
  }

  /**
   * Keeps a result, or finds the equal one that is already there, and notes that it stands for the
   * metric and scope in this year. The unique key of the result makes a repeat harmless.
   */
  async keep(tx: Tx, yearId: Id, task: MetricTask, result: MetricResult): Promise<void> {
    const { definition, scope } = task;
    await this.insert(tx, task, result);
    await tx.query(
      `insert into impact_year_result (impact_year_id, code, scope_key, result_id)
       select $1, code, scope_key, id from metric_result
        where code = $2 and version = $3 and scope_key = $4 and period_from = $5 and period_to = $6
          and input_hash = $7 and factor_versions = $8::text[]
       on conflict do nothing`,
      [
        yearId,
        definition.code,
        definition.version,
        scopeKey(scope),
        task.period.from,
        task.period.to,
        task.inputHash,
        result.factorVersions,
      ],
    );
  }

  /**
   * SHA-256 over all results of the year, and their number: the snapshot a report is built from.
   */
  async snapshot(
    tx: Tx,
    yearId: Id,
  ): Promise<{ readonly digest: string; readonly results: number }> {
    const rows = await tx.query(
      `select code, scope_key, result_id from impact_year_result
        where impact_year_id = $1 order by code, scope_key`,
      [yearId],
    );
    const links = rows.map(linkOf);
    const digest = createHash('sha256').update(canonicalJson(links)).digest('hex');
    return { digest, results: links.length };
  }

  /** @returns false when the year was computed before */
  async finish(tx: Tx, yearId: Id, snapshot: string): Promise<boolean> {
    const rows = await tx.query(
      `update impact_year set status = 'computed', computed_at = $2, snapshot = $3
        where id = $1 and status <> 'computed' returning id`,
      [yearId, tx.now, snapshot],
    );
    return rows.length === 1;
  }

  private async insert(tx: Tx, task: MetricTask, result: MetricResult): Promise<void> {
    const { definition, scope, period } = task;
    const { headline } = result;
    await tx.query(
      `insert into metric_result
         (id, code, version, scope_key, organisation_id, period_from, period_to, input_hash,
          factor_versions, status, reasons, grade, unit, value, low, high, numerator, denominator,
          n_units, coverage, parts, working, computed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11::text[], $12, $13, $14, $15,
               $16, $17, $18, $19, $20, $21::jsonb, $22::jsonb, $23)
       on conflict on constraint metric_result_once do nothing`,
      [
        newId(),
        definition.code,
        definition.version,
        scopeKey(scope),
        scope.kind === 'cooperative' ? scope.organisationId : null,
        period.from,
        period.to,
        task.inputHash,
        result.factorVersions,
        headline.status,
        headline.reasons,
        result.grade,
        headline.unit,
        numeralOf(headline.value),
        numeralOf(result.low),
        numeralOf(result.high),
        numeralOf(headline.numerator),
        numeralOf(headline.denominator),
        headline.nUnits,
        numeralOf(headline.coverage),
        JSON.stringify(result.parts.map(storedFigure)),
        JSON.stringify(result.working.map(storedLine)),
        tx.now,
      ],
    );
  }
}
