import { gramsFromKg } from '../kernel/grams';
import type { Decimal } from '../kernel/decimal';
import { loadReferenceFile } from '../platform/reference/reference-file';
import type { IntakeLimits } from './domain/delivery';

/** Bands outside which a step's result is kept with a warning. */
export interface YieldBands {
  readonly parchmentToGreen: { readonly min: Decimal; readonly max: Decimal };
  readonly roastLossPct: { readonly min: Decimal; readonly max: Decimal };
}

/** The newest row of each section of `config/reference/plausibility.yaml`. */
export function readPlausibility(): { readonly intake: IntakeLimits; readonly yields: YieldBands } {
  const file = loadReferenceFile('plausibility.yaml');
  const intake = file
    .section('intake', (row) => ({
      moistureMaxPct: row.decimal('moisture_max_pct'),
      deliveryMaxG: gramsFromKg(row.text('delivery_max_kg')),
      backdateMaxDays: row.decimal('backdate_max_days').toNumber(),
    }))
    .at(-1);
  const yields = file
    .section('yields', (row) => ({
      parchmentToGreen: {
        min: row.decimal('parchment_to_green_min'),
        max: row.decimal('parchment_to_green_max'),
      },
      roastLossPct: {
        min: row.decimal('roast_loss_pct_min'),
        max: row.decimal('roast_loss_pct_max'),
      },
    }))
    .at(-1);
  file.finish();
  if (intake === undefined || yields === undefined)
    throw new Error('plausibility.yaml has no rows');
  return { intake, yields };
}
