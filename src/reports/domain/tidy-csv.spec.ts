import { SAMPLE } from '../../../test/golden/report/sample-snapshot';
import { tidyCsv } from './tidy-csv';

describe('the open data table', () => {
  const lines = tidyCsv(SAMPLE).trimEnd().split('\r\n');

  it('has one line for each figure and an empty cell where nothing may be shown', () => {
    const figures = SAMPLE.metrics.reduce((sum, metric) => sum + 1 + metric.parts.length, 0);
    expect(lines).toHaveLength(figures + 1);
    const withheld = lines.find((line) => line.includes(',median.f,'));
    expect(withheld).toContain(',median.f,,PEN,');
    expect(withheld).toContain(',suppressed,small_cell,');
  });

  it('keeps the full value and every line as wide as the head', () => {
    const width = lines[0]?.split(',').length;
    for (const line of lines) expect(line.split(',')).toHaveLength(width ?? 0);
    expect(lines.some((line) => line.includes(',58.620689655172,'))).toBe(true);
  });

  it('puts a cell with a comma or a quotation mark in quotation marks', () => {
    const [first, ...rest] = SAMPLE.metrics;
    const scope = { kind: 'product', subject: '=1,"2"' };
    const text = tidyCsv({ ...SAMPLE, metrics: [{ ...first!, scope }, ...rest] });
    expect(text).toContain(',product,"=1,""2""",');
  });
});
