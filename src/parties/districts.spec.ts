import { readDistricts } from './districts';
import { districtsOf } from './domain/district';

const districts = readDistricts();

describe('the list of districts', () => {
  it('names the places of the coffee', () => {
    expect(districts.find('060801')).toEqual({
      district: 'Jaen',
      province: 'Jaen',
      department: 'Cajamarca',
    });
    expect(districts.find('060902')?.district).toBe('Chirinos');
    expect(districts.find('200101')).toBeNull();
  });

  it('holds the 127 districts of Cajamarca', () => {
    const codes = Array.from({ length: 10_000 }, (_, n) => `06${String(n).padStart(4, '0')}`);
    expect(codes.filter((code) => districts.accepts(code))).toHaveLength(127);
  });

  it.each([
    ['060801', true],
    ['060813', false],
    ['061401', false],
    ['200101', true],
    ['200001', false],
    ['000101', false],
    ['260101', false],
    ['6801', false],
  ])('%s is acceptable: %s', (code, acceptable) => {
    expect(districts.accepts(code)).toBe(acceptable);
  });

  it('does not read a careless list', () => {
    expect(districtsOf('01 Jaen, 02 Bellavista').size).toBe(2);
    expect(() => districtsOf('01 Jaen,02 Bellavista')).toThrow(RangeError);
    expect(() => districtsOf('1 Jaen')).toThrow(RangeError);
    expect(() => districtsOf('01 Jaen, 01 Bellavista')).toThrow('repeats');
  });
});
