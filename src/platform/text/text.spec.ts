import { decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { formatDay, formatKg, formatMoney, formatNumber, formatPercent } from './format';
import { isLanguage, preferredLanguage } from './language';
import { allTexts, defineTexts, say } from './texts';

describe('the preferred language', () => {
  it.each([
    ['de', 'de'],
    ['es-PE,es;q=0.9,en;q=0.8', 'es'],
    ['en;q=0.2, de;q=0.9', 'de'],
    ['en;q=0.2, de; q=0.1', 'en'],
    ['en ; Q=0.1 , es', 'es'],
    ['fr, it;q=0.9, en;q=0.1', 'en'],
    ['DE-at', 'de'],
    ['de;q=0', 'es'],
    ['de;q=much', 'es'],
    ['*', 'es'],
    ['', 'es'],
    [undefined, 'es'],
    [`${'x,'.repeat(100_000)}de`, 'es'],
  ])('of %s', (header, language) => {
    expect(preferredLanguage(header, 'es')).toBe(language);
  });

  it('is one of three', () => {
    expect(['de', 'es', 'en', 'fr', 7, null].filter(isLanguage)).toEqual(['de', 'es', 'en']);
  });
});

describe('texts', () => {
  const t = defineTexts({
    'specimen.sacks': {
      de: '{count, plural, one {# Sack} other {# Säcke}}',
      es: '{count, plural, one {# saco} other {# sacos}}',
      en: '{count, plural, one {# sack} other {# sacks}} <b>{lots}</b>',
    },
  });

  it('are said in the reader’s language', () => {
    expect([
      t('de', 'specimen.sacks', { count: 1 }),
      t('es', 'specimen.sacks', { count: 2 }),
    ]).toEqual(['1 Sack', '2 sacos']);
  });

  it('join lists and take no markup', () => {
    expect(t('en', 'specimen.sacks', { count: 2, lots: ['A', '<i>B'] })).toBe(
      '2 sacks <b>A, <i>B</b>',
    );
  });

  it('say an unknown code as itself, and are defined once', () => {
    expect(say('de', 'specimen.nothing')).toBe('specimen.nothing');
    expect(allTexts().has('specimen.sacks')).toBe(true);
    const again = { 'specimen.sacks': { de: 'x', es: 'x', en: 'x' } };
    expect(() => defineTexts(again)).toThrow('text defined twice: specimen.sacks');
  });
});

describe('numbers and days', () => {
  it('read as the reader writes them: Peru has a point, Germany a comma', () => {
    expect(
      ['de', 'es', 'en'].filter(isLanguage).map((one) => formatNumber(one, '1234567.5')),
    ).toEqual(['1.234.567,5', '1,234,567.5', '1,234,567.5']);
    expect(formatKg('de', gramsFromKg('1234.500'))).toBe('1.234,5 kg');
    expect(formatMoney('es', { amount: decimal('8366.545'), currency: 'USD' })).toBe(
      '8,366.55 USD',
    );
    expect(formatPercent('de', '32.55')).toBe('32,6 %');
  });

  it('come from the numeral, not from a binary fraction', () => {
    expect(formatNumber('en', '9007199254740993.25')).toBe('9,007,199,254,740,993.25');
    expect(formatNumber('en', '1.005', { max: 2 })).toBe('1.01');
    expect(formatNumber('en', '-0.0004', { max: 3 })).not.toContain('4');
  });

  it('are the same calendar day everywhere', () => {
    const on = day('2026-07-14');
    expect([formatDay('de', on), formatDay('es', on), formatDay('en', on)]).toEqual([
      '14. Juli 2026',
      '14 de julio de 2026',
      '14 July 2026',
    ]);
  });
});
