import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Answer, cookieOf, type Doors, HOUSE, openDoors, PASSWORD } from './doors';

describe('the log-in page', () => {
  let doors: Doors;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    doors = await openDoors();
    app = doors.app;
  });

  afterAll(async () => {
    await doors.close();
  });

  const browser = { accept: 'text/html', origin: HOUSE, 'sec-fetch-site': 'same-origin' };
  const post = async (path: string, form: Record<string, string>, headers = {}): Promise<Answer> =>
    app.inject({
      method: 'POST',
      url: path,
      headers: {
        ...browser,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      payload: new URLSearchParams(form).toString(),
    });

  it('show a log-in form in the reader’s language', async () => {
    const german = await app.inject({ url: '/login', headers: { 'accept-language': 'de-AT' } });
    expect(german.statusCode).toBe(200);
    expect(german.body).toContain('<html lang="de">');
    expect(german.body).toContain('<h1>Anmelden</h1>');
    const spanish = await app.inject({ url: '/login', headers: { 'accept-language': 'es-PE' } });
    expect(spanish.body).toContain('<h1>Iniciar sesión</h1>');
    const english = await app.inject({ url: '/login?lang=en&to=%2Flots%3Fpage%3D2' });
    expect(english.body).toContain('<h1>Log in</h1>');
    expect(english.body).toContain('<input type="hidden" name="to" value="/lots?page=2"/>');
    expect(english.body).toContain('action="/login?lang=en"');
    expect(english.headers['cache-control']).toBe('no-store');
  });

  it('lead on to the page that was asked for, never to another site', async () => {
    const user = await doors.person('cooperative');
    const wished = await app.inject({ url: '/probe/lots?x=1', headers: browser });
    expect(wished.statusCode).toBe(303);
    expect(wished.headers.location).toBe('/login?to=%2Fprobe%2Flots%3Fx%3D1');
    const form = { login: user.login, password: PASSWORD, to: '/probe/lots?x=1' };
    const entered = await post('/login?lang=es', form);
    expect(entered.statusCode).toBe(303);
    expect(entered.headers.location).toBe('/probe/lots?x=1');
    const cookie = cookieOf(entered);
    const seen = await app.inject({ url: '/probe/lots', headers: { ...browser, cookie } });
    expect(seen.statusCode).toBe(200);
    const already = await app.inject({
      url: '/login?to=/probe/open',
      headers: { ...browser, cookie },
    });
    expect(already.headers.location).toBe('/probe/open');
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '']) {
      expect((await post('/login', { ...form, to })).headers.location).toBe('/');
    }
  });

  it('say beside the field what is wrong, and keep what was typed', async () => {
    const empty = await post('/login?lang=de', { login: ' ', password: '', to: '/lots' });
    expect(empty.statusCode).toBe(400);
    expect(empty.body).toContain('Bitte den Anmeldenamen eingeben.');
    const hostile = '"><script>alert(1)</script>';
    const wrong = await post('/login?lang=es', { login: hostile, password: 'x', to: '/lots' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain('id="field-password-error"');
    expect(wrong.body).toContain('El usuario o la contraseña no son correctos.');
    expect(wrong.body).toContain('name="to" value="/lots"');
    expect(wrong.body).not.toContain('<script>');
    expect(wrong.body).toContain('&lt;script>');
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('say how long to wait after too many attempts', async () => {
    const user = await doors.person('retailer');
    const form = { login: user.login, password: 'wrong wrong wrong', to: '/' };
    for (let number = 0; number < 10; number += 1) await post('/login', form);
    const answer = await post('/login?lang=de', form);
    expect(answer.statusCode).toBe(429);
    expect(answer.body).toMatch(/Zu viele Versuche\. Bitte in [1-5] Sekunden? noch einmal\./);
  });

  it('log out, also when the session is over, and not from another site', async () => {
    const { cookie } = await doors.enter('roaster');
    const evil = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await post('/logout', {}, evil)).statusCode).toBe(403);
    const still = await app.inject({ url: '/probe/lots', headers: { cookie } });
    expect(still.statusCode).toBe(200);
    for (let time = 0; time < 2; time += 1) {
      const left = await post('/logout', {}, { cookie });
      expect(left.statusCode).toBe(303);
      expect(left.headers.location).toBe('/login');
      const seen = await app.inject({ url: '/probe/lots', headers: { cookie } });
      expect(seen.statusCode).toBe(401);
    }
  });
});
