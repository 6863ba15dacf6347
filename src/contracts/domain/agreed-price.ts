import { Decimal } from '../../kernel/decimal';
import { G_PER_QUINTAL_GREEN, KG_PER_LB, kilograms } from '../../kernel/grams';

/** Units in which contracts quote the price of green coffee. */
export const PRICE_UNITS = ['usc-per-lb', 'usd-per-kg', 'usd-per-quintal'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

/**
 * The price on the contract as it was written: with the organic differential, without the premium.
 * `amount` keeps its digits, because half of the last one is how exactly it was said.
 */
export interface AgreedPrice {
  readonly amount: string;
  readonly unit: PriceUnit;
}

/** Pounds in one of the units that the price is per; and cents in one of its money units. */
const LB_PER: Readonly<Record<PriceUnit, Decimal>> = {
  'usc-per-lb': new Decimal(1),
  'usd-per-kg': new Decimal(1).div(KG_PER_LB),
  'usd-per-quintal': kilograms(G_PER_QUINTAL_GREEN).div(KG_PER_LB),
};
const CENTS_PER: Readonly<Record<PriceUnit, number>> = {
  'usc-per-lb': 1,
  'usd-per-kg': 100,
  'usd-per-quintal': 100,
};

/** The price in the unit of the rule, unrounded. */
export function uscPerLb(price: AgreedPrice): Decimal {
  return new Decimal(price.amount).times(CENTS_PER[price.unit]).div(LB_PER[price.unit]);
}

/**
 * How far below the rule a price may seem to be only because it was written in another unit: half
 * of its last recorded digit. A price written in the unit of the rule is compared exactly.
 */
export function toleranceUscPerLb(price: AgreedPrice): Decimal {
  if (price.unit === 'usc-per-lb') return new Decimal(0);
  const places = price.amount.split('.')[1]?.length ?? 0;
  const halfDigit = new Decimal(10).pow(-places).div(2);
  return halfDigit.times(CENTS_PER[price.unit]).div(LB_PER[price.unit]);
}
