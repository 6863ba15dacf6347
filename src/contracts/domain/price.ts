import type { Day } from '../../kernel/day';
import { Decimal, roundTo } from '../../kernel/decimal';
import { type Grams, pounds } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import { type AgreedPrice, toleranceUscPerLb, uscPerLb } from './agreed-price';
import type { CoffeeForm, PriceRule, Scheme } from './price-rules';

/** Which reckoning a scheme asks for; stored with every result, raised whenever it changes. */
export const FORMULA: Readonly<Record<Scheme, string>> = {
  fairtrade: 'FT-COFFEE-1',
  spp: 'SPP-FLAT-1',
};

/** What the price rule is asked about. Prices in US cents per lb of green coffee, FOB origin. */
export interface PriceQuestion {
  readonly scheme: Scheme;
  readonly signedOn: Day;
  readonly form: CoffeeForm;
  readonly organic: boolean;
  readonly mass: Grams;
  /** Market reference of the contract (ICE Coffee C or London); null while it is not known. */
  readonly market: Decimal | null;
  /** For origin and quality, excluding organic; may be negative. */
  readonly differential: Decimal;
  /** What the contract really pays; null where no price was recorded. */
  readonly agreed: AgreedPrice | null;
}

/** How the price that was agreed stands to what the rule demands. */
export interface Compliance {
  readonly agreedUscPerLb: Decimal;
  readonly agreedValueUsd: Decimal;
  /** At least minimum and organic differential, whatever the market was. */
  readonly meetsFloor: boolean;
  /** At least the price by the rule; null while the market is not known and the floor is met. */
  readonly meetsRule: boolean | null;
  readonly toleranceUscPerLb: Decimal;
  /** Below the price by the rule (or the floor, while no market is known); never negative. */
  readonly shortfallUscPerLb: Decimal;
  readonly shortfallUsd: Decimal;
}

/** The reckoning with one row of the price table. Prices unrounded, amounts in USD to the cent. */
export interface PriceLine {
  readonly ruleId: string;
  readonly lb: Decimal;
  readonly minimumUscPerLb: Decimal;
  readonly organicUscPerLb: Decimal;
  readonly premiumUscPerLb: Decimal;
  /** Minimum and organic differential. */
  readonly floorUscPerLb: Decimal;
  /** Market with differential; null while not known or where the scheme does not look at it. */
  readonly marketUscPerLb: Decimal | null;
  readonly baseUscPerLb: Decimal;
  /** True when the market lies strictly below the minimum; null without a market. */
  readonly floorBinding: boolean | null;
  readonly priceUscPerLb: Decimal;
  readonly allInUscPerLb: Decimal;
  readonly contractValueUsd: Decimal;
  readonly basePartUsd: Decimal;
  readonly organicPartUsd: Decimal;
  readonly premiumUsd: Decimal;
  readonly totalUsd: Decimal;
  /** Least part of the premium for productivity or quality; null when the row does not say. */
  readonly earmarkUsd: Decimal | null;
  readonly freePremiumUsd: Decimal | null;
  readonly prefinanceMaxUsd: Decimal;
  /** What the rule pays above the market, without the premium; null without a market. */
  readonly aboveMarketUsd: Decimal | null;
  readonly compliance: Compliance | null;
}

/** Prices that one row gives, per lb. */
type Prices = Pick<
  PriceLine,
  | 'minimumUscPerLb'
  | 'organicUscPerLb'
  | 'premiumUscPerLb'
  | 'marketUscPerLb'
  | 'baseUscPerLb'
  | 'floorBinding'
>;

/**
 * Price and premium by one row: `base = max(market + differential, minimum)`; organic differential
 * and premium come after the max, so that they are due above the minimum too. Pounds are never
 * rounded; each payment is rounded once, and the total is the sum of the two rounded payments.
 *
 * @throws Refusal price.cell-unknown when the row does not know a price that is needed
 */
