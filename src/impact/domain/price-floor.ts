import { Decimal } from '../../kernel/decimal';
import { type Grams, KG_PER_LB, kilograms, pounds } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { FactorSheet } from './factor-sheet';
import { conclude, fraction, judge, kgOf, line, percent, silence, total, ZERO } from './figures';
import type { MetricResult, WorkingLine } from './result';

/** One contract with the price that was agreed and the floor that its signature day demands. */
export interface FlooredContract {
  readonly contractId: Id;
  readonly massG: Grams;
  /** FOB price in its own unit; null when not fixed or not disclosed. */
  readonly price: Decimal | null;
  readonly priceUnit: 'USD/lb' | 'USD/kg';
  /** Decimals the price was written with, in its unit: the tolerance is half of the last one. */
  readonly pricePlaces: number;
  /** Minimum price and organic differential; null when the rule has no confirmed row. */
  readonly floorUsdPerLb: Decimal | null;
  readonly marketUsdPerLb: Decimal | null;
  readonly premiumDueUsd: Decimal | null;
  readonly premiumPaidUsd: Decimal | null;
}

export interface PriceFloorInputs {
  readonly contracts: readonly FlooredContract[];
}

interface Compared extends FlooredContract {
  readonly price: Decimal;
  readonly floorUsdPerLb: Decimal;
}

/**
 * S08-FLOOR: the share of the contracted green coffee whose FOB price reached the floor of its
 * signature day. Prices are compared in the unit they were written in, with half of the last
 * written digit as tolerance: 4.85 USD/kg is the rounded form of 4.850170 and no breach. Shortfall
 * and premium stand beside it.
 */
export function priceFloor(inputs: PriceFloorInputs, sheet: FactorSheet): MetricResult {
  const { contracts } = inputs;
  if (contracts.length === 0) return conclude(silence('percent', 0, ['empty_base']), 'C', sheet);
  const compared = contracts.filter(isCompared);
  const base = kgOf(compared.map(massOf));
  const met = kgOf(compared.filter(reachesFloor).map(massOf));
  const shortfall = total(compared.map(shortfallOf));
  const coverage = fraction(base, kgOf(contracts.map(massOf)));
  const usd = { unit: 'USD' as const, nUnits: compared.length, coverage };
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
  const due = total(compared.map((one) => one.premiumDueUsd ?? ZERO));
  const paid = total(compared.map((one) => one.premiumPaidUsd ?? ZERO));
  const reported = compared.some((one) => one.premiumPaidUsd !== null);
  const parts = [
    judge({ ...usd, code: 'shortfall', value: shortfall }, sheet),
    judge({ ...usd, code: 'premium-due', value: due }, sheet),
    judge(
      {
        ...usd,
        code: 'premium-paid',
        value: reported ? paid : null,
        reasons: unreported(reported),
      },
      sheet,
    ),
  ];
  const working = headline.value === null ? [] : compared.flatMap(workingOf);
  return conclude(headline, 'C', sheet, { parts, working });
}

function unreported(reported: boolean): readonly 'not_collected'[] {
  return reported ? [] : ['not_collected'];
}

function workingOf(contract: Compared): WorkingLine[] {
  const { contractId, priceUnit, marketUsdPerLb } = contract;
  const lines = [
    line('contract-mass', [kilograms(contract.massG), 'kg'], 'contracts', contractId),
    line('contract-price', [contract.price, priceUnit], 'contracts', contractId),
    line('contract-floor', [floorOf(contract), priceUnit], 'contracts', contractId),
  ];
  if (marketUsdPerLb === null) return lines;
  return [...lines, line('contract-market', [marketUsdPerLb, 'USD/lb'], 'contracts', contractId)];
}

function isCompared(contract: FlooredContract): contract is Compared {
  return contract.price !== null && contract.floorUsdPerLb !== null;
}

/** The floor in the unit of the price, unrounded. */
function floorOf(contract: Compared): Decimal {
  const perLb = contract.floorUsdPerLb;
  return contract.priceUnit === 'USD/lb' ? perLb : perLb.div(KG_PER_LB);
}

function reachesFloor(contract: Compared): boolean {
  const halfDigit = new Decimal('0.5').times(new Decimal(10).pow(-contract.pricePlaces));
  return contract.price.gte(floorOf(contract).minus(halfDigit));
}

function shortfallOf(contract: Compared): Decimal {
  if (reachesFloor(contract)) return ZERO;
  const { massG, priceUnit } = contract;
  const quantity = priceUnit === 'USD/lb' ? pounds(massG) : kilograms(massG);
  return floorOf(contract).minus(contract.price).times(quantity);
}

function massOf(contract: FlooredContract): Grams {
  return contract.massG;
}
