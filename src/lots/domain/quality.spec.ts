import { refusalIn } from '../../../test/support/refusals';
import { decimal } from '../../kernel/decimal';
import { readQuality } from '../plausibility';
import { decideQuality, type SampleFindings } from './quality';

const REFERENCE = readQuality();
const NOTHING: SampleFindings = { moisturePct: null, outturn: null, defects: null, cup: null };
const judge = (findings: Partial<SampleFindings>) =>
  decideQuality({ ...NOTHING, ...findings }, REFERENCE);
const sample = (sampleG: string, exportableG: string) => ({
  outturn: { sampleG: decimal(sampleG), exportableG: decimal(exportableG) },
});

describe('a sample', () => {
  it('gives the rendimiento: 195.5 g of 250 g are 78.2 %', () => {
    const quality = judge(sample('250', '195.5'));
    expect(quality.outturnPct?.toFixed(2)).toBe('78.20');
    expect(quality.warnings).toEqual([]);
  });

  it.each([
    ['60.0', []],
    ['59.9', ['warning.sample-outturn']],
    ['85.0', []],
    ['85.1', ['warning.sample-outturn']],
  ])('%s g of 100 g is told apart', (exportable, warnings) => {
    expect(judge(sample('100', exportable)).warnings.map((one) => one.code)).toEqual(warnings);
  });

  it('counts full defects by kind, and a remainder of a kind does not count', () => {
    const defects = [
      { kind: 'full-black', beans: 1 },
      { kind: 'severe-insect', beans: 4 },
      { kind: 'partial-black', beans: 5 },
      { kind: 'slight-insect', beans: 30 },
    ];
    expect(judge({ defects }).fullDefects).toEqual({ first: 1, second: 4 });
  });

  it('refuses what cannot be', () => {
    const code = (findings: Partial<SampleFindings>) => refusalIn(() => judge(findings)).code;
    expect(code({})).toBe('quality.nothing-found');
    expect(code(sample('100', '100.1'))).toBe('quality.more-than-sample');
    expect(code({ defects: [{ kind: 'magic', beans: 1 }] })).toBe('quality.defect-unknown');
    const broken = { kind: 'broken', beans: 5 };
    expect(code({ defects: [broken, broken] })).toBe('quality.defect-twice');
  });
});
