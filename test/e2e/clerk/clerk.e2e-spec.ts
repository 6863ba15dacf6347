import type { Browser } from 'playwright-core';
import { safeReturnPath } from '../../../src/access/domain/return-path';
import { newId } from '../../../src/platform/clock/clock';
import { absence, look, nothingWrong, startBrowser, withBrowser } from '../public-origin/looking';
import { ClerkDesk, fieldsOf } from './clerk-desk';

const WEIGHTS = { gross_kg: '62,5', tare_kg: '0.4', net_kg: '62.1', moisture_pct: '11,8' };

describe('the clerk at the scale', () => {
  let desk: ClerkDesk;

  beforeAll(async () => {
    desk = await ClerkDesk.open();
  }, 120_000);
  afterAll(() => desk.running.stop());

  const openForm = async (): Promise<Record<string, string>> => {
    const page = await desk.get(`/deliveries/new?member=${desk.rosa}`);
    expect(page.status).toBe(200);
    return { ...fieldsOf(await page.text()), plot: desk.plot, ...WEIGHTS };
  };

  it('chooses the member first, in Spanish, then gets her plots', async () => {
    const choice = await (await desk.get('/deliveries/new')).text();
    expect(choice).toContain('<html lang="es">');
    expect(choice).toContain('S-014 · Rosa Ejemplo Huamán');
    expect(choice).not.toContain('El Naranjo');
    const form = await (await desk.get(`/deliveries/new?member=${desk.rosa}`)).text();
    expect(form).toContain('El Naranjo');
    expect(form).toContain('La Loma');
    expect(fieldsOf(form)).toMatchObject({ member: desk.rosa, plot: '' });
  });

  it('records once, however often the button is pressed, and shows the weigh note', async () => {
    const before = await countDeliveries(desk);
    const typed = await openForm();
    const answers = await Promise.all([
      desk.post('/deliveries/new', typed),
      desk.post('/deliveries/new', typed),
      desk.post('/deliveries/new', typed),
    ]);
    expect(answers.map((one) => one.status)).toEqual([303, 303, 303]);
    const places = answers.map((one) => one.headers.get('location'));
    expect(places).toEqual(Array(3).fill(`/deliveries/${typed['lot_id']}?recorded=1&lang=es`));
    expect(await countDeliveries(desk)).toBe(before + 1);
    const note = await (await desk.get(places[0] ?? '')).text();
    for (const said of ['62.5 kg', '0.4 kg', '62.1 kg', '11.8 %', 'El Naranjo', 'S-014']) {
      expect(note).toContain(said);
    }
    expect(note).toContain('La entrega quedó guardada: 62.1 kg netos.');
    const list = await (await desk.get('/deliveries?lang=de')).text();
    expect(list).toContain('62,1');
    expect(list).toContain('1 Anlieferung');
  });

  it('says it when the same form is sent with other weights', async () => {
    const typed = await openForm();
    await desk.post('/deliveries/new', typed);
    const again = await desk.post('/deliveries/new', { ...typed, tare_kg: '0.5', net_kg: '62' });
    expect(again.status).toBe(422);
    const page = await again.text();
    expect(page).toContain('Este formulario ya se guardó');
    expect(page).toContain(`/deliveries/${typed['lot_id']}`);
  });

  it.each([
    ['net_kg', { net_kg: '61' }, 'El neto de 61 kg no coincide: bruto menos tara da 62.1 kg.'],
    ['moisture_pct', { moisture_pct: '30' }, 'Con 30 % de humedad'],
    ['tare_kg', { tare_kg: '70' }, 'La tara (70 kg) no es menor que el bruto (62.5 kg).'],
    ['delivered_on', { delivered_on: '2999-01-01' }, 'está en el futuro'],
  ])('refuses beside the field %s and keeps what was typed', async (field, wrong, said) => {
    const before = await countDeliveries(desk);
    const typed = { ...(await openForm()), ...wrong };
    const answer = await desk.post('/deliveries/new', typed);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`href="#field-${field}"`);
    expect(page).toContain(said);
    expect(fieldsOf(page)).toEqual(typed);
    expect(await countDeliveries(desk)).toBe(before);
  });

  it('asks what 1,234 means instead of guessing', async () => {
    const typed = { ...(await openForm()), gross_kg: '1,234', net_kg: '' };
    const answer = await desk.post('/deliveries/new', typed);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('¿«1,234» significa 1.2340 kg o 1234 kg?');
    expect(page).toContain('Falta este dato: Peso neto.');
    expect(page).toContain('<title>Error: Registrar entrega');
    expect(fieldsOf(page)).toEqual(typed);
  });

  it('takes another person’s plot, a stranger and an unknown field for what they are', async () => {
    const typed = await openForm();
    const foreign = await desk.post('/deliveries/new', { ...typed, plot: newId() });
    expect(foreign.status).toBe(422);
    expect(await foreign.text()).toContain('href="#field-plot"');
    expect((await desk.get(`/deliveries/new?member=${newId()}`)).status).toBe(404);
    expect((await desk.get(`/deliveries/${newId()}`)).status).toBe(404);
    expect((await desk.get('/deliveries/not-an-id')).status).toBe(400);
    const extra = await desk.post('/deliveries/new', { ...typed, price: '7' });
    expect(extra.status).toBe(400);
  });

  it('keeps what was typed when the session ended on the way', async () => {
    const typed = { ...(await openForm()), net_kg: '61', moisture_pct: '11,8' };
    const answer = await fetch(`${desk.running.url}/deliveries/new?lang=es`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(typed),
    });
    expect(answer.status).toBe(303);
    const logIn = new URL(answer.headers.get('location') ?? '', desk.running.url);
    expect(logIn.pathname).toBe('/login');
    const back = safeReturnPath(logIn.searchParams.get('to'));
    const form = await (await desk.get(back)).text();
    expect(fieldsOf(form)).toMatchObject(typed);
  });

  it('lets only the cooperative in, and no form from elsewhere', async () => {
    expect((await desk.get('/deliveries', '')).status).toBe(303);
    const retailer = await desk.logIn('retailer', newId());
    expect((await desk.get('/deliveries', retailer)).status).toBe(403);
    const forged = await fetch(`${desk.running.url}/deliveries/new`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookieOf(desk), origin: 'https://elsewhere.example' },
      body: new URLSearchParams(await openForm()),
    });
    expect(forged.status).toBe(403);
  });

  it('shows a member without a plot what is missing', async () => {
    const page = await (await desk.get(`/deliveries/new?member=${desk.plotless}`)).text();
    expect(page).toContain('Este socio o socia aún no tiene parcelas registradas.');
    expect(page).not.toContain('gross_kg');
  });
});

