import { hashSync } from '@node-rs/argon2';
import { type Actor, systemFor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { organisation } from '../../../src/platform/database/scope';
import { codeOf, Entrance, HERE, PASSWORD } from './entrance';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('sessions', () => {
  let house: Entrance;

  beforeAll(async () => {
    house = await Entrance.open();
  });

  afterAll(async () => {
    await house.close();
  });

  it('open with the right password and are known by their token alone', async () => {
    const user = await house.person({ login: 'rosa.huaman@coop.example', language: 'es' });
    const opened = await house.enter('  Rosa.Huaman@Coop.example ');
    const signIn = await house.authentication.bySession(opened.token);
    expect(signIn?.actor).toEqual({
      id: user.id,
      organisationId: user.organisationId,
      role: 'retailer',
      language: 'es',
    });
    expect(signIn?.by).toBe('session');
    expect(signIn?.expiresAt).toEqual(new Date(house.clock.now().getTime() + 8 * HOUR));
  });

  it('keep neither the token nor the password readable', async () => {
    const user = await house.person();
    const { token } = await house.enter(user.login);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [kept] = await house.ask(
      `select (select row_to_json(session)::text from session where user_id = $1) as session,
              (select password_hash from app_user where id = $1) as hash`,
      [user.id],
    );
    expect(String(kept?.['session'])).not.toContain(token);
    expect(kept?.['hash']).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  });

  it('say the same of a wrong password, an unknown person and a closed account', async () => {
    const user = await house.person();
    const gone = await house.person();
    await house.disable(gone.id, systemFor(gone.organisationId));
    expect(await codeOf(house.enter(user.login, 'drei Enten auf der Spreee'))).toBe(
      'access.log-in-wrong',
    );
    expect(await codeOf(house.enter('nobody@nowhere.example'))).toBe('access.log-in-wrong');
    expect(await codeOf(house.enter(gone.login))).toBe('access.log-in-wrong');
    expect(await codeOf(house.enter(user.login, PASSWORD.toUpperCase()))).toBe(
      'access.log-in-wrong',
    );
  });

  it('do the same work for an unknown person as for a known one', async () => {
    const user = await house.person();
    const matches = jest.spyOn(house.hashing, 'matches');
    await codeOf(house.enter(user.login, 'wrong wrong wrong'));
    await codeOf(house.enter('nobody@nowhere.example', 'wrong wrong wrong'));
    expect(matches.mock.calls.map(([stored]) => stored === null)).toEqual([false, true]);
    matches.mockRestore();
    expect(await house.hashing.matches(null, 'wrong wrong wrong')).toBe(false);
  });

  it('get a new token at each log-in, and the browser’s former session ends', async () => {
    const user = await house.person();
    const planted = 'A'.repeat(43);
    const first = await house.logIn.run({
      login: user.login,
      password: PASSWORD,
      address: HERE,
      formerToken: planted,
    });
    expect(first.token).not.toBe(planted);
    expect(await house.authentication.bySession(planted)).toBeNull();
    const second = await house.logIn.run({
      login: user.login,
      password: PASSWORD,
      address: HERE,
      formerToken: first.token,
    });
    expect(await house.authentication.bySession(first.token)).toBeNull();
    expect(await house.authentication.bySession(second.token)).not.toBeNull();
  });

  it('end when they are not used, when used for too long, and stay while used', async () => {
    const office = await house.person({ role: 'partnership-office' });
    const idle = await house.enter(office.login);
    const used = await house.enter(office.login);
    house.clock.forward(29 * MINUTE);
    expect(await house.authentication.bySession(used.token)).not.toBeNull();
    house.clock.forward(MINUTE);
    expect(await house.authentication.bySession(idle.token)).toBeNull();
    for (let minutes = 30; minutes < 12 * 60 - 20; minutes += 20) {
      house.clock.forward(20 * MINUTE);
      expect(await house.authentication.bySession(used.token)).not.toBeNull();
    }
    house.clock.forward(20 * MINUTE);
    expect(await house.authentication.bySession(used.token)).toBeNull();
    expect(await house.ask('select from session where user_id = $1', [office.id])).toEqual([]);
  });

  it('hold for two weeks without a network on a cooperative’s phone', async () => {
    const clerk = await house.person({ role: 'cooperative' });
    const { token } = await house.enter(clerk.login);
    house.clock.forward(14 * DAY - 1);
    expect(await house.authentication.bySession(token)).not.toBeNull();
    house.clock.forward(14 * DAY);
    expect(await house.authentication.bySession(token)).toBeNull();
  });

  it('end with the log-out, one or all', async () => {
    const user = await house.person();
    const [phone, office, home] = [
      await house.enter(user.login),
      await house.enter(user.login),
      await house.enter(user.login),
    ];
    await house.logOut.run({ token: phone.token, everywhere: false, address: HERE });
    expect(await house.authentication.bySession(phone.token)).toBeNull();
    expect(await house.authentication.bySession(office.token)).not.toBeNull();
    await house.logOut.run({ token: office.token, everywhere: true, address: HERE });
    expect(await house.authentication.bySession(home.token)).toBeNull();
    await house.logOut.run({ token: office.token, everywhere: true, address: HERE });
  });

  it('end elsewhere when the password changes, so that a stolen cookie is worth nothing', async () => {
    const user = await house.person();
    const [own, stolen] = [await house.enter(user.login), await house.enter(user.login)];
    const change = (currentPassword: string, newPassword: string): Promise<void> =>
      house.changePassword.run(
        { currentPassword, newPassword, token: own.token, address: HERE },
        own.actor,
      );
    expect(await codeOf(change('not the password', 'vier Schwäne am Ufer'))).toBe(
      'access.password-wrong',
    );
    expect(await codeOf(change(PASSWORD, 'Karin-Brandt-1'))).toBe('access.password-guessable');
    expect(await codeOf(change(PASSWORD, 'vier Schwäne am Ufer'))).toBe('taken');
    expect(await house.authentication.bySession(own.token)).not.toBeNull();
    expect(await house.authentication.bySession(stolen.token)).toBeNull();
    expect(await codeOf(house.enter(user.login))).toBe('access.log-in-wrong');
    expect(await codeOf(house.enter(user.login, 'vier Schwa\u0308ne am Ufer'))).toBe('taken');
  });

  it('end at once when the account is closed or the password is set anew', async () => {
    const [one, other] = [await house.person(), await house.person()];
    const admin: Actor = { ...systemFor(newId()), id: newId(), role: 'administrator' };
    const [first, second] = [await house.enter(one.login), await house.enter(other.login)];
    await house.disable(one.id, admin);
    expect(await house.authentication.bySession(first.token)).toBeNull();
    await house.setPassword(other.id, 'zwei Kraniche über Jaén', admin);
    expect(await house.authentication.bySession(second.token)).toBeNull();
    expect(await codeOf(house.enter(other.login, 'zwei Kraniche über Jaén'))).toBe('taken');
    expect(await codeOf(house.disable(newId(), admin))).toBe('access.user.unknown');
    expect(await codeOf(house.disable(admin.id, admin))).toBe('access.own-account');
  });

  it('are worth nothing for a closed account, even where one was left behind', async () => {
    const user = await house.person();
    const { token } = await house.enter(user.login);
    await house.ask('update app_user set disabled_at = now() where id = $1', [user.id]);
    expect(await house.ask('select user_id from session where user_id = $1', [user.id])).toEqual([
      { user_id: user.id },
    ]);
    expect(await house.authentication.bySession(token)).toBeNull();
  });

  it('renew a hash that was made with weaker parameters', async () => {
    const user = await house.person();
    const weak = hashSync(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await house.ask('update app_user set password_hash = $2 where id = $1', [user.id, weak]);
    await house.enter(user.login);
    const [row] = await house.ask('select password_hash from app_user where id = $1', [user.id]);
    expect(row?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(await codeOf(house.enter(user.login))).toBe('taken');
  });

  it('hash at most four passwords at once, and all of many in the end', async () => {
    const asked = Array.from({ length: 12 }, (_, number) =>
      house.hashing.hash(`drei Enten ${number}`),
    );
    expect(house.hashing['running']).toBe(4);
    const hashes = await Promise.all(asked);
    const answers = await Promise.all(
      hashes.map((hash, number) => house.hashing.matches(hash, `drei Enten ${number}`)),
    );
    expect(answers).toEqual(hashes.map(() => true));
    expect(house.hashing['running']).toBe(0);
  });

  it('are hidden from other organisations and from the network, and the log only grows', async () => {
    const user = await house.person();
    await house.enter(user.login);
    const stranger = organisation(newId());
    for (const table of ['app_user', 'session', 'api_key', 'access_log', 'login_attempt']) {
      expect(await house.ask(`select 1 from ${table}`, [], stranger)).toEqual([]);
      expect(await house.ask(`select 1 from ${table}`, [], { kind: 'network' })).toEqual([]);
    }
    const own = organisation(user.organisationId);
    expect(await house.ask('select id from app_user', [], own)).toEqual([{ id: user.id }]);
    for (const change of ['update access_log set code = code', 'delete from access_log']) {
      expect(await codeOf(house.ask(change))).toBe('42501');
    }
    expect(await codeOf(house.ask('delete from app_user'))).toBe('42501');
  });

  it('leave a log of codes and ids, with the beginning of the address only', async () => {
    const user = await house.person();
    const { token } = await house.enter(user.login);
    await codeOf(house.enter(user.login, 'wrong wrong wrong', '2001:db8:7:aa::1'));
    await house.logOut.run({ token, everywhere: false, address: HERE });
    const lines = await house.ask(
      `select code, actor_id, subject_id, address from access_log
        where actor_id = $1 or subject_id = $1 order by id`,
      [user.id],
    );
    expect(lines.slice(1)).toEqual([
      { code: 'login', actor_id: user.id, subject_id: null, address: '203.0.113.0/24' },
      { code: 'login-failed', actor_id: null, subject_id: user.id, address: '2001:db8:7::/48' },
      { code: 'logout', actor_id: user.id, subject_id: null, address: '203.0.113.0/24' },
    ]);
    expect(lines[0]).toMatchObject({ code: 'user-created', subject_id: user.id });
  });
});