export function priceBy(rule: PriceRule, question: PriceQuestion): PriceLine {
  const prices = rule.scheme === 'spp' ? flatPrices(rule, question) : minimumPrices(rule, question);
  const lb = pounds(question.mass);
  const price = prices.baseUscPerLb.plus(prices.organicUscPerLb);
  const contractValueUsd = usd(lb, price);
  const organicPartUsd = usd(lb, prices.organicUscPerLb);
  const premiumUsd = usd(lb, prices.premiumUscPerLb);
  const earmarkUsd = rule.premiumEarmark === null ? null : usd(lb, rule.premiumEarmark);
  const floor = prices.minimumUscPerLb.plus(prices.organicUscPerLb);
  const market = prices.marketUscPerLb;
  return {
    ruleId: rule.id,
    lb,
    ...prices,
    floorUscPerLb: floor,
    priceUscPerLb: price,
    allInUscPerLb: price.plus(prices.premiumUscPerLb),
    contractValueUsd,
    basePartUsd: contractValueUsd.minus(organicPartUsd),
    organicPartUsd,
    premiumUsd,
    totalUsd: contractValueUsd.plus(premiumUsd),
    earmarkUsd,
    freePremiumUsd: earmarkUsd === null ? null : premiumUsd.minus(earmarkUsd),
    prefinanceMaxUsd: roundTo(contractValueUsd.times(rule.prefinancePercent).div(100), 2),
    aboveMarketUsd: market === null ? null : usd(lb, price.minus(market)),
    compliance: complianceOf(question, { price, floor, lb, priceIsFinal: isFinal(rule, market) }),
  };
}

function minimumPrices(rule: PriceRule, question: PriceQuestion): Prices {
  const minimum = cell(rule, question.form, rule.minimum[question.form]);
  const organic = question.organic
    ? cell(rule, 'organic-differential', rule.organicDifferential)
    : new Decimal(0);
  const market = question.market?.plus(question.differential) ?? null;
  return {
    minimumUscPerLb: minimum,
    organicUscPerLb: organic,
    premiumUscPerLb: cell(rule, 'premium', rule.premium),
    marketUscPerLb: market,
    baseUscPerLb: market === null ? minimum : Decimal.max(market, minimum),
    floorBinding: market === null ? null : market.lt(minimum),
  };
}

/**
 * SPP states one price for organic coffee with everything in it. How it moves with a market above
 * it is not in the sources, so the market is left out.
 */
function flatPrices(rule: PriceRule, question: PriceQuestion): Prices {
  if (!question.organic) refuse('price.spp-is-organic', { rule: rule.id });
  const price = cell(rule, question.form, rule.minimum[question.form]);
  return {
    minimumUscPerLb: price,
    organicUscPerLb: cell(rule, 'organic-differential', rule.organicDifferential),
    premiumUscPerLb: cell(rule, 'premium', rule.premium),
    marketUscPerLb: null,
    baseUscPerLb: price,
    floorBinding: null,
  };
}

function isFinal(rule: PriceRule, market: Decimal | null): boolean {
  return rule.scheme === 'spp' || market !== null;
}

function complianceOf(
  question: PriceQuestion,
  by: { price: Decimal; floor: Decimal; lb: Decimal; priceIsFinal: boolean },
): Compliance | null {
  if (question.agreed === null) return null;
  const agreed = uscPerLb(question.agreed);
  const tolerance = toleranceUscPerLb(question.agreed);
  const meets = (demand: Decimal): boolean => agreed.gte(demand.minus(tolerance));
  const meetsPrice = meets(by.price);
  const shortfall = meetsPrice ? new Decimal(0) : by.price.minus(agreed);
  return {
    agreedUscPerLb: agreed,
    agreedValueUsd: usd(by.lb, agreed),
    meetsFloor: meets(by.floor),
    meetsRule: by.priceIsFinal || !meetsPrice ? meetsPrice : null,
    toleranceUscPerLb: tolerance,
    shortfallUscPerLb: shortfall,
    shortfallUsd: usd(by.lb, shortfall),
  };
}

/** Cents per lb times lb, as USD with two decimals: the only rounding on the way. */
function usd(lb: Decimal, centsPerLb: Decimal): Decimal {
  return roundTo(lb.times(centsPerLb).div(100), 2);
}

function cell(rule: PriceRule, name: string, value: Decimal | null): Decimal {
  if (value === null) refuse('price.cell-unknown', { rule: rule.id, cell: name });
  return value;
}
