import { actorDiversity } from './actor-diversity';
import { inCanonicalOrder } from './canonical-order';
import { certifiedSold, type CertifiedSoldInputs } from './certified-sold';
import { deforestationScreening, type DeforestationInputs } from './deforestation-screening';
import type { FactorSheet } from './factor-sheet';
import { fairProcurement, type FairProcurementInputs } from './fair-procurement';
import { fundsMobilised, type FundsInputs } from './funds-mobilised';
import { livingIncomeCover, type LivingIncomeInputs } from './living-income-cover';
import { massBalance, type MassBalanceInputs } from './mass-balance';
import { organicArea, type OrganicAreaInputs } from './organic-area';
import { payDays, type PayDaysInputs } from './pay-days';
import { payMedian, type PayMedianInputs } from './pay-median';
import { planCompletion } from './plan-completion';
import { plotGeometry, type PlotGeometryInputs } from './plot-geometry';
import { premiumUse, type PremiumUseInputs } from './premium-use';
import { priceFloor, type PriceFloorInputs } from './price-floor';
import { priceGap, type PriceGapInputs } from './price-gap';
import type { MetricResult } from './result';
import { womenShare, type WomenShareInputs } from './women-share';
import type { WorkPlanInputs } from './work-plan';

/** What each calculator is given. */
export interface InputsOf {
  'pay-median': PayMedianInputs;
  'living-income-cover': LivingIncomeInputs;
  'organic-area': OrganicAreaInputs;
  'women-share': WomenShareInputs;
  'price-gap': PriceGapInputs;
  'price-floor': PriceFloorInputs;
  'pay-days': PayDaysInputs;
  'certified-sold': CertifiedSoldInputs;
  'mass-balance': MassBalanceInputs;
  'fair-procurement': FairProcurementInputs;
  'plot-geometry': PlotGeometryInputs;
  'deforestation-screening': DeforestationInputs;
  'plan-completion': WorkPlanInputs;
  'actor-diversity': WorkPlanInputs;
  'funds-mobilised': FundsInputs;
  'premium-use': PremiumUseInputs;
}

export type CalculatorKey = keyof InputsOf;

type Calculator<K extends CalculatorKey> = (
  inputs: InputsOf[K],
  sheet: FactorSheet,
) => MetricResult;

const CALCULATORS: { readonly [K in CalculatorKey]: Calculator<K> } = {
  'pay-median': payMedian,
  'living-income-cover': livingIncomeCover,
  'organic-area': organicArea,
  'women-share': womenShare,
  'price-gap': priceGap,
  'price-floor': priceFloor,
  'pay-days': payDays,
  'certified-sold': certifiedSold,
  'mass-balance': massBalance,
  'fair-procurement': fairProcurement,
  'plot-geometry': plotGeometry,
  'deforestation-screening': deforestationScreening,
  'plan-completion': planCompletion,
  'actor-diversity': actorDiversity,
  'funds-mobilised': fundsMobilised,
  'premium-use': premiumUse,
};

export const CALCULATOR_KEYS = Object.keys(CALCULATORS) as readonly CalculatorKey[];

/** Computes one metric. The same inputs in any order give the same result, byte for byte. */
export function calculate<K extends CalculatorKey>(
  key: K,
  inputs: InputsOf[K],
  sheet: FactorSheet,
): MetricResult {
  return CALCULATORS[key](inCanonicalOrder(inputs), sheet);
}
