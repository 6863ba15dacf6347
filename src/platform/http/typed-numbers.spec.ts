import fc from 'fast-check';
import { readTypedNumber } from './typed-numbers';

const read = (text: string) => readTypedNumber(text, 'kg');
const number = (numeral: string) => ({ kind: 'number', numeral });

describe('readTypedNumber', () => {
  it.each([
    ['62.5', '62.5'],
    ['62,5', '62.5'],
    [' 62,50 kg', '62.5'],
    ['62KG', '62'],
    ['0', '0'],
    ['007', '7'],
    ['0,250', '0.25'],
    ['0.250', '0.25'],
    ['1234,567', '1234.567'],
    ['1234.5678', '1234.5678'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234', '1234'],
    ['1.2340', '1.234'],
    ['1,234,567', '1234567'],
    ['12.345.678,9', '12345678.9'],
  ])('reads %j in the one way it can be meant', (typed, numeral) => {
    expect(read(typed)).toEqual(number(numeral));
  });

  it.each([
    ['1,234', '1.234', '1234'],
    ['1.234', '1.234', '1234'],
    ['62.500', '62.5', '62500'],
    ['999,000', '999', '999000'],
  ])('asks back what %j means', (typed, decimal, grouped) => {
    expect(read(typed)).toEqual({ kind: 'two-readings', decimal, grouped });
  });

  it.each(['-5', '+5', '1e3', '62kg5', '.5', '5.', '1,2,3', '1.23.456', '12,34,567', '1,234,5'])(
    'takes %j for no number',
    (typed) => expect(read(typed)).toEqual({ kind: 'no-number' }),
  );

  it.each(['٣', 'NaN', '0x10', '1/2', '½', '1.234.567.890.123.456', '1,234 567', '1 2'])(
    'takes %j for no number either',
    (typed) => expect(read(typed)).toEqual({ kind: 'no-number' }),
  );

  it.each(['', '   ', 'kg', '\u00a0'])('takes %j for empty', (typed) => {
    expect(read(typed)).toEqual({ kind: 'empty' });
  });

  const digits = (min: number, max: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
      .map((list) => list.join(''));

  it('reads point and comma alike', () => {
    fc.assert(
      fc.property(digits(1, 6), digits(1, 6), (whole, fraction) => {
        expect(read(`${whole},${fraction}`)).toEqual(read(`${whole}.${fraction}`));
      }),
    );
  });

  it('never reads a number where a thousands mark could be meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        digits(3, 3),
        fc.constantFrom('.', ','),
        (whole, group, mark) => {
          const typed = read(`${whole}${mark}${group}`);
          expect(typed.kind).toBe('two-readings');
          if (typed.kind === 'two-readings') expect(typed.grouped).toBe(`${whole}${group}`);
        },
      ),
    );
  });

  it('keeps every digit that counts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), digits(1, 2), (whole, fraction) => {
        const typed = read(`${whole}.${fraction}`);
        const exact = `${whole}.${fraction}`.replace(/0+$/, '').replace(/\.$/, '');
        expect(typed).toEqual(number(exact));
      }),
    );
  });

  it('finds its own numerals again, unless they could be thousands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const first = read(text);
        if (first.kind !== 'number') return;
        const again = read(first.numeral);
        if (again.kind !== 'two-readings') expect(again).toEqual(first);
        else expect(again.decimal).toBe(first.numeral);
      }),
    );
  });
});
