import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../../src/platform/text/language';
import { ASSET_CACHE_CONTROL, ASSETS } from '../../../src/platform/web/assets';
import { STYLE_CSP_HASH } from '../../../src/platform/web/stylesheet';
import { renderSpecimen } from './specimen';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** Where to put pictures of the pages for someone to look at; none are made without it. */
const PICTURES = process.env['PICTURES_DIR'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const present = existsSync(CHROMIUM);
const absent = present ? '' : ` (skipped: no Chromium at ${CHROMIUM})`;
const withBrowser = present ? describe : describe.skip;

withBrowser(`the specimen page in Chromium${absent}`, () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://specimen');
      const asset = ASSETS.find(({ path }) => path === pathname);
      if (asset !== undefined) {
        response.setHeader('content-type', asset.contentType);
        response.setHeader('cache-control', ASSET_CACHE_CONTROL);
        response.end(asset.bytes);
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; style-src ${STYLE_CSP_HASH}; font-src 'self'; img-src 'self'; form-action 'self'`,
      );
      const language = (searchParams.get('lang') ?? 'de') as Language;
      response.end(renderSpecimen(language, { wide: searchParams.has('wide') }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await new Promise((done) => server.close(done));
  });

  async function open(path: string, width: number, javaScript = false): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
      bypassCSP: javaScript,
    });
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    return page;
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each([320, 1280])('has no axe violation at %i px', async (width) => {
      const page = await open(`/?lang=${language}`, width, true);
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    });

    it.each([320, 360, 768])('does not scroll sideways at %i px', async (width) => {
      const page = await open(`/?lang=${language}`, width, true);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      await page.context().close();
    });

    it('keeps targets outside of sentences at 44 px', async () => {
      const page = await open(`/?lang=${language}`, 360, true);
      expect(await page.evaluate(SMALL_TARGETS)).toEqual([]);
      await page.context().close();
    });

    it('obeys its Content-Security-Policy, loads its typeface and needs no JavaScript', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const complaints: string[] = [];
      const fonts: number[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (response.url().endsWith('.woff2')) fonts.push(response.status());
      });
      await page.goto(`${origin}/?lang=${language}`, { waitUntil: 'networkidle' });
      expect(complaints).toEqual([]);
      expect(fonts).toEqual([200, 200]);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      await context.close();
    });
  });

  it('notices a page that is not accessible', async () => {
    const page = await open('/?lang=de', 360, true);
    await page.evaluate("document.querySelector('label').remove()");
    expect((await violationsOf(page)).map((violation) => violation.id)).toContain('label');
    await page.context().close();
  });

  const pictures = PICTURES === undefined ? it.skip : it;
  pictures(
    'takes pictures',
    async () => {
      mkdirSync(PICTURES ?? '', { recursive: true });
      for (const language of LANGUAGES) {
        for (const [width, query] of [
          [360, ''],
          [1280, ''],
          [1280, '&wide'],
        ] as const) {
          const page = await open(`/?lang=${language}${query}`, width);
          for (const summary of await page.locator('summary').all()) await summary.click();
          const path = `${PICTURES}/${language}-${width}${query.slice(1)}.png`;
          await page.screenshot({ path, fullPage: true });
          await page.context().close();
        }
      }
      const page = await open('/?lang=de', 1280);
      await page.pdf({ path: `${PICTURES}/de.pdf`, preferCSSPageSize: true });
      await page.context().close();
    },
    120_000,
  );
});

async function violationsOf(page: Page): Promise<Violation[]> {
  await page.evaluate(AXE);
  const run = `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then((found) => found.violations)`;
  const found = await page.evaluate<Violation[]>(run);
  return found.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary = '' }) => ({ html, failureSummary })),
  }));
}

/** Links in running text may be small (WCAG 2.5.8, inline); everything else is for thumbs. */
const SMALL_TARGETS = `[...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter((one) => one.type !== 'hidden' && !one.matches('.skip, main p a'))
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([html, box]) => html + ' ' + box.width + 'x' + box.height)`;
