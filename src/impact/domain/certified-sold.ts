import type { Grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, kgOf, line, percent, silence } from './figures';
import type { MetricResult } from './result';

export type Claim = 'yes' | 'no' | 'unknown';

/** Bags of one packed batch that a shop accepted in the period ("sell-in"). */
export interface SoldBags {
  readonly handoverId: Id;
  readonly lotId: Id;
  readonly netG: Grams;
  readonly bags: number;
  /** What could be claimed for the batch on the day it was packed. */
  readonly organic: Claim;
  readonly fair: Claim;
}

export interface CertifiedSoldInputs {
  readonly sold: readonly SoldBags[];
  readonly packedG: Grams;
  readonly packedBags: number;
}

/**
 * S12-CERTSOLD: kilograms of roasted coffee that shops took over and for which both the organic and
 * the fair claim held when it was packed; beside it the share of all coffee sold and the bags.
 */
export function certifiedSold(inputs: CertifiedSoldInputs, sheet: FactorSheet): MetricResult {
  const { sold } = inputs;
  if (sold.length === 0) return conclude(silence('kg', 0, ['empty_base']), 'M', sheet);
  const judged = sold.filter(isJudged);
  const certified = sold.filter((one) => one.organic === 'yes' && one.fair === 'yes');
  const [mass, base] = [kgOf(certified.map(massOf)), kgOf(judged.map(massOf))];
  const allSold = kgOf(sold.map(massOf));
  const shared = { nUnits: sold.length, coverage: fraction(base, allSold) };
  const headline = judge({ ...shared, code: 'headline', unit: 'kg', value: mass }, sheet);
  const parts = [
    judge(
      {
        ...shared,
        code: 'certified-share',
        unit: 'percent',
        value: percent(mass, base),
        numerator: mass,
        denominator: base,
      },
      sheet,
    ),
    judge({ ...shared, code: 'certified-bags', unit: 'bag', value: bagsOf(certified) }, sheet),
    judge({ ...shared, coverage: null, code: 'sold', unit: 'kg', value: allSold }, sheet),
  ];
  return conclude(headline, 'M', sheet, {
    parts,
    working: [
      line('sold-kg', [allSold, 'kg'], 'custody'),
      line('sold-bags', [bagsOf(sold), 'bag'], 'custody'),
      line('sold-certified-kg', [mass, 'kg'], 'traceability'),
      line('sold-unknown-kg', [allSold.minus(base), 'kg'], 'traceability'),
      line('packed-kg', [kgOf([inputs.packedG]), 'kg'], 'lots'),
      line('packed-bags', [count(inputs.packedBags), 'bag'], 'lots'),
    ],
  });
}

/** One "no" decides; otherwise both answers must be known. */
function isJudged(bags: SoldBags): boolean {
  const claims = [bags.organic, bags.fair];
  return claims.includes('no') || !claims.includes('unknown');
}

function bagsOf(sold: readonly SoldBags[]): ReturnType<typeof count> {
  return count(sold.reduce((sum, one) => sum + one.bags, 0));
}

function massOf(sold: SoldBags): Grams {
  return sold.netG;
}
