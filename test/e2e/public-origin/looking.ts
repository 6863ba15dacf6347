import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** Where to put pictures of the pages for someone to look at; none are made without it. */
const PICTURES = process.env['PICTURES_DIR'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const present = existsSync(CHROMIUM);
export const withBrowser = present ? describe : describe.skip;
export const absence = present ? '' : ` (skipped: no Chromium at ${CHROMIUM})`;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** What somebody finds out who looks at a page in one width. */
export interface Look {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly string[] }[];
  /** What the page takes; more than the width means that it scrolls sideways. */
  readonly neededWidth: number;
  readonly smallTargets: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page of the running house with its own security headers and takes a picture. */
export async function look(
  browser: Browser,
  url: string,
  wish: { readonly width: number; readonly picture: string; readonly cookie?: Cookie },
): Promise<Look> {
  const { width, picture, cookie } = wish;
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  if (cookie !== undefined) await context.addCookies([{ ...cookie, url: new URL(url).origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await takePicture(page, picture);
  const seen = {
    neededWidth: await page.evaluate<number>('document.documentElement.scrollWidth'),
    smallTargets: await page.evaluate<string[]>(SMALL_TARGETS),
    complaints: [...complaints],
    violations: await violationsOf(page),
  };
  await context.close();
  return seen;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A look that finds nothing to mend. */
export function nothingWrong(width: number): Look {
  return { violations: [], neededWidth: width, smallTargets: [], complaints: [] };
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  const summaries = await page.locator('summary').all();
  if (summaries.length === 0) return;
  for (const summary of summaries) await summary.click();
  await page.screenshot({ path: `${PICTURES}/${name}-open.png`, fullPage: true });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsOf(page: Page): Promise<Look['violations']> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const run = `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then((found) => found.violations)`;
  const found = await page.evaluate<Violation[]>(run);
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }));
}

/** Links in running text and in tables may be small (WCAG 2.5.8); everything else is for thumbs. */
const SMALL_TARGETS = `[...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter((one) => one.type !== 'hidden' && !one.matches('.skip, main p a, main th a, main li a'))
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([html, box]) => html + ' ' + box.width + 'x' + box.height)`;
