import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams } from '../../../src/kernel/grams';
import { stateContract, type StatementQuestion } from '../../../src/contracts/domain/statement';
import { statementDocument } from '../../../src/contracts/domain/statement-document';
import { market, question, table } from './questions';

const CASES: Readonly<Record<string, Partial<StatementQuestion>>> = {
  'floor-binding': { ...market('160'), agreed: { amount: '220', unit: 'usc-per-lb' } },
  'paid-below': { ...market('160'), agreed: { amount: '4.70', unit: 'usd-per-kg' } },
  'market-above': { ...market('320', '15'), mass: grams(2_070_000n) },
  'not-fixed': { priceType: 'to-be-fixed', market: null, differential: decimal('15') },
  'unconfirmed-rule': { ...market('195'), signedOn: day('2026-12-01') },
  'cell-unknown': { form: 'robusta-natural', signedOn: day('2009-01-01') },
};

/** GOLDEN=write renews the files; the difference is then reviewed like any other change. */
describe('statements, byte for byte', () => {
  it.each(Object.keys(CASES))('%s', (name) => {
    const asked = question(CASES[name]);
    const text = `${JSON.stringify(statementDocument(asked, stateContract(table, asked)), null, 2)}\n`;
    const file = join(__dirname, `${name}.json`);
    if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
