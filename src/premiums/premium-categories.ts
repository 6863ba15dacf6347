import { loadReferenceFile, type ReferenceFile } from '../platform/reference/reference-file';
import type { ReferenceRow } from '../platform/reference/reference-row';
import type { PremiumCategory } from './domain/premium-category';

/** The code list of `config/reference/premium-categories.yaml`, read and checked once at start. */

export class PremiumCategories {
  readonly all: readonly PremiumCategory[];

  constructor(file: ReferenceFile = loadReferenceFile('premium-categories.yaml')) {
    this.all = file.section('categories', categoryOf);
    file.finish();
  }
}

function categoryOf(row: ReferenceRow): Omit<PremiumCategory, 'id' | 'status'> {
  const sdg = row.decimalOrNull('sdg');
  if (sdg !== null && !(sdg.isInteger() && sdg.gte(1) && sdg.lte(17))) {
    row.fail('sdg', 'must be a goal from 1 to 17');
  }
  return {
    sdg: sdg?.toNumber() ?? null,
    name: { de: row.text('de'), es: row.text('es'), en: row.text('en') },
  };
}
