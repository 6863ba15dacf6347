import { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, line, percent, silence } from './figures';
import { hectares } from './organic-area';
import type { Figure, MetricResult } from './result';

export type Screening = 'low' | 'more-information' | 'high';

export interface ScreenedPlot {
  readonly plotId: Id;
  readonly areaM2: Decimal | null;
  /** Newest screening result on the last day of the period; null when never screened. */
  readonly screening: Screening | null;
}

export interface DeforestationInputs {
  readonly plots: readonly ScreenedPlot[];
}

/**
 * S15-DEFOR: the share of the screened area with a low signal of deforestation after 2020. The
 * share of the whole area stands beside it, and the other classes and the unscreened area in the
 * working, because a high share of a small screened part would mislead.
 */
export function deforestationScreening(
  inputs: DeforestationInputs,
  sheet: FactorSheet,
): MetricResult {
  const { plots } = inputs;
  if (plots.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'X', sheet);
  const measured = plots.filter((plot) => plot.areaM2 !== null);
  const of = (screening: Screening | null): Decimal =>
    hectares(measured.filter((plot) => plot.screening === screening));
  const low = of('low');
  const all = hectares(measured);
  const screened = all.minus(of(null));
  const figure = (code: string, base: Decimal): Figure =>
    judge(
      {
        code,
        unit: 'percent',
        value: percent(low, base),
        numerator: low,
        denominator: base,
        nUnits: measured.length,
        coverage: coverageOf(plots, screened, all),
        reasons: screened.isZero() ? ['not_collected'] : [],
      },
      sheet,
    );
  return conclude(figure('headline', screened), 'X', sheet, {
    parts: [figure('low-of-all-area', all)],
    working: [
      line('area-low', [low, 'ha'], 'plots'),
      line('area-more-information', [of('more-information'), 'ha'], 'plots'),
      line('area-high', [of('high'), 'ha'], 'plots'),
      line('area-not-screened', [of(null), 'ha'], 'plots'),
      line('area-all', [all, 'ha'], 'plots'),
      line('plots-without-area', [count(plots.length - measured.length), 'count'], 'plots'),
    ],
  });
}

/** Screened share of the known area, or the share of plots with a known area where that is less. */
function coverageOf(
  plots: readonly ScreenedPlot[],
  screened: Decimal,
  all: Decimal,
): Decimal | null {
  const byArea = fraction(screened, all);
  const measured = plots.filter((plot) => plot.areaM2 !== null).length;
  const byPlots = fraction(count(measured), count(plots.length));
  return byArea === null || byPlots === null ? byPlots : Decimal.min(byArea, byPlots);
}
