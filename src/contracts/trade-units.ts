import { KG_PER_LB } from '../kernel/grams';
import { loadReferenceFile, type ReferenceFile } from '../platform/reference/reference-file';
import type { ReferenceRow } from '../platform/reference/reference-row';
import type { TradeUnit } from './domain/trade-unit';

/** The units of `config/reference/units.yaml`, read and checked once at start. */
export class TradeUnits {
  /** Confirmed units in which green coffee is quoted, in the order of the file. */
  readonly green: readonly TradeUnit[];

  constructor(file: ReferenceFile = loadReferenceFile('units.yaml')) {
    const rows = file.section('units', unitOf);
    file.finish();
    const pound = rows.find((row) => row.id === 'pound')?.kilograms;
    if (pound?.eq(KG_PER_LB) !== true) {
      throw new Error(`units.yaml: a pound is ${KG_PER_LB.toFixed()} kg by definition`);
    }
    this.green = rows.flatMap(({ id, form, status, kilograms }) =>
      form === 'green' && status === 'confirmed' && kilograms !== null ? [{ id, kilograms }] : [],
    );
  }
}

function unitOf(row: ReferenceRow) {
  return {
    form: row.choice('form', ['any', 'green', 'parchment']),
    kilograms: row.decimalOrNull('kilograms'),
  };
}
