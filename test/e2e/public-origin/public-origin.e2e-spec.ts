import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { GTIN, ROASTS } from '../../../src/demo/story/voyage';
import { STORY_PASSWORD } from '../house/story-ground';
import { absence, look, nothingWrong, startBrowser, withBrowser } from './looking';
import { type ToldSeason, tellSeason } from './told-season';

const BATCH = ROASTS[0]?.batch ?? '';
const PAGE = `/01/${GTIN}/10/${BATCH}`;
const LARGEST_GZIPPED_BYTES = 40_000;

describe('the page behind the code on the bag', () => {
  let season: ToldSeason;

  beforeAll(async () => {
    season = await tellSeason();
  }, 240_000);
  afterAll(() => season.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(season.url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
  const text = async (path: string): Promise<string> => (await get(path)).text();

  it('says origin, prices and claims of the bag to the gram and the cent', async () => {
    const answer = await get(`${PAGE}?format=json`);
    expect(answer.status).toBe(200);
    const view = (await answer.json()) as Record<string, unknown>;
    expect(view).toMatchObject({
      product: { gtin: GTIN, bag_net_kg: '0.250' },
      batch: { batch: BATCH, bags: '1680', net_kg: '420.000', best_before: '2027-10-31' },
      traced_to_plot: { share: '3/5', percent: '60.0000' },
      not_traced: { share: '2/5' },
      outside: [{ country_of_origin: 'HN', share: '2/5' }],
      traced_without_contract: { share: '0/1' },
    });
    const contracts = view['contracts'] as Record<string, unknown>[];
    const byVerdict = new Map(contracts.map((one) => [one['verdict'], one]));
    expect([...byVerdict.keys()].sort()).toEqual(['below-floor', 'meets-rule']);
    // 291.50 + 5 differential + 40 organic; 500 kg x 0.3 / 1,680 bags
    expect(byVerdict.get('meets-rule')).toMatchObject({
      of_this_bag: { share: '3/10', percent: '30.0000' },
      green_per_bag_kg: '0.089286',
      agreed_usc_per_lb: '336.5',
      rule_usc_per_lb: '336.5',
      premium_usc_per_lb: '20',
      floor_binding: false,
    });
    // the minimum of 180 + 40 organic = 220; 205 were agreed
    expect(byVerdict.get('below-floor')).toMatchObject({
      of_this_bag: { share: '3/10' },
      agreed_usc_per_lb: '205',
      rule_usc_per_lb: '220',
      shortfall_usc_per_lb: '15',
      floor_binding: true,
    });
    expect(view['claims']).toMatchObject([
      { scheme: 'fairtrade', holds: true, covered: { share: '1/1' }, gaps: [] },
      { scheme: 'eu-organic', holds: true, covered: { share: '1/1' }, gaps: [] },
    ]);
    const days = (view['journey'] as { from: string }[]).map((event) => event.from);
    expect(days).toEqual([...days].sort());
  });

  it.each([
    ['de', 'Vereinbart wurde weniger als der Mindestpreis: 15,00 US-Cent je lb fehlen.', '60,0'],
    ['es', 'Se acordó menos que el precio mínimo: faltan 15.00 centavos de USD por lb.', '60.0'],
    ['en', 'Less than the minimum price was agreed: 15.00 US cents per lb are missing.', '60.0'],
  ])('says in %s what was paid too little', async (language, said, traced) => {
    const page = await text(`${PAGE}?lang=${language}`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(said);
    expect(page).toContain(`<strong>${traced}</strong>`);
  });

  it('follows the browser’s language where no other is asked for', async () => {
    const page = await (await get(PAGE, { 'accept-language': 'es-PE,es;q=0.9' })).text();
    expect(page).toContain('<html lang="es">');
  });

  it('gives away no person, no place of a plot and no inner number', async () => {
    for (const path of [`${PAGE}?lang=de`, `/api/v1/public/origin/${GTIN}/${BATCH}`]) {
      const said = await text(path);
      expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/);
      for (const secret of ['NV-2026-01', 'BWGU2026106', '"code":"NV', 'Huamán']) {
        expect(said).not.toContain(secret);
      }
    }
  });

  it('is small, keeps no cookie, and is sent only once', async () => {
    const first = await get(PAGE);
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const page = await first.text();
    expect(gzipSync(page).length).toBeLessThan(LARGEST_GZIPPED_BYTES);
    expect(page).not.toContain('<script');
    const etag = first.headers.get('etag') ?? '';
    const again = await get(PAGE, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const otherLanguage = await get(`${PAGE}?lang=en`, { 'if-none-match': etag });
    expect(otherLanguage.status).toBe(200);
  });

  it('answers JSON to programs at the same address', async () => {
    const answer = await get(PAGE, { accept: 'application/json' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    const other = await get(`/api/v1/public/origin/${GTIN}/${BATCH}`);
    expect(await answer.text()).toBe(await other.text());
  });

  it('refuses a wrong check digit in the reader’s language', async () => {
    const wrong = GTIN.replace(/.$/, '9');
    const answer = await get(`/01/${wrong}/10/${BATCH}?lang=es`);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(`El dígito de control del GTIN ${wrong} no es correcto.`);
    expect(page).toContain('gtin.check-digit');
    expect((await get(`/01/${wrong}`)).status).toBe(400);
    expect((await get('/01/abc/10/x')).status).toBe(400);
    expect((await get(`/01/${GTIN}/10/${'x'.repeat(21)}`)).status).toBe(400);
  });

  it('says that a batch or product is not known', async () => {
    const answer = await get(`/01/${GTIN}/10/TKB-9999?lang=de`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('Die Charge TKB-9999 dieses Produkts ist hier nicht aufgezeichnet.');
    expect(page).toContain(`/01/${GTIN}/10/${BATCH}`);
    expect((await get('/01/09521003000107/10/A')).status).toBe(404);
    const json = await get(`/api/v1/public/origin/${GTIN}/TKB-9999`, { accept: '*/*' });
    expect([json.status, ((await json.json()) as { code: string }).code]).toEqual([
      404,
      'batch.unknown',
    ]);
    const escaped = await get(`/01/${GTIN}/10/${encodeURIComponent('<b>x</b>')}`);
    expect(await escaped.text()).not.toContain('<b>x</b>');
  });

  it('takes the 13-digit number and foreign parameters of a link', async () => {
    const short = await get(`/01/${GTIN.slice(1)}/10/${BATCH}?15=271031&utm_source=x`);
    expect(short.status).toBe(307);
    expect(short.headers.get('location')).toBe(`${PAGE}?15=271031&utm_source=x`);
    expect((await get(`${PAGE}?15=271031&utm_source=x`)).status).toBe(200);
  });

  it('lists the newest batches of a product', async () => {
    const page = await text(`/01/${GTIN}?lang=de`);
    const places = ROASTS.map(({ batch }) => page.indexOf(`/10/${batch}`));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('leads from a typed code to its page and never elsewhere', async () => {
    const typed = async (code: string): Promise<[number, string | null]> => {
      const answer = await get(`/check?lang=es&code=${encodeURIComponent(code)}`);
      return [answer.status, answer.headers.get('location')];
    };
    expect(await typed(`${GTIN} ${BATCH}`)).toEqual([303, `${PAGE}?lang=es`]);
    expect(await typed(`https://elsewhere.example${PAGE}`)).toEqual([303, `${PAGE}?lang=es`]);
    expect(await typed(`(01)${GTIN}(10)${BATCH}`)).toEqual([303, `${PAGE}?lang=es`]);
    expect(await typed('//elsewhere.example')).toEqual([400, null]);
    const page = await text('/check?lang=es&code=caf%C3%A9"><script>');
    expect(page).toContain('value="café&quot;>&lt;script>"');
    expect(page).toContain('No pudimos leerlo.');
  });

  it('shows strangers the entrance and no work', async () => {
    const page = await text('/?lang=de');
    expect(page).toContain('Woher kommt Ihr Kaffee?');
    expect(page).toContain('/login?lang=de');
    expect(page).not.toContain('/deliveries');
  });

  it('shows people with a log-in what their role may do, and keeps nothing of it', async () => {
    const entered = await fetch(`${season.url}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: season.url },
      body: new URLSearchParams({ login: 'nube-verde@demo', password: STORY_PASSWORD }),
    });
    const cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const answer = await get('/', { cookie });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('/deliveries/new?lang=es');
    expect(page).toContain('action="/logout"');
    const origin = await get(PAGE, { cookie });
    expect(origin.headers.get('cache-control')).toBe('no-store');
    expect(await origin.text()).not.toContain('/logout');
  });
});

withBrowser(`the public pages in Chromium${absence}`, () => {
  let season: ToldSeason;
  let browser: Browser;

  beforeAll(async () => {
    season = await tellSeason();
    browser = await startBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await season.stop();
  });

  it.each([
    ['de', 320],
    ['de', 360],
    ['es', 360],
    ['en', 360],
    ['de', 1280],
    ['es', 1280],
    ['en', 1280],
  ])('can be read and used in %s at %i px', async (language, width) => {
    const pages = {
      origin: PAGE,
      product: `/01/${GTIN}`,
      unknown: `/01/${GTIN}/10/TKB-9999`,
      entrance: '/',
      unreadable: '/check?code=Kaffee',
    };
    for (const [name, path] of Object.entries(pages)) {
      const url = `${season.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
      const picture = `public-${name}-${language}-${width}`;
      const seen = await look(browser, url, { width, picture });
      const complaints = seen.complaints.filter((one) => !/status of 40[04]/.test(one));
      expect({ name, ...seen, complaints }).toEqual({ name, ...nothingWrong(width) });
    }
  });
});
