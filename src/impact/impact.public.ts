/** What other rooms may know of this one. */
export { Catalogue } from './catalogue';
export { RequestImpactYearHandler } from './commands/request-impact-year';
export type { Goal, MetricDefinition, ScopeKind, Wording } from './domain/definition';
export type { RequestImpactYear } from './domain/impact-year';
export type {
  Figure,
  Grade,
  MetricResult,
  Reason,
  Status,
  Unit,
  WorkingLine,
} from './domain/result';
export { type MetricScope, type Period, scopeKey } from './domain/scope';
export { ImpactReader, type ImpactYear, type YearResult } from './queries/impact-reader';
export { gradeText, partText, reasonText, statusText, unitText, workingText } from './words';
