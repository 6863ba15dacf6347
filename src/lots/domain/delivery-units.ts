import type { Decimal } from '../../kernel/decimal';
import { type Grams, kilograms, kgText } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';
import type { Form } from './form';
import type { Warning } from './plausibility';

export const ENTERED_UNITS = ['kg', 'lb', 'quintal', 'sack'] as const;
export type EnteredUnit = (typeof ENTERED_UNITS)[number];

/** What the field wrote, kept beside the kilograms of the scale. */
export interface EnteredQuantity {
  readonly quantity: Decimal;
  readonly unit: EnteredUnit;
}

/** A row of `config/reference/units.yaml`; without kilograms the unit is not known well enough. */
export interface TradeUnit {
  readonly id: string;
  readonly form: 'any' | 'green' | 'parchment';
  readonly kilograms: Decimal | null;
  readonly source: string;
}

const UNIT_ROWS: Readonly<Record<Exclude<EnteredUnit, 'kg'>, readonly string[]>> = {
  lb: ['pound'],
  quintal: ['quintal-green-pe', 'quintal-parchment-pe'],
  sack: ['bag-green-pe'],
};

/**
 * The entered quantity in kilograms. A unit whose mass is not established for this form is refused:
 * a quintal of parchment is told in different masses.
 * @throws Refusal `delivery.unit-unknown` with the reason
 */
export function kilogramsOf(
  entered: EnteredQuantity,
  form: Form,
  units: readonly TradeUnit[],
): Decimal {
  if (entered.unit === 'kg') return entered.quantity;
  const ids = UNIT_ROWS[entered.unit];
  const fits = units.filter((row) => ids.includes(row.id));
  const row = fits.find((one) => one.form === 'any' || one.form === form);
  const perUnit = row?.kilograms ?? null;
  if (perUnit === null) {
    const reason = row?.source ?? '—';
    refuse('delivery.unit-unknown', { unit: entered.unit, form, reason });
  }
  return entered.quantity.times(perUnit);
}

/** Points out where the field's figure and the scale do not say the same. */
export function enteredWarnings(
  entered: EnteredQuantity,
  enteredKg: Decimal,
  netG: Grams,
  tolerancePct: Decimal,
): readonly Warning[] {
  const net = kilograms(netG);
  const apart = enteredKg.minus(net).abs().times(100);
  if (apart.lte(net.times(tolerancePct))) return [];
  const facts = {
    quantity: entered.quantity.toFixed(),
    unit: entered.unit,
    entered_kg: enteredKg.toFixed(3),
    net_kg: kgText(netG),
  };
  return [{ code: 'warning.entered-differs', facts }];
}
