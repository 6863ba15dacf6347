import { Injectable } from '@nestjs/common';
import { loadReferenceFile, type ReferenceFile } from '../platform/reference/reference-file';
import type { ReferenceRow } from '../platform/reference/reference-row';
import type { PriceLimits } from './domain/price-limits';
import { type PriceRule, SCHEMES } from './domain/price-rules';

/** The price rules of `config/reference/price-rules.yaml`, read and checked once at start. */
@Injectable()
export class PriceTable {
  readonly rules: readonly PriceRule[];
  readonly limits: PriceLimits;
  /** Which edition of the file it is: a statement of another edition is due again. */
  readonly edition: string;

  constructor(file: ReferenceFile = loadReferenceFile('price-rules.yaml')) {
    this.edition = file.digest;
    this.rules = file.section('prices', ruleOf);
    const [limits, ...more] = file.section('limits', limitsOf);
    file.finish();
    if (limits === undefined || more.length > 0) {
      throw new Error('price-rules.yaml: exactly one row of limits is expected');
    }
    this.limits = limits;
  }
}

function ruleOf(row: ReferenceRow): Omit<PriceRule, 'id' | 'validFrom' | 'status'> {
  return {
    scheme: row.choice('scheme', SCHEMES),
    minimum: {
      'arabica-washed': row.decimalOrNull('arabica_washed'),
      'arabica-natural': row.decimalOrNull('arabica_natural'),
      'robusta-washed': row.decimalOrNull('robusta_washed'),
      'robusta-natural': row.decimalOrNull('robusta_natural'),
    },
    organicDifferential: row.decimalOrNull('organic_differential'),
    premium: row.decimalOrNull('premium'),
    premiumEarmark: row.decimalOrNull('premium_earmark'),
    prefinancePercent: row.decimal('prefinance_percent'),
  };
}

function limitsOf(row: ReferenceRow): PriceLimits {
  return {
    rejectBelow: row.decimal('reject_below'),
    warnBelow: row.decimal('warn_below'),
    warnAbove: row.decimal('warn_above'),
  };
}
