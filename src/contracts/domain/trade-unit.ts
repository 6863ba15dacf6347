import { Decimal, roundTo } from '../../kernel/decimal';
import { KG_PER_LB } from '../../kernel/grams';

/** A unit of mass in which the trade quotes green coffee: a quintal, a bag, a kilogram. */
export interface TradeUnit {
  readonly id: string;
  readonly kilograms: Decimal;
}

/** What a price in US cents per lb makes in USD per unit, rounded half up to `places`. */
export function usdPerUnit(uscPerLb: Decimal, unit: TradeUnit, places = 2): Decimal {
  const usdPerKg = new Decimal(uscPerLb).div(100).div(KG_PER_LB);
  return roundTo(usdPerKg.times(unit.kilograms), places);
}
