import fc from 'fast-check';
import { refusalIn } from '../../../test/support/refusals';
import { grams, gramsFromKg } from '../../kernel/grams';
import { divideTruck } from './intake-truck';

const ticketOf = fc
  .record({ net: fc.bigInt(1_000_000n, 9_000_000n), tare: fc.bigInt(0n, 5_000_000n) })
  .map(({ net, tare }) => ({ number: null, grossG: grams(net + tare), tareG: grams(tare) }));
const tickets = fc.array(ticketOf, { minLength: 1, maxLength: 5 });
const declared = fc.array(fc.bigInt(1_000n, 5_000_000n), { minLength: 1, maxLength: 30 });

describe('a truck of several members', () => {
  it('is divided without losing or adding a gram', () => {
    fc.assert(
      fc.property(tickets, declared, (weighed, masses) => {
        const portions = masses.map((mass, index) => ({
          lotId: String(index),
          declaredG: grams(mass),
        }));
        const division = divideTruck(weighed, portions);
        const gross = weighed.reduce((sum, one) => sum + one.grossG, 0n);
        const tare = weighed.reduce((sum, one) => sum + one.tareG, 0n);
        expect(division.portions.reduce((sum, one) => sum + one.grossG, 0n)).toBe(gross);
        expect(division.portions.reduce((sum, one) => sum + one.tareG, 0n)).toBe(tare);
        expect(division.portions.every((one) => one.grossG > one.tareG)).toBe(true);
      }),
    );
  });

  it('gives nobody nothing, and no ticket weighs less than nothing', () => {
    const one = { number: null, grossG: grams(2n), tareG: grams(0n) };
    const portions = ['a', 'b', 'c'].map((lotId) => ({ lotId, declaredG: gramsFromKg('10') }));
    expect(refusalIn(() => divideTruck([one], portions)).code).toBe('truck.portion-empty');
    const empty = { number: null, grossG: grams(5n), tareG: grams(5n) };
    expect(refusalIn(() => divideTruck([empty], portions)).code).toBe('delivery.tare-above-gross');
    expect(refusalIn(() => divideTruck([one], portions.concat(portions))).code).toBe('lot.twice');
  });
});
