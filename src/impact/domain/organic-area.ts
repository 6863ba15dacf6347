import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import {
  conclude,
  count,
  fraction,
  gradeOf,
  judge,
  line,
  percent,
  silence,
  total,
} from './figures';
import type { Figure, MetricResult } from './result';

/** One plot in use on the last day of the period. */
export interface OrganicPlot {
  readonly plotId: Id;
  /** Null where nobody measured or declared it. */
  readonly areaM2: Decimal | null;
  readonly areaMethod: 'gps' | 'polygon' | 'declared' | null;
  /**
   * Organic status of the plot and a valid organic certificate of its cooperative, both on the day.
   */
  readonly organicOnLastDay: boolean;
  readonly inConversionOnLastDay: boolean;
  /** Days of the period on which both held. */
  readonly organicDays: number;
}

export interface OrganicAreaInputs {
  readonly plots: readonly OrganicPlot[];
  readonly daysInPeriod: number;
}

const M2_PER_HA = new Decimal(10_000);

/**
 * S02-ORG-AREA: the share of the coffee area that was under a valid organic certificate on the last
 * day of the period; beside it the same share weighted with the days of the whole period, and the
 * area in conversion, which never counts as organic. A plot without an area lowers the coverage
 * only.
 */
export function organicArea(inputs: OrganicAreaInputs, sheet: FactorSheet): MetricResult {
  const { plots, daysInPeriod } = inputs;
  if (plots.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'C', sheet);
  const measured = plots.filter((plot) => plot.areaM2 !== null);
  const all = hectares(measured);
  const organic = hectares(measured.filter((plot) => plot.organicOnLastDay));
  const weighted = total(measured.map((plot) => hectares([plot]).times(plot.organicDays))).div(
    daysInPeriod,
  );
  const conversion = hectares(measured.filter((plot) => plot.inConversionOnLastDay));
  const base = {
    unit: 'percent' as const,
    denominator: all,
    nUnits: measured.length,
    coverage: fraction(count(measured.length), count(plots.length)),
  };
  const share = (code: string, part: Decimal): Figure =>
    judge({ ...base, code, value: percent(part, all), numerator: part }, sheet);
  return conclude(share('headline', organic), areaGrade(measured, sheet), sheet, {
    parts: [share('time-weighted', weighted), share('in-conversion', conversion)],
    working: [
      line('area-organic', [organic, 'ha'], 'certification'),
      line('area-in-conversion', [conversion, 'ha'], 'plots'),
      line('area-all', [all, 'ha'], 'plots'),
      line('area-organic-by-days', [weighted, 'ha'], 'certification'),
      line('plots-all', [count(plots.length), 'count'], 'plots'),
      line('plots-without-area', [count(plots.length - measured.length), 'count'], 'plots'),
    ],
  });
}

interface Area {
  readonly areaM2: Decimal | null;
  readonly areaMethod: OrganicPlot['areaMethod'];
}

/** Hectares of all plots whose area is known. */
export function hectares(plots: readonly { readonly areaM2: Decimal | null }[]): Decimal {
  return total(plots.flatMap(({ areaM2 }) => (areaM2 === null ? [] : [areaM2]))).div(M2_PER_HA);
}

/** Areas that were only declared make the figure an estimate where they weigh enough. */
export function areaGrade(plots: readonly Area[], sheet: FactorSheet): 'M' | 'C' | 'E' | 'X' {
  const declared = plots.filter(
    (plot) => plot.areaMethod === 'declared' || plot.areaMethod === null,
  );
  const weight = fraction(hectares(declared), hectares(plots));
  return gradeOf('C', weight === null ? [] : [{ grade: 'E', weight }], sheet);
}