withBrowser(`the clerk’s pages in Chromium${absence}`, () => {
  let desk: ClerkDesk;
  let browser: Browser;

  beforeAll(async () => {
    desk = await ClerkDesk.open();
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await desk.running.stop();
  });

  it.each([
    ['es', 320],
    ['es', 360],
    ['es', 1280],
    ['de', 360],
    ['en', 1280],
  ])('can be read and used in %s at %i px', async (lang, width) => {
    const form = await (await desk.get(`/deliveries/new?member=${desk.rosa}`)).text();
    const typed = { ...fieldsOf(form), plot: desk.plot, ...WEIGHTS };
    const { headers } = await desk.post('/deliveries/new', typed);
    const pages = {
      choice: `/deliveries/new?lang=${lang}`,
      form: `/deliveries/new?member=${desk.rosa}&lang=${lang}`,
      note: (headers.get('location') ?? '').replace('lang=es', `lang=${lang}`),
      list: `/deliveries?lang=${lang}`,
    };
    for (const [name, path] of Object.entries(pages)) {
      const picture = `clerk-${name}-${lang}-${width}`;
      const cookie = desk.sessionCookie();
      const seen = await look(browser, desk.running.url + path, { width, picture, cookie });
      expect({ name, ...seen }).toEqual({ name, ...nothingWrong(width) });
    }
  });

  it('marks what is wrong where it is wrong', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 900 } });
    await context.addCookies([{ ...desk.sessionCookie(), url: desk.running.url }]);
    const page = await context.newPage();
    await page.goto(`${desk.running.url}/deliveries/new?member=${desk.rosa}`);
    await page.fill('[name=gross_kg]', '1,234');
    await page.fill('[name=tare_kg]', '0.4');
    await page.click('main button');
    const summary = page.locator('.summary');
    expect(await summary.innerText()).toContain('¿«1,234» significa 1.2340 kg');
    expect(await page.inputValue('[name=tare_kg]')).toBe('0.4');
    expect(await page.getAttribute('[name=gross_kg]', 'aria-invalid')).toBe('true');
    if (process.env['PICTURES_DIR'] !== undefined) {
      const path = `${process.env['PICTURES_DIR']}/clerk-faulty-es-360.png`;
      await page.screenshot({ path, fullPage: true });
    }
    await context.close();
  });
});

function cookieOf(desk: ClerkDesk): string {
  const { name, value } = desk.sessionCookie();
  return `${name}=${value}`;
}

async function countDeliveries(desk: ClerkDesk): Promise<number> {
  const page = await (await desk.get('/api/v1/deliveries?limit=200')).text();
  return (JSON.parse(page) as { deliveries: unknown[] }).deliveries.length;
}
