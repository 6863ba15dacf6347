import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from '../../../src/impact/catalogue';
import {
  calculate,
  type CalculatorKey,
  type InputsOf,
} from '../../../src/impact/domain/calculators';
import type { MetricResult } from '../../../src/impact/domain/result';
import { day } from '../../../src/kernel/day';
import { ACTIVITIES, CONTRACTS, PLOTS, SCREENED, THE_121 } from './examples';

const ON = day('2026-12-31');
const catalogue = new Catalogue();

function compute<K extends CalculatorKey>(code: string, key: K, inputs: InputsOf[K]): MetricResult {
  return calculate(key, inputs, catalogue.sheetOn(catalogue.metricOn(code, ON), ON));
}

const CASES: Readonly<Record<string, () => MetricResult>> = {
  'S05-WOMEN': () => compute('S05-WOMEN', 'women-share', { producers: THE_121 }),
  'S01-PAY-MEDIAN': () => compute('S01-PAY-MEDIAN', 'pay-median', { producers: THE_121 }),
  'S01-LI-COVER': () => compute('S01-LI-COVER', 'living-income-cover', { producers: THE_121 }),
  'S08-FLOOR': () =>
    compute('S08-FLOOR', 'price-floor', { contracts: CONTRACTS, premiumReceivedUsd: null }),
  'S02-ORG-AREA': () =>
    compute('S02-ORG-AREA', 'organic-area', { plots: PLOTS, daysInPeriod: 365 }),
  'S15-DEFOR': () => compute('S15-DEFOR', 'deforestation-screening', { plots: SCREENED }),
  'S17-PLAN': () => compute('S17-PLAN', 'plan-completion', { activities: ACTIVITIES }),
  'S17-ACTORS': () => compute('S17-ACTORS', 'actor-diversity', { activities: ACTIVITIES }),
};

/** GOLDEN=write renews the files; the difference is then reviewed like any other change. */
describe('figures with their working, byte for byte', () => {
  it.each(Object.entries(CASES))('%s', (name, result) => {
    const text = `${JSON.stringify(result(), null, 2)}\n`;
    const file = join(__dirname, `${name}.json`);
    if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
