import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { dayCount, overlap } from './day-spans';
import { median, quantile, weightedQuantile } from './quantile';

describe('quantiles', () => {
  const values = ['410', '520', '560', '640', '780', '900', '1150', '1300', '1720', '3020'].map(
    decimal,
  );

  it('interpolates between order statistics', () => {
    expect(median(values).toFixed()).toBe('840');
    expect(quantile(values, decimal('0.25')).toFixed()).toBe('580');
    expect(quantile(values, decimal('1')).toFixed()).toBe('3020');
    expect(quantile([decimal('7')], decimal('0.9')).toFixed()).toBe('7');
  });

  it('puts open values last in a weighted quantile', () => {
    const item = (value: string | null, weight: string) => ({
      value: value === null ? null : decimal(value),
      weight: decimal(weight),
    });
    const items = [item('10', '3'), item(null, '2'), item('20', '1')];
    expect(weightedQuantile(items, decimal('0.5'))?.toFixed()).toBe('10');
    expect(weightedQuantile(items, decimal('0.6'))?.toFixed()).toBe('20');
    expect(weightedQuantile(items, decimal('0.9'))).toBeNull();
  });
});

describe('days under certificate', () => {
  it('counts days once that two certificates cover', () => {
    const organic = [{ from: day('2026-03-01'), to: null }];
    const certificates = [
      { from: day('2026-01-01'), to: day('2026-03-31') },
      { from: day('2026-03-15'), to: day('2026-04-10') },
    ];
    expect(dayCount(overlap(organic, certificates))).toBe(31 + 10);
  });
});
