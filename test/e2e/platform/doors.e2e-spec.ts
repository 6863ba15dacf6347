import { type RunningApp, startApp } from '../../support/app';

describe('the doors of the house', () => {
  let house: RunningApp;

  beforeAll(async () => {
    house = await startApp();
  });
  afterAll(async () => {
    await house.stop();
  });

  it('is alive and ready', async () => {
    expect((await fetch(`${house.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${house.url}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'ready', outbox_waiting: 0 });
  });

  it('describes its interface', async () => {
    const answer = await fetch(`${house.url}/docs/openapi.json`);
    const api = (await answer.json()) as { paths: Record<string, unknown> };
    expect(Object.keys(api.paths)).toContain('/api/v1/deliveries');
  });

  it('refuses in the language of the caller, as a problem', async () => {
    const answer = await fetch(`${house.url}/api/v1/lots`, {
      headers: { 'accept-language': 'es' },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 401, code: 'access.log-in-needed' });
  });

  it('answers an unknown address with a page for people and JSON for machines', async () => {
    const page = await fetch(`${house.url}/nothing`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<h1>');
    const json = await fetch(`${house.url}/nothing`);
    expect(await json.json()).toMatchObject({ code: 'request.unknown-page' });
  });

  it.each([
    ['/%ff', 400, 'request.malformed'],
    [`/01/09521234543213/10/${'A'.repeat(300)}`, 404, 'request.unknown-page'],
  ])(
    'answers an address that cannot be read in the same way: %.20s',
    async (path, status, code) => {
      const answer = await fetch(house.url + path);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ status, code });
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const page = await fetch(house.url + path, { headers: { accept: 'text/html' } });
      expect(page.status).toBe(status);
      expect(await page.text()).toContain('<h1>');
    },
  );

  it('shows figures for Prometheus', async () => {
    const text = await (await fetch(`${house.url}/metrics`)).text();
    expect(text).toContain('outbox_waiting 0');
  });
});
