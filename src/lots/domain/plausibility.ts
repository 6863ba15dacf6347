import { Decimal } from '../../kernel/decimal';
import { type Grams, kilograms } from '../../kernel/grams';
import type { Form } from './form';

/** What seems unlikely and is kept with the lot; nothing is refused for it. */
export type WarningCode =
  | 'warning.outturn'
  | 'warning.moisture'
  | 'warning.altitude'
  | 'warning.plot-yield'
  | 'warning.entered-differs'
  | 'warning.sample-outturn'
  | 'warning.recipe-differs';

export interface Warning {
  readonly code: WarningCode;
  /** Numerals as text; what the warning says in the reader's language is made of them. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Both ends still fit. */
export interface Band {
  readonly min: Decimal;
  readonly max: Decimal;
}

export interface OutturnBand extends Band {
  readonly from: Form;
  readonly to: Form;
}

export function isOutside(value: Decimal, band: Band): boolean {
  return value.lt(band.min) || value.gt(band.max);
}

/** Output over input by mass against what the step usually yields; no band, no warning. */
export function outturnWarnings(
  step: { readonly from: Form; readonly to: Form; readonly inG: Grams; readonly outG: Grams },
  bands: readonly OutturnBand[],
): readonly Warning[] {
  const band = bands.find((one) => one.from === step.from && one.to === step.to);
  if (band === undefined || step.inG === 0n) return [];
  const outturn = kilograms(step.outG).div(kilograms(step.inG));
  if (!isOutside(outturn, band)) return [];
  const facts = {
    from_form: step.from,
    to_form: step.to,
    outturn_pct: percent(outturn),
    min_pct: percent(band.min),
    max_pct: percent(band.max),
  };
  return [{ code: 'warning.outturn', facts }];
}

export function moistureWarnings(moisturePct: Decimal, band: Band): readonly Warning[] {
  if (!isOutside(moisturePct, band)) return [];
  const facts = {
    moisture_pct: moisturePct.toFixed(1),
    min_pct: band.min.toFixed(1),
    max_pct: band.max.toFixed(1),
  };
  return [{ code: 'warning.moisture', facts }];
}

export interface PlotLimits {
  readonly altitudeM: Band;
  readonly gbeMaxKgPerHa: Decimal;
}

/** What is known of the plot that coffee is said to come from; null: nobody said. */
export interface DeliveringPlot {
  readonly altitudeM: Decimal | null;
  readonly areaM2: Decimal | null;
  readonly harvest: number;
  /** Green bean equivalent delivered from it in this harvest, this delivery included. */
  readonly deliveredGbeKg: Decimal;
}

export function plotWarnings(plot: DeliveringPlot, limits: PlotLimits): readonly Warning[] {
  const warnings: Warning[] = [];
  const { altitudeM, areaM2, deliveredGbeKg } = plot;
  if (altitudeM !== null && isOutside(altitudeM, limits.altitudeM)) {
    const { min, max } = limits.altitudeM;
    const facts = {
      altitude_m: altitudeM.toFixed(0),
      min_m: min.toFixed(0),
      max_m: max.toFixed(0),
    };
    warnings.push({ code: 'warning.altitude', facts });
  }
  if (areaM2 !== null && areaM2.gt(0)) {
    const perHectare = deliveredGbeKg.times(10_000).div(areaM2);
    if (perHectare.gt(limits.gbeMaxKgPerHa)) {
      const facts = {
        harvest: String(plot.harvest),
        gbe_kg_per_ha: perHectare.toFixed(0),
        max_kg_per_ha: limits.gbeMaxKgPerHa.toFixed(0),
      };
      warnings.push({ code: 'warning.plot-yield', facts });
    }
  }
  return warnings;
}

/** Green bean equivalent in kilograms; forms without a factor count nothing. */
export function greenKg(netG: Grams, form: Form, factors: ReadonlyMap<string, Decimal>): Decimal {
  return kilograms(netG).times(factors.get(form) ?? new Decimal(0));
}

function percent(fraction: Decimal): string {
  return fraction.times(100).toFixed(1);
}
