import fc from 'fast-check';
import { gs1CheckDigit } from '../../kernel/check-digit';
import { originPath, readBagCode } from './bag-code';

const GTIN = '09521003000107';
const BAG = { kind: 'batch', gtin: GTIN, batch: 'TKB26-118' };

describe('readBagCode', () => {
  it.each([
    'https://bohnenweg.example/01/09521003000107/10/TKB26-118',
    'https://bohnenweg.example/some/stem/01/09521003000107/10/TKB26-118?15=271006&lang=de#top',
    'HTTP://bohnenweg.example:3000/01/09521003000107/10/TKB26-118/',
    '/01/09521003000107/10/TKB26-118',
    '01/09521003000107/10/TKB26-118',
    '/01/9521003000107/10/TKB26%2D118',
    '(01)09521003000107(10)TKB26-118',
    '(01) 09521003000107 (10) TKB26-118',
    '(01)09521003000107(15)271006(10)TKB26-118',
    '(01)09521003000107(10)TKB26-118(15)271006(21)7',
    '010952100300010710TKB26-118',
    '09521003000107 TKB26-118',
    '  9521003000107\u00a0\tTKB26-118 ',
    '9521003000107, TKB26-118',
    '09521003000107/10/TKB26-118',
  ])('finds number and batch in %j', (typed) => expect(readBagCode(typed)).toEqual(BAG));

  it.each(['09521003000107', '/01/09521003000107', '(01)09521003000107', '0109521003000107'])(
    'finds the product in %j',
    (typed) => expect(readBagCode(typed)).toEqual({ kind: 'product', gtin: GTIN }),
  );

  it('notices a digit that does not fit', () => {
    const wrong = { kind: 'wrong-digit', gtin: '09521003000108' };
    expect(readBagCode('09521003000108 TKB26-118')).toEqual(wrong);
    expect(readBagCode('/01/09521003000108/10/TKB26-118')).toEqual(wrong);
  });

  it.each(['', 'Kaffee', '12345', 'javascript:alert(1)', '//elsewhere.example', '/01/x/10/y'])(
    'does not understand %j',
    (typed) => expect(readBagCode(typed)).toEqual({ kind: 'unreadable' }),
  );

  it('does not understand a batch that no bag can carry', () => {
    expect(readBagCode(`/01/${GTIN}/10/${'x'.repeat(21)}`)).toEqual({ kind: 'unreadable' });
    expect(readBagCode(`/01/${GTIN}/10/a%00b`)).toEqual({ kind: 'unreadable' });
    expect(readBagCode(`/01/${GTIN}/10/%E0%A4%A`)).toEqual({ kind: 'unreadable' });
  });

  it('leads to this site only, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', `${GTIN} `),
        (text, before) => {
          const code = readBagCode(before + text);
          if (code.kind === 'unreadable' || code.kind === 'wrong-digit') return;
          expect(originPath(code)).toMatch(/^\/01\/\d{14}(\/10\/[!-~]+)?$/);
          expect(new URL(originPath(code), 'https://own.example').origin).toBe(
            'https://own.example',
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads every code that it prints itself', () => {
    const digits = fc.stringMatching(/^\d{13}$/).map((text) => text + gs1CheckDigit(text));
    fc.assert(
      fc.property(digits, fc.stringMatching(/^[!-~]{1,20}$/), (gtin, batch) => {
        expect(readBagCode(originPath({ gtin, batch }))).toEqual({ kind: 'batch', gtin, batch });
      }),
    );
  });

  it('answers at once to a text made to be slow', () => {
    const slow = `(01)${GTIN}(10)a${'(15)a'.repeat(50)} x`;
    expect(readBagCode(slow)).toEqual({ kind: 'unreadable' });
    expect(readBagCode(`${'/a'.repeat(140)} /01/`)).toEqual({ kind: 'unreadable' });
  });
});
