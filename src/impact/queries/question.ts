import type { Day } from '../../kernel/day';
import type { MetricScope, Period } from '../domain/scope';

/** For what, for which days and with which knowledge a metric is computed. */
export interface Question {
  readonly scope: MetricScope;
  readonly period: Period;
  readonly year: number;
  /** The day up to which the record is known. */
  readonly asOf: Day;
}
