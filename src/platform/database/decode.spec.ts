import {
  asCount,
  asDay,
  asDecimal,
  asFlag,
  asGrams,
  asInstant,
  asJson,
  asList,
  asOneOf,
  asText,
  decoder,
  orNull,
} from './decode';

describe('a row', () => {
  const rowOf = decoder({ id: asText, net_g: asGrams, gtin: orNull(asText) });

  it('is read into its types', () => {
    expect(rowOf({ id: 'a', net_g: '9007199254740993', gtin: null, more: 1 })).toEqual({
      id: 'a',
      net_g: 9007199254740993n,
      gtin: null,
    });
  });

  it('fails loudly and names the column when the database surprises', () => {
    expect(() => rowOf({ id: 'a', gtin: null })).toThrow('column net_g is missing');
    expect(() => rowOf({ id: 'a', net_g: 7, gtin: null })).toThrow('column net_g: expected bigint');
    expect(() => rowOf({ id: null, net_g: '7', gtin: null })).toThrow('column id: expected text');
  });

  it.each([
    [asCount, 1.5],
    [asCount, '1'],
    [asFlag, 't'],
    [asDecimal, 'NaN'],
    [asDecimal, 1.5],
    [asDay, '2026-02-30'],
    [asDay, new Date()],
    [asInstant, '2026-07-14T00:00:00Z'],
    [asJson(), null],
    [asList(asText), 'a'],
    [asList(asText), ['a', 1]],
    [asOneOf(['a', 'b']), 'c'],
    [asGrams, '1.5'],
  ])('refuses %p for %p', (column, value) => {
    expect(() => column(value)).toThrow(TypeError);
  });
});
