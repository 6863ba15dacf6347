import fc from 'fast-check';
import { numeral, roundTo } from './decimal';
import {
  G_PER_QUINTAL_GREEN,
  type Grams,
  grams,
  gramsFromKg,
  kgText,
  kilograms,
  NO_GRAMS,
  pounds,
  sumGrams,
} from './grams';

const mass = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map(grams);

describe('grams', () => {
  it.each([
    ['62.5', 62_500n],
    ['62.500', 62_500n],
    ['0.001', 1n],
    ['18975', 18_975_000n],
    ['-1.5', -1_500n],
    ['0', 0n],
    ['-0', 0n],
    ['999999999999.999', 999_999_999_999_999n],
  ])('reads %s kg', (text, expected) => {
    expect(gramsFromKg(text)).toBe(expected);
  });

  it.each([
    '1,234',
    '1.234,5',
    '1e3',
    '1.2345',
    '',
    ' 1',
    '1 ',
    '1\n',
    '+1',
    '--1',
    '.5',
    '5.',
    '1_000',
    '0x10',
    '1000000000000',
    '٣',
    'NaN',
    'Infinity',
  ])('refuses %j as kilograms', (text) => {
    expect(() => gramsFromKg(text)).toThrow(RangeError);
  });

  it('prints three decimals, so that equal masses are equal texts', () => {
    expect(kgText(grams(62_500n))).toBe('62.500');
    expect(kgText(grams(-1n))).toBe('-0.001');
    expect(kgText(NO_GRAMS)).toBe('0.000');
  });

  it('reads back what it printed', () => {
    fc.assert(
      fc.property(mass, (some: Grams) => {
        expect(gramsFromKg(kgText(some))).toBe(some);
      }),
    );
  });

  it('sums exactly, in any order', () => {
    expect(sumGrams([])).toBe(0n);
    fc.assert(
      fc.property(fc.array(mass), (some) => {
        expect(sumGrams(some)).toBe(sumGrams([...some].reverse()));
        expect(numeral(kilograms(sumGrams(some)).times(1000))).toBe(sumGrams(some).toString());
      }),
    );
  });

  it('knows the pounds of a container, unrounded', () => {
    const container = pounds(gramsFromKg('18975'));
    expect(numeral(container)).toMatch(/^41832\.714249580520942/);
    expect(container.precision()).toBeGreaterThanOrEqual(45);
    expect(numeral(roundTo(container, 2))).toBe('41832.71');
    expect(numeral(pounds(grams(45_359_237n)))).toBe('100000');
  });

  it('knows the Peruvian quintal of green coffee', () => {
    expect(kgText(G_PER_QUINTAL_GREEN)).toBe('46.000');
  });
});
