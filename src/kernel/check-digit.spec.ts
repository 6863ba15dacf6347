import fc from 'fast-check';
import { gs1CheckDigit, gtin14, isContainerNumber, isGtin } from './check-digit';

describe('GTIN', () => {
  it.each(['4006381333931', '96385074', '036000291452', '00012345600012', '10614141000415'])(
    'knows %s',
    (text) => {
      expect(isGtin(text)).toBe(true);
    },
  );

  it.each([
    '4006381333932',
    '4006381333913',
    '400638133393',
    '40063813339311',
    '4006381333931 ',
    '4006381333931\n',
    '400638133393X',
    '',
  ])('refuses %j', (text) => {
    expect(isGtin(text)).toBe(false);
  });

  it('keeps its check digit in the 14-digit form', () => {
    expect(gtin14('4006381333931')).toBe('04006381333931');
    expect(isGtin(gtin14('96385074'))).toBe(true);
  });

  it('notices every single wrong digit', () => {
    const digits = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(
        digits,
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (body, place, by) => {
          const right = body + gs1CheckDigit(body);
          const wrong = String((Number(right.charAt(place)) + by) % 10);
          expect(isGtin(right)).toBe(true);
          expect(isGtin(right.slice(0, place) + wrong + right.slice(place + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('container number', () => {
  // the last one has remainder ten, which is written as check digit 0
  it.each(['CSQU3054383', 'MSKU6011672', 'TCNU7200515', 'CSQU0000070'])('knows %s', (text) => {
    expect(isContainerNumber(text)).toBe(true);
  });

  it.each(['CSQU3054384', 'CSQ30543833', 'csqu3054383', 'CSQA3054383', 'CSQU305438', ''])(
    'refuses %j',
    (text) => {
      expect(isContainerNumber(text)).toBe(false);
    },
  );
});
