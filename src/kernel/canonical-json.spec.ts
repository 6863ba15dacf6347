import fc from 'fast-check';
import { canonicalJson, type Plain } from './canonical-json';

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves no spaces', () => {
    expect(canonicalJson({ b: 1, a: { d: [true, null], c: 'x' } })).toBe(
      '{"a":{"c":"x","d":[true,null]},"b":1}',
    );
  });

  it('writes bigints as decimal strings and leaves undefined members out', () => {
    expect(canonicalJson({ mass_g: 18_975_000n, note: undefined })).toBe('{"mass_g":"18975000"}');
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d, which JSON would turn into null',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(RangeError);
    },
  );

  it('is the same for the same members in any order, and JSON reads it back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const record = content as Record<string, Plain>;
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(content)));
      }),
    );
  });
});
