import { refusalIn } from '../../../test/support/refusals';
import { decimal } from '../../kernel/decimal';
import { gramsFromKg } from '../../kernel/grams';
import { readPlausibility, readUnits } from '../plausibility';
import { enteredWarnings, kilogramsOf } from './delivery-units';
import type { Form } from './form';
import { outturnWarnings, plotWarnings } from './plausibility';

const LIMITS = readPlausibility();
const UNITS = readUnits();

describe('what is unlikely', () => {
  it.each<[Form, Form, string, string, number]>([
    ['parchment', 'green', '100', '70', 0],
    ['parchment', 'green', '100', '69.999', 1],
    ['parchment', 'green', '100', '84', 0],
    ['parchment', 'green', '100', '84.001', 1],
    ['green', 'roasted', '100', '75', 0],
    ['green', 'roasted', '100', '74.999', 1],
    ['green', 'roasted', '100', '90.001', 1],
    ['cherry', 'parchment', '100', '24.001', 1],
    ['cherry', 'wet-parchment', '100', '99', 0],
    ['dried-cherry', 'green', '100', '99', 0],
  ])('%s to %s, %s kg to %s kg', (...row) => {
    const [from, to, inKg, outKg, warnings] = row;
    const step = { from, to, inG: gramsFromKg(inKg), outG: gramsFromKg(outKg) };
    expect(outturnWarnings(step, LIMITS.outturns)).toHaveLength(warnings);
  });

  it.each([
    ['600', []],
    ['599', ['warning.altitude']],
    ['2500', []],
    ['2501', ['warning.altitude']],
  ])('a plot at %s m', (altitude, codes) => {
    const plot = { areaM2: null, harvest: 2026, deliveredGbeKg: decimal('1') };
    const warnings = plotWarnings({ ...plot, altitudeM: decimal(altitude) }, LIMITS.plots);
    expect(warnings.map((one) => one.code)).toEqual(codes);
  });
});

describe('what the field writes', () => {
  const inKg = (quantity: string, unit: 'kg' | 'lb' | 'quintal' | 'sack', form: Form): string =>
    kilogramsOf({ quantity: decimal(quantity), unit }, form, UNITS).toFixed();

  it('is read where the unit is established for the form', () => {
    expect(inKg('2.5', 'kg', 'cherry')).toBe('2.5');
    expect(inKg('100', 'lb', 'parchment')).toBe('45.359237');
    expect(inKg('2', 'quintal', 'green')).toBe('92');
  });

  it.each<['quintal' | 'sack', Form]>([
    ['quintal', 'parchment'],
    ['quintal', 'cherry'],
    ['sack', 'parchment'],
  ])('a %s of %s has no mass', (unit, form) => {
    expect(refusalIn(() => inKg('1', unit, form)).code).toBe('delivery.unit-unknown');
  });

  it('may be one percent off the scale', () => {
    const entered = { quantity: decimal('1'), unit: 'kg' } as const;
    const warnings = (kg: string) =>
      enteredWarnings(entered, decimal(kg), gramsFromKg('100'), LIMITS.enteredTolerancePct);
    expect(warnings('101')).toEqual([]);
    expect(warnings('99')).toEqual([]);
    expect(warnings('101.001')).toHaveLength(1);
  });
});
