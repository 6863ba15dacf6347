import type { Day } from '../../kernel/day';
import type { Grade, MetricDefinition, Reason, Status, Unit } from '../../impact/impact.public';
import type { ActorGroup, LineStatus, Town } from '../../partnership/partnership.public';

/*
 * What a report is frozen as: type aliases of plain members, numerals as exact strings. The
 * canonical JSON of a snapshot is stored once; page, CSV and JSON are made from these bytes alone.
 */

/** A text in the three languages of the house. */
export type Wording = { readonly de: string; readonly es: string; readonly en: string };

export type SnapshotGoal = {
  readonly goal: number;
  readonly name: Wording;
  /** Why this goal has no metric, and what would be needed; null where there are metrics. */
  readonly gap: { readonly reason: Reason; readonly needed: Wording } | null;
};

export type SnapshotFigure = {
  readonly code: string;
  readonly value: string | null;
  readonly unit: Unit;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly nUnits: number;
  /** Share of the base with usable input, 0 to 1. */
  readonly coverage: string | null;
  readonly status: Status;
  readonly reasons: readonly Reason[];
};

export type SnapshotLine = {
  readonly label: string;
  readonly subject: string | null;
  readonly value: string;
  readonly unit: Unit;
  readonly source: string;
};

export type SnapshotMetric = {
  readonly code: string;
  readonly version: string;
  readonly sdg: number;
  readonly targets: readonly string[];
  readonly indicators: readonly {
    readonly code: string;
    readonly relation: MetricDefinition['indicators'][number]['relation'];
  }[];
  readonly name: Wording;
  readonly formula: Wording;
  readonly notClaim: Wording;
  readonly level: string;
  readonly scope: { readonly kind: string; readonly subject: string | null };
  readonly period: { readonly from: Day; readonly to: Day };
  readonly grade: Grade;
  readonly low: string | null;
  readonly high: string | null;
  readonly headline: SnapshotFigure;
  readonly parts: readonly SnapshotFigure[];
  readonly working: readonly SnapshotLine[];
  readonly factors: readonly string[];
  readonly inputHash: string;
};

export type SnapshotFactor = {
  readonly name: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly note: string;
  readonly source: string;
  readonly retrievedOn: Day;
  readonly status: string;
};

export type SnapshotMeasure = {
  /** The measure's id; the activity's for what was added. */
  readonly id: string;
  readonly titles: { readonly de: string; readonly es: string };
  /** Name of the field of action; null for what was added without a measure. */
  readonly actionField: Wording | null;
  readonly goals: readonly number[];
  readonly plannedFrom: Day | null;
  readonly plannedTo: Day | null;
  readonly status: LineStatus;
  readonly heldOn: Day | null;
  readonly actors: readonly {
    readonly name: string;
    readonly group: ActorGroup;
    readonly town: Town;
  }[];
};

export type SnapshotWorkPlan = {
  readonly adoptedOn: Day;
  readonly frozenSha256: string;
  readonly measures: readonly SnapshotMeasure[];
  readonly added: readonly SnapshotMeasure[];
};

export type ReportSnapshot = {
  readonly format: 'bohnenweg.report/1';
  readonly year: number;
  readonly partnership: string;
  readonly towns: readonly Town[];
  /** The days that the figures cover; a running year ends on the day on which it was computed. */
  readonly period: { readonly from: Day; readonly to: Day };
  /** SHA-256 over the list of results that the impact room closed for this year. */
  readonly impactSha256: string;
  readonly goals: readonly SnapshotGoal[];
  readonly metrics: readonly SnapshotMetric[];
  readonly factors: readonly SnapshotFactor[];
  readonly workPlan: SnapshotWorkPlan | null;
};

/** Reads a stored snapshot. @throws TypeError when the text is of another format */
export function parseSnapshot(text: string): ReportSnapshot {
  const parsed = JSON.parse(text) as { readonly format?: unknown };
  if (parsed.format !== 'bohnenweg.report/1') {
    throw new TypeError(`unknown report format ${String(parsed.format)}`);
  }
  return parsed as ReportSnapshot;
}

/** True where the figure has a value that may be shown. */
export function isShown(figure: SnapshotFigure): boolean {
  return figure.value !== null;
}

/** How many headline figures have a value, have one with a caveat, or have none. */
export function countByStanding(snapshot: ReportSnapshot): {
  readonly published: number;
  readonly caveat: number;
  readonly silent: number;
} {
  const statuses = snapshot.metrics.map((metric) => metric.headline.status);
  const published = statuses.filter((status) => status === 'published').length;
  const caveat = statuses.filter((status) => status === 'published_with_caveat').length;
  return { published, caveat, silent: statuses.length - published - caveat };
}
