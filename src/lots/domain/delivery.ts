import type { Decimal } from '../../kernel/decimal';
import { type Day, daysBetween } from '../../kernel/day';
import { type Grams, grams, kgText } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import type { DeliveredForm } from './form';

/** What the scale and the moisture meter said. */
export interface DeliveryWeights {
  readonly grossG: Grams;
  readonly tareG: Grams;
  /** As the clerk entered it; must be gross less tare. */
  readonly netG: Grams;
  /** Null for fresh cherry only, which nobody meters. */
  readonly moisturePct: Decimal | null;
  readonly form: DeliveredForm;
}

/** Limits of the intake, from `config/reference/plausibility.yaml`. */
export interface IntakeLimits {
  /** Above this, parchment spoils in store and is refused at the gate. */
  readonly moistureMaxPct: Decimal;
  /** One delivery of a family, not a truck: above this it is a typing error. */
  readonly deliveryMaxG: Grams;
  /** How long ago a delivery may lie when it is entered. */
  readonly backdateMaxDays: number;
}

/**
 * Accepts a delivery's weights or refuses with the numbers that do not fit.
 * @returns the net mass that becomes the lot
 * @throws Refusal `delivery.net-differs`, `delivery.tare-above-gross`, `delivery.too-heavy`,
 *   `delivery.too-moist`, `delivery.moisture-missing`, `delivery.moisture-impossible`,
 *   `day.in-future`, `day.too-long-ago`
 */
export function decideDelivery(
  weights: DeliveryWeights,
  limits: IntakeLimits,
  days: { readonly deliveredOn: Day; readonly today: Day },
): Grams {
  const { grossG, tareG, netG } = weights;
  const scaleNetG = grams(grossG - tareG);
  if (scaleNetG <= 0n) {
    refuse('delivery.tare-above-gross', { gross_kg: kgText(grossG), tare_kg: kgText(tareG) });
  }
  if (netG !== scaleNetG) {
    refuse('delivery.net-differs', { net_kg: kgText(netG), scale_net_kg: kgText(scaleNetG) });
  }
  if (netG > limits.deliveryMaxG) {
    refuse('delivery.too-heavy', { net_kg: kgText(netG), max_kg: kgText(limits.deliveryMaxG) });
  }
  refuseMoisture(weights, limits.moistureMaxPct);
  requireEnteredInTime(days.deliveredOn, days.today, limits.backdateMaxDays);
  return netG;
}

/** Parchment that is too moist spoils in store; of cherry, moisture says nothing. */
function refuseMoisture({ form, moisturePct }: DeliveryWeights, maxPct: Decimal): void {
  if (moisturePct === null) {
    if (form !== 'cherry') refuse('delivery.moisture-missing');
    return;
  }
  if (moisturePct.lt(0) || moisturePct.gt(100)) {
    refuse('delivery.moisture-impossible', { moisture_pct: moisturePct.toFixed(1) });
  }
  if (form === 'parchment' && moisturePct.gt(maxPct)) {
    refuse('delivery.too-moist', {
      moisture_pct: moisturePct.toFixed(1),
      max_pct: maxPct.toFixed(1),
    });
  }
}

/** @throws Refusal `day.in-future`, `day.too-long-ago` */
export function requireEnteredInTime(on: Day, today: Day, backdateMaxDays: number): void {
  requireNotInFuture(on, today);
  if (daysBetween(on, today) > backdateMaxDays) {
    refuse('day.too-long-ago', { day: on, max_days: backdateMaxDays });
  }
}

/** @throws Refusal `day.in-future` */
export function requireNotInFuture(on: Day, today: Day): void {
  if (on > today) refuse('day.in-future', { day: on, today });
}
