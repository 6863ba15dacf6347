import { partText, reasonText, statusText, unitText, workingText } from './words';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REASONS, STATUSES, UNITS } from './domain/result';

const LANGUAGES = ['de', 'es', 'en'] as const;

/** Labels and names as the calculators write them, read from their source. */
function written(pattern: RegExp): string[] {
  const folder = join(__dirname, 'domain');
  const sources = readdirSync(folder).filter((name) => !name.endsWith('.spec.ts'));
  return sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)].map(([, label]) => label ?? ''),
  );
}

describe('every word of a figure', () => {
  it('is said in three languages', () => {
    for (const language of LANGUAGES) {
      for (const unit of UNITS) expect(unitText(language, unit)).not.toContain('impact.');
      for (const status of STATUSES) expect(statusText(language, status)).not.toContain('impact.');
      for (const reason of REASONS) expect(reasonText(language, reason)).not.toContain('impact.');
    }
  });

  it('has a text for each label of a working', () => {
    const labels = written(/\bline\(\s*'([a-z0-9-]+)'/g);
    expect(labels.length).toBeGreaterThan(40);
    const missing = labels.filter((label) => workingText('de', label).startsWith('impact.'));
    expect(missing).toEqual([]);
  });

  it('has a text for each named sub-figure', () => {
    const names = written(/(?:code: |figure\(|share\(|days\(|usd\(|number\()'([a-z0-9.-]+)'/g);
    expect(names).toEqual(
      expect.arrayContaining(['headline', 'p90', 'shortfall', 'time-weighted']),
    );
    expect(names.filter((name) => partText('es', name).startsWith('impact.'))).toEqual([]);
  });

  it.each([
    ['loss.hull', 'Verlust beim Schritt: Schälen'],
    ['use.community-water.USD', 'Verwendet für: Wasser und Abwasser'],
    ['sdg.4.USD', 'Gezählt zu Ziel 4'],
    ['sdg.none.USD', 'Keinem Ziel zugeordnet'],
    ['source.district.EUR', 'Quelle: Bezirk, EUR'],
    ['activities.science.cajamarca', 'Beteiligt: Wissenschaft, Cajamarca'],
    ['loss.unheard-of', 'Verlust beim Schritt: unheard-of'],
  ])('names %s', (code, text) => {
    expect(partText('de', code)).toBe(text);
  });
});
