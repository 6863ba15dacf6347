import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/platform/text/language';
import { originJson } from '../../../src/public-origin/http/origin-json';
import { renderOrigin } from '../../../src/public-origin/pages/origin.page';
import { WORST_BAG } from './worst-bag';

/** Words that no page may say about coffee without proof of its own. */
const UNPROVEN =
  /klimaneutral|CO2-neutral|klimafreundlich|umweltfreundlich|nachhaltig|entwaldungsfrei|kinderarbeitsfrei|existenzsichernd|carbono neutro|libre de deforestación|ingreso digno|sostenible|climate neutral|deforestation-free|saves CO2|sustainable/i;

/** GOLDEN=write renews the files; the difference is then reviewed like any other change. */
function compare(name: string, text: string): void {
  const file = join(__dirname, name);
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** What stands between head and foot, one element a line; style and typeface are others' matter. */
function contentOf(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>') + '</main>'.length);
  return `${main.replace(/<svg.*?<\/svg>/gs, '').replaceAll('><', '>\n<')}\n`;
}

describe('the page of a bag with everything that can be missing', () => {
  it.each(LANGUAGES)('in %s, byte for byte', (language) => {
    const page = renderOrigin({ language, view: WORST_BAG });
    compare(`worst-bag.${language}.html`, contentOf(page));
    expect(page).not.toMatch(UNPROVEN);
  });

  it('as JSON', () => {
    compare('worst-bag.json', `${JSON.stringify(originJson(WORST_BAG), null, 2)}\n`);
  });

  it('says first that the day has passed, and never calls 99.95 percent all', () => {
    const page = contentOf(renderOrigin({ language: 'de', view: WORST_BAG }));
    const passed = page.indexOf('Dieser Tag ist vorbei');
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(page.indexOf('Bis zur Parzelle'));
    expect(page).toContain('<strong>99,95</strong>');
    expect(page).toContain('&lt;Norte>');
    expect(page).not.toContain('<Norte>');
  });
});
