import { decimal } from '../../kernel/decimal';
import { G_PER_QUINTAL_GREEN, kilograms } from '../../kernel/grams';
import { ReferenceFile } from '../../platform/reference/reference-file';
import { market, newestLine } from '../../../test/golden/statements/questions';
import { TradeUnits } from '../trade-units';
import { usdPerUnit } from './trade-unit';

const units = new TradeUnits();
const KILOGRAM = { id: 'kilogram', kilograms: decimal('1') };

const unit = (id: string) => {
  const found = units.green.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('prices in the units of the trade', () => {
  it('E1 and E2 per kg, with and without the premium', () => {
    const perKg = (cents: string) => usdPerUnit(decimal(cents), KILOGRAM, 4).toFixed(4);
    const [e1, e2] = [newestLine(market('160')), newestLine(market('320'))];
    expect(perKg(e1.priceUscPerLb.toFixed())).toBe('4.8502');
    expect(perKg(e1.allInUscPerLb.toFixed())).toBe('5.2911');
    expect(perKg(e2.priceUscPerLb.toFixed())).toBe('7.9366');
    expect(perKg(e2.allInUscPerLb.toFixed())).toBe('8.3776');
  });

  it.each([
    ['20', '0.440925'],
    ['40', '0.881849'],
    ['180', '3.968321'],
    ['220', '4.850170'],
    ['240', '5.291094'],
  ])('%s cents per lb are %s USD per kg', (cents, usd) => {
    expect(usdPerUnit(decimal(cents), KILOGRAM, 6).toFixed(6)).toBe(usd);
  });

  it('per quintal of 46 kg and per bag of 69 kg', () => {
    const per = (cents: string, id: string) => usdPerUnit(decimal(cents), unit(id)).toFixed(2);
    expect(per('220', 'quintal-green-pe')).toBe('223.11');
    expect(per('360', 'quintal-green-pe')).toBe('365.09');
    expect(per('20', 'quintal-green-pe')).toBe('20.28');
    expect(per('20', 'bag-green-pe')).toBe('30.42');
    expect(unit('quintal-green-pe').kilograms.eq(kilograms(G_PER_QUINTAL_GREEN))).toBe(true);
  });

  it('the premium in a pack of 250 g at 16 % roast loss, whole and at 60 and 75 % share', () => {
    const greenKg = decimal('0.25').div('0.84');
    const pack = (share: string) => ({ id: 'pack', kilograms: greenKg.times(share) });
    const cents = (share: string) =>
      usdPerUnit(decimal('20'), pack(share), 4).times(100).toFixed(2);
    expect([cents('1'), cents('0.6'), cents('0.75')]).toEqual(['13.12', '7.87', '9.84']);
    expect(usdPerUnit(decimal('220'), pack('1')).toFixed(2)).toBe('1.44');
    expect(usdPerUnit(decimal('360'), pack('1')).toFixed(2)).toBe('2.36');
  });

  it('leaves out what is not known, and does not start with another pound', () => {
    expect(units.green.map((one) => one.id)).not.toContain('quintal-parchment-pe');
    const row = `units:
  - { id: pound, valid_from: '1959-07-01', source: x, retrieved_on: '2026-11-23',
      status: confirmed, form: any, kilograms: '0.4536' }`;
    expect(() => new TradeUnits(new ReferenceFile('units.yaml', row))).toThrow('by definition');
  });
});
