import { Decimal } from '../kernel/decimal';
import { gramsFromKg } from '../kernel/grams';
import { loadReferenceFile } from '../platform/reference/reference-file';
import type { IntakeLimits } from './domain/delivery';
import type { TradeUnit } from './domain/delivery-units';
import { FORMS } from './domain/form';
import type { OutturnBand, PlotLimits } from './domain/plausibility';
import type { QualityReference } from './domain/quality';

/** Limits of the intake and bands of the steps. */
export interface Plausibility {
  readonly intake: IntakeLimits;
  readonly outturns: readonly OutturnBand[];
  readonly plots: PlotLimits;
  /** Green bean equivalent of a kilogram, by form. */
  readonly gbe: ReadonlyMap<string, Decimal>;
  readonly enteredTolerancePct: Decimal;
  readonly recipeTolerancePoints: Decimal;
}

/** The newest row of each section of `config/reference/plausibility.yaml`. */
export function readPlausibility(): Plausibility {
  const file = loadReferenceFile('plausibility.yaml');
  const intake = newest(
    file.section('intake', (row) => ({
      moistureMaxPct: row.decimal('moisture_max_pct'),
      deliveryMaxG: gramsFromKg(row.text('delivery_max_kg')),
      backdateMaxDays: row.decimal('backdate_max_days').toNumber(),
    })),
  );
  const yields = newest(
    file.section('yields', (row) => ({
      hullMin: row.decimal('parchment_to_green_min'),
      hullMax: row.decimal('parchment_to_green_max'),
      roastLossMin: row.decimal('roast_loss_pct_min'),
      roastLossMax: row.decimal('roast_loss_pct_max'),
    })),
  );
  const further = file.section('outturns', (row) => ({
    from: row.choice('from_form', FORMS),
    to: row.choice('to_form', FORMS),
    min: row.decimalOrNull('min'),
    max: row.decimalOrNull('max'),
  }));
  const plots = newest(
    file.section('plots', (row) => ({
      altitudeM: { min: row.decimal('altitude_min_m'), max: row.decimal('altitude_max_m') },
      gbeMaxKgPerHa: row.decimal('gbe_max_kg_per_ha'),
    })),
  );
  const gbe = file.section('gbe', (row) => ({
    form: row.choice('form', FORMS),
    factor: row.decimal('factor'),
  }));
  const tolerances = newest(
    file.section('tolerances', (row) => ({
      enteredPct: row.decimal('entered_pct'),
      recipePoints: row.decimal('recipe_points'),
    })),
  );
  file.finish();
  return {
    intake,
    outturns: [...bandsOf(yields), ...further.flatMap(known)],
    plots,
    gbe: new Map([['green', new Decimal(1)], ...gbe.map((row) => [row.form, row.factor] as const)]),
    enteredTolerancePct: tolerances.enteredPct,
    recipeTolerancePoints: tolerances.recipePoints,
  };
}

/** The bands of hulling and roasting; a roast's is stated as its loss. */
function bandsOf(yields: {
  readonly hullMin: Decimal;
  readonly hullMax: Decimal;
  readonly roastLossMin: Decimal;
  readonly roastLossMax: Decimal;
}): readonly OutturnBand[] {
  const afterLoss = (lossPct: Decimal): Decimal => new Decimal(100).minus(lossPct).div(100);
  const { hullMin, hullMax, roastLossMin, roastLossMax } = yields;
  return [
    { from: 'parchment', to: 'green', min: hullMin, max: hullMax },
    { from: 'green', to: 'roasted', min: afterLoss(roastLossMax), max: afterLoss(roastLossMin) },
  ];
}

function known({ from, to, min, max }: PossibleBand): readonly OutturnBand[] {
  return min === null || max === null ? [] : [{ from, to, min, max }];
}

type PossibleBand = Pick<OutturnBand, 'from' | 'to'> & {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
};

/** What is known of the units of mass that the field writes. */
export function readUnits(): readonly TradeUnit[] {
  const file = loadReferenceFile('units.yaml');
  const units = file.section('units', (row) => ({
    form: row.choice('form', ['any', 'green', 'parchment']),
    kilograms: row.decimalOrNull('kilograms'),
  }));
  file.finish();
  return units;
}

/** `config/reference/quality.yaml`: how a sample is judged. */
export function readQuality(): QualityReference {
  const file = loadReferenceFile('quality.yaml');
  const band = (section: string) =>
    newest(
      file.section(section, (row) => ({
        min: row.decimal('min_pct'),
        max: row.decimal('max_pct'),
      })),
    );
  const moisture = band('moisture');
  const outturnPct = band('outturn_sample');
  const defects = file.section('defects', (row) => ({
    category: row.choice('category', ['1', '2']),
    beansPerFullDefect: row.decimal('beans_per_full_defect'),
  }));
  file.finish();
  return { moisture, outturnPct, defects };
}

function newest<T>(rows: readonly T[]): T {
  const row = rows.at(-1);
  if (row === undefined) throw new Error('a section of the reference files has no rows');
  return row;
}
