import fc from 'fast-check';
import { decimal, numeral, roundTo } from './decimal';

describe('decimal', () => {
  it.each(['', '1e3', '1,5', '.5', '5.', ' 1', '1\n', 'NaN', 'Infinity', '0x10', '+1', '1.2.3'])(
    'refuses %j',
    (text) => {
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it('adds what binary fractions cannot', () => {
    expect(numeral(decimal('0.1').plus(decimal('0.2')))).toBe('0.3');
  });

  it.each([
    ['2.345', 2, '2.35'],
    ['2.344999', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.001', 2, '0'],
  ])('rounds %s half up to %i places', (text, places, expected) => {
    expect(numeral(roundTo(decimal(text), places))).toBe(expected);
  });

  it('never prints an exponent', () => {
    expect(numeral(decimal('0.00000000000000000001'))).toBe('0.00000000000000000001');
    expect(numeral(decimal('100000000000000000000000000000'))).toBe(
      '100000000000000000000000000000',
    );
  });

  it('reads whole numbers of any sign back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }), (whole) => {
        expect(numeral(decimal(whole))).toBe(whole.toString());
      }),
    );
  });
});
