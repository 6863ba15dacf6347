import { LANGUAGES } from '../text/language';
import { ASSETS } from './assets';
import { inLanguage, type PageOptions, renderPage } from './shell';
import { STYLESHEET } from './stylesheet';

const HOSTILE = '"><img src=x onerror=alert(1)>';

function page(options: Partial<PageOptions> = {}): string {
  return renderPage({ language: 'de', title: 'Titel', path: '/a', ...options }, <h1>Titel</h1>);
}

describe('the shell', () => {
  it.each(LANGUAGES)('is a whole document in %s', (language) => {
    const html = page({ language });
    expect(
      html.startsWith(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"`),
    ).toBe(true);
    expect(html).toContain('<main id="content" tabindex="-1"><h1>Titel</h1></main>');
    expect(html).toContain('class="skip" href="#content"');
    expect(html).toContain(`<style>${STYLESHEET}</style>`);
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
  });

  it('escapes every text and address', () => {
    const html = page({
      title: HOSTILE,
      description: HOSTILE,
      path: `/${HOSTILE}?q=${HOSTILE}`,
      nav: [{ href: HOSTILE, label: HOSTILE }],
      userName: HOSTILE,
      logOutPath: HOSTILE,
      footer: [{ href: HOSTILE, label: HOSTILE }],
      footerNote: HOSTILE,
    });
    expect(html).not.toContain('<img');
  });

  it('holds no script, no event handler and no style attribute', () => {
    const html = page({ userName: 'Rosa', logOutPath: '/log-out' });
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=/);
  });

  it('says in the title that a form came back', () => {
    expect(page({ faulty: true })).toContain('<title>Fehler: Titel – Bohnenweg</title>');
    expect(page()).toContain('<title>Titel – Bohnenweg</title>');
  });

  it('marks the current language and the current menu entry', () => {
    const html = page({ nav: [{ href: '/lots', label: 'Lose' }], current: '/lots' });
    expect(html).toContain('lang="de" hreflang="de" aria-current="true">Deutsch</a>');
    expect(html).toContain('<a href="/lots" aria-current="page">Lose</a>');
  });

  it('shows no menu to strangers', () => {
    expect(page()).not.toContain('class="menu"');
    expect(page()).not.toContain('<form');
  });

  it('keeps the query in the language links', () => {
    expect(inLanguage('/01/4/10/R2?lang=en&view=all#way', 'es')).toBe(
      '/01/4/10/R2?lang=es&view=all',
    );
    expect(inLanguage('/a', 'de')).toBe('/a?lang=de');
    expect(inLanguage('/a?q=x?y', 'de')).toBe('/a?q=x%3Fy&lang=de');
    expect(inLanguage('//evil.example', 'de')).toBe('/evil.example?lang=de');
  });

  it('asks for nothing that is not served', () => {
    const paths = page().match(/\/assets\/[^")]+/g) ?? [];
    expect([...new Set(paths)].sort()).toEqual(ASSETS.map(({ path }) => path).sort());
  });
});
