import { newId } from '../../../src/platform/clock/clock';
import { ClerkDesk } from '../../e2e/clerk/clerk-desk';

describe('the doors of the intake and of the mass balance', () => {
  let desk: ClerkDesk;
  let cookie: string;

  beforeAll(async () => {
    desk = await ClerkDesk.open();
    const { name, value } = desk.sessionCookie();
    cookie = `${name}=${value}`;
  });
  afterAll(async () => {
    await desk.running.stop();
  });

  async function post(path: string, body: object): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${desk.running.url}${path}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        origin: desk.running.url,
        'idempotency-key': newId(),
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  }

  const get = (path: string, accept = 'application/json') =>
    fetch(`${desk.running.url}${path}`, { headers: { cookie, accept } });

  it('lead a delivery with a warning to the weigh note and into the sheet', async () => {
    const lotId = newId();
    const received = await post('/api/v1/deliveries', {
      lot_id: lotId,
      form: 'dried-cherry',
      producer_id: desk.rosa,
      plot_id: desk.plot,
      delivered_on: '2026-07-14',
      gross_kg: '62.500',
      tare_kg: '0.500',
      net_kg: '62.000',
      moisture_pct: '14.0',
      sacks: 2,
      entered: { quantity: '140', unit: 'lb' },
    });
    expect(received).toMatchObject({
      status: 201,
      body: { lot_id: lotId, warnings: ['warning.entered-differs', 'warning.moisture'] },
    });
    const lot = (await (await get(`/api/v1/lots/${lotId}`)).json()) as { warnings: unknown[] };
    expect(lot.warnings).toHaveLength(2);
    const note = await (await desk.get(`/deliveries/${lotId}`)).text();
    expect(note).toContain('La humedad de 14');
    expect(note).toContain('libras');
    const period = 'form=dried-cherry&from=2026-07-01&to=2026-07-31';
    expect(await (await get(`/api/v1/mass-balance?${period}`)).json()).toMatchObject({
      opening_kg: '0.000',
      in_kg: '62.000',
      closing_kg: '62.000',
      rows: [{ kind: 'delivered', lot_id: lotId, mass_kg: '62.000' }],
    });
    const csv = await get(`/api/v1/mass-balance.csv?${period}`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await csv.text()).toContain('2026-07-31,closing,,,,,,62.000');
    const page = await (await get(`/mass-balance?${period}`, 'text/html')).text();
    expect(page).toContain('Balance de masa');
    expect(page).toContain('entregado');
  });

  it('refuse a quintal of parchment, and a sheet of nothing', async () => {
    const refused = await post('/api/v1/deliveries', {
      lot_id: newId(),
      form: 'parchment',
      producer_id: desk.rosa,
      plot_id: desk.plot,
      delivered_on: '2026-07-14',
      gross_kg: '62.500',
      tare_kg: '0.500',
      net_kg: '62.000',
      moisture_pct: '11.0',
      entered: { quantity: '1', unit: 'quintal' },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'delivery.unit-unknown' } });
    const sheet = await get('/api/v1/mass-balance?from=2026-07-01&to=2026-07-31');
    expect(sheet.status).toBe(422);
  });

  it('take a truck, a sample and a recipe', async () => {
    const lotId = newId();
    const truck = await post('/api/v1/deliveries/truck', {
      truck_id: newId(),
      received_on: '2026-07-15',
      form: 'cherry',
      tickets: [{ gross_kg: '100.001', tare_kg: '1.000' }],
      members: [
        { lot_id: lotId, producer_id: desk.rosa, plot_id: desk.plot, declared_kg: '50' },
        { lot_id: newId(), producer_id: desk.rosa, plot_id: desk.plot, declared_kg: '50' },
      ],
    });
    expect(truck.status).toBe(201);
    const first = (await (await get(`/api/v1/lots/${lotId}`)).json()) as { net_kg: string };
    expect(first.net_kg).toBe('49.501');
    const sample = await post('/api/v1/quality-checks', {
      quality_id: newId(),
      lot_id: lotId,
      checked_on: '2026-07-16',
      cup: { score: '84.25', protocol: 'SCA', version: '2004' },
    });
    expect(sample.status).toBe(201);
    const checks = await (await get(`/api/v1/lots/${lotId}/quality-checks`)).json();
    expect(checks).toMatchObject({ quality_checks: [{ cup: { score: '84.25' } }] });
    const recipe = await post('/api/v1/recipes', {
      recipe_id: newId(),
      name: 'Bohne',
      valid_from: '2026-01-01',
      components: [{ source_id: desk.cooperative, share_pct: '100' }],
    });
    expect(recipe.status).toBe(201);
    expect(await (await get('/api/v1/recipes')).json()).toMatchObject({
      recipes: [{ name: 'Bohne', components: [{ share_pct: '100.000' }] }],
    });
  });
});
