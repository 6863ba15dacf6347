import { Injectable } from '@nestjs/common';
import { type Decimal, numeral } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import {
  Catalogue,
  type Figure,
  ImpactReader,
  type MetricScope,
  type YearResult,
} from '../../impact/impact.public';
import {
  ACTION_FIELDS,
  type ActivityOfYear,
  type PlannedMeasure,
  TOWNS,
  WorkPlanReader,
} from '../../partnership/partnership.public';
import type { Tx } from '../../platform/database/tx';
import type {
  ReportSnapshot,
  SnapshotFactor,
  SnapshotFigure,
  SnapshotMeasure,
  SnapshotMetric,
  SnapshotWorkPlan,
} from '../domain/snapshot';

/** Collects what a year's report is frozen from: one reading transaction, plain members only. */
@Injectable()
export class ReportSnapshotQuery {
  constructor(
    private readonly impact: ImpactReader,
    private readonly catalogue: Catalogue,
    private readonly plans: WorkPlanReader,
  ) {}

  /**
   * Figures of single cooperatives are left out: comparing them is theirs to agree on.
   * @returns null while the impact year is not computed
   */
  async of(tx: Tx, impactYearId: Id): Promise<ReportSnapshot | null> {
    const year = await this.impact.byId(tx, impactYearId);
    if (year === null || year.status !== 'computed' || year.snapshot === null) return null;
    const results = (await this.impact.resultsOfRequest(tx, impactYearId)).filter(
      ({ scope }) => scope.kind !== 'cooperative',
    );
    const [first] = results;
    if (first === undefined) throw new Error(`impact year ${impactYearId} has no public results`);
    const names = new Set(results.flatMap(({ result }) => result.factorVersions));
    return {
      format: 'bohnenweg.report/1',
      year: year.year,
      partnership: (await this.plans.towns(tx))?.code ?? '',
      towns: TOWNS,
      period: { ...first.period },
      impactSha256: year.snapshot,
      goals: this.catalogue.goals.map(({ goal, name, gap }) => ({
        goal,
        name: { ...name },
        gap: gap === null ? null : { reason: gap.reason, needed: { ...gap.needed } },
      })),
      metrics: results.map(metricOf),
      factors: [...names].sort().map((name) => this.factorOf(name)),
      workPlan: await this.workPlan(tx, year.year),
    };
  }

  private factorOf(name: string): SnapshotFactor {
    const row = this.catalogue.factorRow(name);
    if (row === null) throw new Error(`a result names the reference row ${name}, which is gone`);
    const { value, low, high, source, retrievedOn, status } = row;
    return {
      name,
      value: textOf(value),
      low: textOf(low),
      high: textOf(high),
      ...describedBy(row),
      source,
      retrievedOn,
      status,
    };
  }

  private async workPlan(tx: Tx, year: number): Promise<SnapshotWorkPlan | null> {
    const plan = await this.plans.view(tx, year);
    if (plan === null || plan.adoptedOn === null || plan.frozenSha256 === null) return null;
    return {
      adoptedOn: plan.adoptedOn,
      frozenSha256: plan.frozenSha256,
      measures: plan.measures.map(measureOf),
      added: plan.added.map(addedOf),
    };
  }
}

/** What the reference file says about a row for the people who read it. */
function describedBy(row: object): { readonly unit: string; readonly note: string } {
  const { unit, note } = { unit: null, note: null, ...row } as Record<string, unknown>;
  if (typeof unit !== 'string' || typeof note !== 'string') {
    throw new TypeError('a reference row has neither unit nor note');
  }
  return { unit, note };
}

function metricOf(one: YearResult): SnapshotMetric {
  const { definition, result } = one;
  return {
    code: definition.code,
    version: definition.version,
    sdg: definition.sdg,
    targets: definition.targets,
    indicators: definition.indicators.map(({ code, relation }) => ({ code, relation })),
    name: { ...definition.name },
    formula: { ...definition.formula },
    notClaim: { ...definition.notClaim },
    level: definition.level,
    scope: { kind: one.scope.kind, subject: subjectOf(one.scope) },
    period: { ...one.period },
    grade: result.grade,
    low: textOf(result.low),
    high: textOf(result.high),
    headline: figureOf(result.headline),
    parts: result.parts.map(figureOf),
    working: result.working.map((line) => ({ ...line, value: numeral(line.value) })),
    factors: result.factorVersions,
    inputHash: one.inputHash,
  };
}

function subjectOf(scope: MetricScope): string | null {
  return scope.kind === 'product' ? scope.gtin : null;
}

function figureOf(figure: Figure): SnapshotFigure {
  return {
    ...figure,
    value: textOf(figure.value),
    numerator: textOf(figure.numerator),
    denominator: textOf(figure.denominator),
    coverage: textOf(figure.coverage),
  };
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : numeral(value);
}

function measureOf(measure: PlannedMeasure): SnapshotMeasure {
  const { measureId, titles, goals, plannedFrom, plannedTo, status, activity } = measure;
  const field = ACTION_FIELDS.find((one) => one.code === measure.actionField);
  return {
    id: measureId,
    titles: { ...titles },
    actionField: field === undefined ? null : { ...field.names },
    goals,
    plannedFrom,
    plannedTo,
    status,
    heldOn: activity?.heldOn ?? null,
    actors: activity === null ? [] : actorsOf(activity),
  };
}

function addedOf(activity: ActivityOfYear): SnapshotMeasure {
  const { activityId, titles, status, heldOn } = activity;
  return {
    id: activityId,
    titles: { ...titles },
    actionField: null,
    goals: [],
    plannedFrom: null,
    plannedTo: null,
    status,
    heldOn,
    actors: actorsOf(activity),
  };
}

function actorsOf(activity: ActivityOfYear): SnapshotMeasure['actors'] {
  return activity.actors.map(({ organisationName, group, municipality }) => ({
    name: organisationName,
    group,
    town: municipality,
  }));
}
