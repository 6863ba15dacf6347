import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../src/kernel/canonical-json';
import { LANGUAGES } from '../../../src/platform/text/language';
import { CLAIM_RULES } from '../../../src/reports/claims-guard';
import { findClaims } from '../../../src/reports/domain/claims';
import { parseSnapshot } from '../../../src/reports/domain/snapshot';
import { tidyCsv } from '../../../src/reports/domain/tidy-csv';
import { passagesOf, reportBody } from '../../../src/reports/pages/report-text';
import { reportPage } from '../../../src/reports/pages/report-page';
import { SAMPLE, SAMPLE_STANDING } from './sample-snapshot';

/** GOLDEN=write renews the files; the difference is then reviewed like any other change. */
function expectGolden(name: string, text: string): void {
  const file = join(__dirname, name);
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** One element a line, so that a difference can be read. */
const inLines = (html: string): string => `${html.replaceAll('><', '>\n<')}\n`;

describe('the report, byte for byte', () => {
  it.each(['de', 'es'] as const)('text in %s', (language) => {
    expectGolden(`report.${language}.html`, inLines(reportBody(SAMPLE, language)));
  });

  it('open data as one tidy table', () => {
    expectGolden('report.csv', tidyCsv(SAMPLE));
  });

  it('is the same from the stored snapshot, whatever the order of its members', () => {
    const stored = parseSnapshot(canonicalJson(SAMPLE));
    for (const language of LANGUAGES) {
      expect(reportBody(stored, language)).toBe(reportBody(SAMPLE, language));
    }
    expect(tidyCsv(stored)).toBe(tidyCsv(SAMPLE));
    expect(() => parseSnapshot('{"format":"something else"}')).toThrow(TypeError);
  });

  it('says its words in every language, and none of the forbidden ones', () => {
    for (const language of LANGUAGES) {
      const passages = passagesOf(SAMPLE, language);
      const words = passages.map((one) => one.text).join(' ');
      expect(words).not.toMatch(/\b(report|reports|impact|partnership)\.[a-z][a-z.-]+/);
      expect(findClaims(passages, CLAIM_RULES)).toEqual([]);
    }
  });

  it('is refused when a measure’s title makes a claim', () => {
    const [first, ...rest] = SAMPLE.workPlan!.measures;
    const titles = { de: 'Verkauf von klimaneutralem Kaffee', es: first!.titles.es };
    const workPlan = { ...SAMPLE.workPlan!, measures: [{ ...first!, titles }, ...rest] };
    const [finding] = findClaims(passagesOf({ ...SAMPLE, workPlan }, 'de'), CLAIM_RULES);
    expect(finding).toMatchObject({ place: 'work-plan', claim: 'climate-neutral' });
  });

  it('shows beside every figure what it does not say, and each goal once', () => {
    const body = reportBody(SAMPLE, 'de');
    for (const metric of SAMPLE.metrics) expect(body).toContain(metric.notClaim.de);
    expect([...body.matchAll(/<section id="goal-\d+">/g)]).toHaveLength(17);
  });

  it('carries the digest and both towns’ approval around the frozen text', () => {
    const body = reportBody(SAMPLE, 'es');
    const options = { language: 'es' as const, body, path: '/reports/2026' };
    const page = reportPage({ ...options, standing: SAMPLE_STANDING });
    expect(page).toContain(SAMPLE_STANDING.snapshotSha256);
    expect(page).toContain('Cajamarca, 22 de noviembre de 2026');
    expect(page).toContain(body);
    expect(page).not.toContain('Borrador');
    const draft = reportPage({ ...options, standing: { ...SAMPLE_STANDING, publishedOn: null } });
    expect(draft).toContain('Borrador');
    expect(draft).toContain('/reports/2026/draft/data.json');
  });
});
