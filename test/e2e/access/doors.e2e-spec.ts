import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../../../src/platform/clock/clock';
import { cookieOf, type Doors, HOUSE, openDoors, PASSWORD } from './doors';

describe('the doors of the house', () => {
  let doors: Doors;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    doors = await openDoors();
    app = doors.app;
  });

  afterAll(async () => {
    await doors.close();
  });

  it('answer 401 to a stranger, 403 without the permission, and let the right role in', async () => {
    expect((await app.inject('/probe/open')).statusCode).toBe(200);
    const stranger = await app.inject('/probe/lots');
    expect(stranger.statusCode).toBe(401);
    expect(stranger.json().code).toBe('access.log-in-needed');
    const admin = await doors.enter('administrator');
    const denied = await app.inject({ url: '/probe/lots', headers: { cookie: admin.cookie } });
    expect(denied.statusCode).toBe(403);
    expect(denied.json()).toMatchObject({
      code: 'access.forbidden',
      detail: 'No tiene permiso para esto.',
    });
    const shop = await doors.enter('retailer');
    const seen = await app.inject({ url: '/probe/lots', headers: { cookie: shop.cookie } });
    expect(seen.json()).toEqual({ organisation_id: shop.organisationId });
    expect(seen.headers['cache-control']).toBe('no-store');
  });

  it('stay closed to everybody where a route names no permission', async () => {
    const admin = await doors.enter('administrator');
    for (const headers of [{}, { cookie: admin.cookie }]) {
      const answer = await app.inject({ url: '/probe/forgotten', headers });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().code).toBe('access.forbidden');
    }
    expect((await app.inject('/half-open')).statusCode).toBe(200);
    expect((await app.inject('/half-open/inner')).statusCode).toBe(401);
  });

  it('tell in the security log whom they did not let in', async () => {
    const auditor = await doors.enter('auditor');
    await app.inject({
      method: 'POST',
      url: '/probe/lots',
      headers: { cookie: auditor.cookie },
      payload: { word: 'hull' },
    });
    const lines = await doors.ask(
      `select about, address from access_log where code = 'denied' and actor_id = $1`,
      [auditor.id],
    );
    expect(lines).toEqual([
      { about: 'POST /probe/lots (lots.transform)', address: '127.0.0.0/24' },
    ]);
  });

  it('open, show and end a session', async () => {
    const user = await doors.person('cooperative');
    const opened = await doors.logIn(user.login.toUpperCase());
    expect(opened.statusCode).toBe(201);
    expect(opened.json()).toEqual({
      user_id: user.id,
      organisation_id: user.organisationId,
      role: 'cooperative',
      language: 'es',
      expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(opened.headers['set-cookie']).toMatch(
      /^bohnenweg=[A-Za-z0-9_-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const headers = { cookie: cookieOf(opened) };
    const shown = await app.inject({ url: '/api/v1/session', headers });
    expect(shown.json()).toMatchObject({ user_id: user.id, role: 'cooperative' });
    const ended = await app.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect(ended.statusCode).toBe(204);
    expect(ended.headers['set-cookie']).toMatch(/^bohnenweg=; Max-Age=0/);
    expect((await app.inject({ url: '/api/v1/session', headers })).statusCode).toBe(401);
  });

  it.each([
    [{ login: 'x' }, 'password'],
    [{ login: 7, password: PASSWORD }, 'login'],
    [{ login: 'x', password: ['a'] }, 'password'],
    [{ login: 'x', password: PASSWORD, role: 'administrator' }, 'role'],
  ])('refuse the log-in %j for its shape', async (payload, field) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { field: string }[] }>();
    expect(errors.map((error) => error.field)).toContain(field);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('refuse what another site made the browser send, before anything happens', async () => {
    const roaster = await doors.enter('roaster');
    const send = async (headers: Record<string, string>, payload: object | string) =>
      app.inject({
        method: 'POST',
        url: '/probe/lots',
        headers: { cookie: roaster.cookie, ...headers },
        payload,
      });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const word = { word: 'roast' };
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: HOUSE },
    ];
    for (const headers of foreign) {
      const answer = await send(headers, word);
      expect(answer.statusCode).toBe(403);
      expect(answer.json().code).toBe('access.cross-site');
    }
    expect((await send(form, 'word=roast')).json().code).toBe('access.cross-site');
    expect((await send({ ...form, origin: HOUSE }, 'word=roast')).statusCode).toBe(201);
    expect((await send({ origin: HOUSE }, word)).statusCode).toBe(201);
    expect((await send({ 'sec-fetch-site': 'same-origin' }, word)).statusCode).toBe(201);
    expect((await send({}, word)).statusCode).toBe(201);
  });

  it('let a machine in with its key in the header, and nowhere else', async () => {
    const shop = await doors.enter('retailer');
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: { cookie: shop.cookie },
      payload: { id: newId(), name: 'till' },
    });
    expect(made.statusCode).toBe(201);
    const { id, key } = made.json();
    const bearer = { authorization: `Bearer ${key}`, origin: 'https://erp.example' };
    const seen = await app.inject({ url: '/probe/lots', headers: bearer });
    expect(seen.json()).toEqual({ organisation_id: shop.organisationId });
    expect((await app.inject(`/probe/lots?api_key=${key}`)).statusCode).toBe(401);
    const asCookie = { cookie: `bohnenweg=${key}` };
    expect((await app.inject({ url: '/probe/lots', headers: asCookie })).statusCode).toBe(401);
    const wrong = { authorization: 'Bearer tkb_none', cookie: shop.cookie };
    const refused = await app.inject({ url: '/probe/lots', headers: wrong });
    expect(refused.json().code).toBe('access.key-invalid');
    const selfmade = await app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: bearer,
      payload: { id: newId(), name: 'child' },
    });
    expect(selfmade.json().code).toBe('access.person-needed');
    const revoked = await app.inject({
      method: 'DELETE',
      url: `/api/v1/api-keys/${id}`,
      headers: { cookie: shop.cookie },
    });
    expect(revoked.statusCode).toBe(204);
    expect((await app.inject({ url: '/probe/lots', headers: bearer })).statusCode).toBe(401);
  });

  it('let an administrator keep accounts of every organisation', async () => {
    const admin = await doors.enter('administrator');
    const headers = { cookie: admin.cookie };
    const payload = {
      id: newId(),
      organisation_id: newId(),
      login: 'Ines.Vega@coop.example',
      display_name: 'Inés Vega',
      password: 'zwei Kraniche über Jaén',
      role: 'cooperative',
      language: 'es',
    };
    const url = '/api/v1/users';
    expect((await app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(201);
    const again = await app.inject({ method: 'POST', url, headers, payload });
    expect(again.json()).toEqual({ id: payload.id });
    const hers = cookieOf(await doors.logIn('ines.vega@coop.example', payload.password));
    const changed = await app.inject({
      method: 'POST',
      url: '/api/v1/password',
      headers: { cookie: hers },
      payload: { current_password: payload.password, new_password: 'cuatro gallinas y un burro' },
    });
    expect(changed.statusCode).toBe(204);
    const renewed = await app.inject({
      method: 'PUT',
      url: `${url}/${payload.id}/password`,
      headers,
      payload: { password: 'siete mulas suben despacio' },
    });
    expect(renewed.statusCode).toBe(204);
    expect((await doors.logIn(payload.login, 'cuatro gallinas y un burro')).statusCode).toBe(401);
    expect((await doors.logIn(payload.login, 'siete mulas suben despacio')).statusCode).toBe(201);
    const closed = await app.inject({ method: 'DELETE', url: `${url}/${payload.id}`, headers });
    expect(closed.statusCode).toBe(204);
    expect((await doors.logIn(payload.login, 'siete mulas suben despacio')).statusCode).toBe(401);
    const shop = await doors.enter('retailer');
    const denied = await app.inject({
      method: 'POST',
      url,
      headers: { cookie: shop.cookie },
      payload: { ...payload, id: newId() },
    });
    expect(denied.statusCode).toBe(403);
  });
});
