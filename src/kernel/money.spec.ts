import fc from 'fast-check';
import { amountNumeral, amountText, type Currency, money, plus, toCents } from './money';

const usd = (amount: string) => money(amount, 'USD');

describe('money', () => {
  it('prints two decimals, half up', () => {
    expect(amountText(usd('92031.965'))).toBe('92031.97');
    expect(amountText(usd('92031.9649'))).toBe('92031.96');
    expect(amountText(usd('5'))).toBe('5.00');
    expect(amountText(usd('-0.001'))).toBe('0.00');
  });

  it('rounds once, at the end', () => {
    const third = usd('0.005');
    expect(amountText(plus(third, third))).toBe('0.01');
    expect(amountText(plus(toCents(third), toCents(third)))).toBe('0.02');
    expect(amountNumeral(third)).toBe('0.005');
  });

  it('does not mix currencies', () => {
    expect(() => plus(usd('1'), money('1', 'PEN'))).toThrow(RangeError);
  });

  it.each(['NaN', 'Infinity', '1e3', '0x10', '1,50', ''])('refuses %j as an amount', (text) => {
    expect(() => money(text, 'EUR')).toThrow(RangeError);
  });

  it('adds in any order', () => {
    const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((whole) => {
      const currency: Currency = 'PEN';
      return money(whole.toString(), currency);
    });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        expect(amountNumeral(plus(plus(a, b), c))).toBe(amountNumeral(plus(a, plus(b, c))));
      }),
    );
  });
});
