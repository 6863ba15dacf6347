import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams } from '../../../src/kernel/grams';
import { priceBy, type PriceLine } from '../../../src/contracts/domain/price';
import { type PriceRule, rulesFor } from '../../../src/contracts/domain/price-rules';
import type { StatementQuestion } from '../../../src/contracts/domain/statement';
import { PriceTable } from '../../../src/contracts/price-table';

/** The price table of the house, as the service reads it. */
export const table = new PriceTable().rules;
/** 275 bags of 69 kg. */
export const CONTAINER = grams(18_975_000n);

/** The 2026 row with an organic differential of 40, an assumption of the examples E6 and E7b. */
const assumed: readonly PriceRule[] = table.map((rule) =>
  rule.id === 'fairtrade-2026-12-01' ? { ...rule, organicDifferential: decimal('40') } : rule,
);

/** Signed in 2025, organic washed Arabica, shipped, market 160 cents. */
export const question = (changes: Partial<StatementQuestion> = {}): StatementQuestion => ({
  scheme: 'fairtrade',
  signedOn: day('2025-03-01'),
  form: 'arabica-washed',
  organic: true,
  mass: CONTAINER,
  massBasis: 'shipped',
  priceType: 'fixed',
  market: decimal('160'),
  differential: decimal('0'),
  agreed: null,
  ...changes,
});

export const market = (cents: string, diff = '0') => ({
  market: decimal(cents),
  differential: decimal(diff),
});

/** The line of the newest candidate: the only one where the row is certain. */
export function newestLine(changes: Partial<StatementQuestion>): PriceLine {
  const asked = question(changes);
  const rule = rulesFor(assumed, asked.scheme, asked.signedOn).at(-1);
  if (rule === undefined) throw new Error('no rule');
  return priceBy(rule, asked);
}
