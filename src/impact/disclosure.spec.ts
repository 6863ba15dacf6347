import { day } from '../kernel/day';
import { decimal } from '../kernel/decimal';
import { gramsFromKg } from '../kernel/grams';
import { Catalogue } from './catalogue';
import { isDominated, sensitiveAgainstSubtraction } from './domain/disclosure';
import type { DeliveringProducer, Sex } from './domain/people';
import { womenShare } from './domain/women-share';

const ON = day('2026-12-31');
const catalogue = new Catalogue();
const sheet = () => catalogue.sheetOn(catalogue.metricOn('S05-WOMEN', ON), ON);

function members(group: string, sex: Sex, pays: readonly string[]): DeliveringProducer[] {
  return pays.map((pen, index) => ({
    producerId: `${group}-${sex}-${index}`,
    groupId: group,
    sex,
    deliveredG: gramsFromKg('100'),
    paidPen: decimal(pen),
  }));
}

const even = (count: number): string[] => Array.from({ length: count }, () => '1000');

describe('disclosure control', () => {
  it('withholds a cell of one to four people, numbers and working alike', () => {
    const result = womenShare(
      { producers: [...members('a', 'f', even(4)), ...members('a', 'm', even(30))] },
      sheet(),
    );
    expect(result.headline).toMatchObject({
      status: 'suppressed',
      reasons: ['small_cell'],
      value: null,
      numerator: null,
      denominator: null,
    });
    expect(result.working).toEqual([]);
    expect(result.parts.map((one) => one.status)).toEqual([
      'suppressed',
      'suppressed',
      'suppressed',
    ]);
  });

  it('shows a cell of five, and one of nobody', () => {
    for (const women of [0, 5]) {
      const producers = [...members('a', 'f', even(women)), ...members('a', 'm', even(30))];
      expect(womenShare({ producers }, sheet()).headline.status).toBe('published');
    }
  });

  it('withholds payments that two people make up, but not people and volume', () => {
    const producers = [
      ...members('a', 'f', ['90000', '9000', '1', '1', '1', '1']),
      ...members('a', 'm', even(30)),
    ];
    const result = womenShare({ producers }, sheet());
    expect(result.headline.status).toBe('published');
    const payments = result.parts.find((one) => one.code === 'payments');
    expect(payments).toMatchObject({ status: 'suppressed', reasons: ['dominance'], value: null });
    expect(result.working.filter((one) => one.label.startsWith('payments'))).toEqual([]);
  });

  it('withholds the total when it would give a withheld cooperative away by subtraction', () => {
    const large = [...members('a', 'f', even(20)), ...members('a', 'm', even(20))];
    const small = [...members('b', 'f', even(3)), ...members('b', 'm', even(20))];
    const both = womenShare({ producers: [...large, ...small] }, sheet());
    expect(both.headline).toMatchObject({ status: 'suppressed', reasons: ['small_cell'] });
    const another = [...members('c', 'f', even(4)), ...members('c', 'm', even(20))];
    const three = womenShare({ producers: [...large, ...small, ...another] }, sheet());
    expect(three.headline.status).toBe('published');
    expect(three.headline.numerator?.toFixed()).toBe('27');
  });

  it('holds exactly 85 percent for no dominance', () => {
    expect(isDominated(['60', '25', '15'].map(decimal), sheet())).toBe(false);
    expect(isDominated(['60', '26', '14'].map(decimal), sheet())).toBe(true);
  });

  it('asks the residual of all withheld groups together', () => {
    const few = (cell: readonly number[]) =>
      cell.length > 0 && cell.length < 5 ? ('small_cell' as const) : null;
    expect(
      sensitiveAgainstSubtraction(
        [
          [1, 2, 3, 4, 5],
          [1, 2],
        ],
        few,
      ),
    ).toBe('small_cell');
    expect(
      sensitiveAgainstSubtraction(
        [
          [1, 2, 3, 4, 5],
          [1, 2],
          [1, 2, 3],
        ],
        few,
      ),
    ).toBeNull();
  });
});
