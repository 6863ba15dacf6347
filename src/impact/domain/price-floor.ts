import type { Decimal } from '../../kernel/decimal';
import { type Grams, kilograms, pounds } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, fraction, judge, kgOf, line, percent, silence, total, ZERO } from './figures';
import type { Figure, MetricResult, WorkingLine } from './result';

/**
 * One contract with its price and the floor that its signature day demands, in the unit of the
 * rule: US cents per lb of green coffee, FOB.
 */
export interface FlooredContract {
  readonly contractId: Id;
  readonly massG: Grams;
  /** Null when not fixed or not disclosed. */
  readonly priceUscPerLb: Decimal | null;
  /**
   * How far below the floor a price may seem to lie only because it was written in another unit:
   * half of its last written digit; zero for a price written in the unit of the rule.
   */
  readonly toleranceUscPerLb: Decimal;
  /** Minimum price and organic differential; null when no confirmed row gives one. */
  readonly floorUscPerLb: Decimal | null;
  readonly marketUscPerLb: Decimal | null;
  readonly premiumDueUsd: Decimal | null;
}

export interface PriceFloorInputs {
  readonly contracts: readonly FlooredContract[];
  /** Premium that the cooperatives received in the period; null when none is recorded. */
  readonly premiumReceivedUsd: Decimal | null;
}

interface Compared extends FlooredContract {
  readonly priceUscPerLb: Decimal;
  readonly floorUscPerLb: Decimal;
}

/**
 * S08-FLOOR: the share of the contracted green coffee whose FOB price reached the floor of its
 * signature day. 4.85 USD/kg is the rounded form of 220 US cents per lb and no breach: see the
 * tolerance. Shortfall, premium due and premium received stand beside it.
 */
export function priceFloor(inputs: PriceFloorInputs, sheet: FactorSheet): MetricResult {
  const { contracts } = inputs;
  if (contracts.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'C', sheet);
  const compared = contracts.filter(isCompared);
  const base = kgOf(compared.map(massOf));
  const met = kgOf(compared.filter(reachesFloor).map(massOf));
  const coverage = fraction(base, kgOf(contracts.map(massOf)));
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: percent(met, base),
      numerator: met,
      denominator: base,
      nUnits: compared.length,
      coverage,
    },
    sheet,
  );
  const usd = (code: string, value: Decimal | null): Figure =>
    judge(
      {
        code,
        unit: 'USD',
        value,
        nUnits: compared.length,
        coverage,
        reasons: value === null ? ['not_collected'] : [],
      },
      sheet,
    );
  const working = headline.value === null ? [] : compared.flatMap(workingOf);
  return conclude(headline, 'C', sheet, {
    parts: [
      usd('shortfall', total(compared.map(shortfallOf))),
      usd('premium-due', total(compared.map((one) => one.premiumDueUsd ?? ZERO))),
      usd('premium-received', inputs.premiumReceivedUsd),
    ],
    working,
  });
}

function workingOf(contract: Compared): WorkingLine[] {
  const { contractId, marketUscPerLb, priceUscPerLb, floorUscPerLb } = contract;
  const lines = [
    line('contract-mass', [kilograms(contract.massG), 'kg'], 'contracts', contractId),
    line('contract-price', [priceUscPerLb, 'USc/lb'], 'contracts', contractId),
    line('contract-floor', [floorUscPerLb, 'USc/lb'], 'contracts', contractId),
  ];
  if (marketUscPerLb === null) return lines;
  return [...lines, line('contract-market', [marketUscPerLb, 'USc/lb'], 'contracts', contractId)];
}

function isCompared(contract: FlooredContract): contract is Compared {
  return contract.priceUscPerLb !== null && contract.floorUscPerLb !== null;
}

function reachesFloor(contract: Compared): boolean {
  const { priceUscPerLb, floorUscPerLb, toleranceUscPerLb } = contract;
  return priceUscPerLb.gte(floorUscPerLb.minus(toleranceUscPerLb));
}

/** US dollars that were missing to the floor, per lb unrounded. */
function shortfallOf(contract: Compared): Decimal {
  if (reachesFloor(contract)) return ZERO;
  const { priceUscPerLb, floorUscPerLb, massG } = contract;
  return floorUscPerLb.minus(priceUscPerLb).times(pounds(massG)).div(100);
}

function massOf(contract: FlooredContract): Grams {
  return contract.massG;
}
