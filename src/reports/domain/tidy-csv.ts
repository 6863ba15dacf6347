import type { ReportSnapshot, SnapshotFigure, SnapshotMetric } from './snapshot';

const COLUMNS = [
  'year',
  'goal',
  'metric',
  'definition_version',
  'scope',
  'scope_subject',
  'period_from',
  'period_to',
  'figure',
  'value',
  'unit',
  'low',
  'high',
  'numerator',
  'denominator',
  'n_units',
  'coverage',
  'grade',
  'status',
  'reasons',
  'factors',
] as const;

/**
 * All figures of a report as one long table, UTF-8, comma-separated (RFC 4180): one line for each
 * figure, an empty cell where there is no value, decimals with a point and at full precision.
 */
export function tidyCsv(snapshot: ReportSnapshot): string {
  const rows = snapshot.metrics.flatMap((metric) =>
    [metric.headline, ...metric.parts].map((figure) => cells(snapshot.year, metric, figure)),
  );
  return [[...COLUMNS], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function cells(year: number, metric: SnapshotMetric, figure: SnapshotFigure): string[] {
  const isHeadline = figure === metric.headline;
  return [
    String(year),
    String(metric.sdg),
    metric.code,
    metric.version,
    metric.scope.kind,
    metric.scope.subject ?? '',
    metric.period.from,
    metric.period.to,
    figure.code,
    figure.value ?? '',
    figure.unit,
    (isHeadline ? metric.low : null) ?? '',
    (isHeadline ? metric.high : null) ?? '',
    figure.numerator ?? '',
    figure.denominator ?? '',
    String(figure.nUnits),
    figure.coverage ?? '',
    metric.grade,
    figure.status,
    figure.reasons.join(' '),
    metric.factors.join(' '),
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
