import { type Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, line, percent, silence } from './figures';
import { areaGrade, hectares } from './organic-area';
import type { MetricResult } from './result';

export interface LocatedPlot {
  readonly plotId: Id;
  readonly areaM2: Decimal | null;
  readonly areaMethod: 'gps' | 'polygon' | 'declared' | null;
  readonly geometry: 'polygon' | 'point' | 'none';
}

export interface PlotGeometryInputs {
  readonly plots: readonly LocatedPlot[];
}

const POINT_LIMIT = 'eudr.point_max_ha';

/**
 * S15-GEO: the share of the coffee area whose place is recorded well enough for the EU
 * deforestation rules: a valid polygon, or a point for a plot that is not larger than the point
 * limit.
 */
export function plotGeometry(inputs: PlotGeometryInputs, sheet: FactorSheet): MetricResult {
  const { plots } = inputs;
  if (plots.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'C', sheet);
  const limit = sheet.value(POINT_LIMIT);
  const measured = plots.filter((plot) => plot.areaM2 !== null);
  const all = hectares(measured);
  const polygons = hectares(measured.filter((plot) => plot.geometry === 'polygon'));
  const points = hectares(
    measured.filter((plot) => plot.geometry === 'point' && hectares([plot]).lte(limit)),
  );
  const usable = polygons.plus(points);
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: percent(usable, all),
      numerator: usable,
      denominator: all,
      nUnits: measured.length,
      coverage: fraction(count(measured.length), count(plots.length)),
    },
    sheet,
  );
  return conclude(headline, areaGrade(measured, sheet), sheet, {
    working: [
      line('area-polygon', [polygons, 'ha'], 'plots'),
      line('area-point', [points, 'ha'], 'plots'),
      line('area-all', [all, 'ha'], 'plots'),
      line('plots-without-area', [count(plots.length - measured.length), 'count'], 'plots'),
      line('point-limit', [limit, 'ha'], sheet.source(POINT_LIMIT)),
    ],
  });
}
