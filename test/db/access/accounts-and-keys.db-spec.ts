import type { Actor } from '../../../src/platform/actor';
import { newId } from '../../../src/platform/clock/clock';
import { SYSTEM } from '../../../src/platform/database/scope';
import { codeOf, Entrance, PASSWORD, ROWS } from './entrance';

const DAY = 24 * 60 * 60_000;

describe('accounts', () => {
  let house: Entrance;
  let admin: Actor;

  beforeAll(async () => {
    house = await Entrance.open();
    const id = newId();
    admin = { id, organisationId: newId(), role: 'administrator', language: 'de' };
  });

  afterAll(async () => {
    await house.close();
  });

  it('are made once, however often the same request comes', async () => {
    const user = await house.person({ login: 'Weltladen.Adler' });
    expect(await house.create(user, admin)).toBe(user.id);
    const rows = await house.ask('select login, display_name from app_user where id = $1', [
      user.id,
    ]);
    expect(rows).toEqual([{ login: 'weltladen.adler', display_name: 'Karin Brandt' }]);
    for (const change of [
      { password: 'vier Schwäne am Ufer' },
      { role: 'auditor' as const },
      { organisationId: newId() },
      { displayName: 'Ken Brandt' },
    ]) {
      expect(await codeOf(house.create({ ...user, ...change }, admin))).toBe('request.id-taken');
    }
    expect(await codeOf(house.create({ ...user, id: newId() }, admin))).toBe('access.login-taken');
  });

  it('are kept by administrators only, and need a good password', async () => {
    const user = await house.person();
    const wish = { ...user, id: newId(), login: 'neu.hier' };
    for (const role of ['cooperative', 'auditor', 'partnership-office', 'nobody']) {
      expect(await codeOf(house.create(wish, { ...admin, role }))).toBe('access.forbidden');
      expect(await codeOf(house.disable(user.id, { ...admin, role }))).toBe('access.forbidden');
      expect(await codeOf(house.setPassword(user.id, PASSWORD, { ...admin, role }))).toBe(
        'access.forbidden',
      );
    }
    expect(await codeOf(house.create({ ...wish, password: 'Bohne-Cajamarca-2026' }, admin))).toBe(
      'access.password-guessable',
    );
    expect(await codeOf(house.create({ ...wish, password: 'neu-hier-neu-hier' }, admin))).toBe(
      'access.password-guessable',
    );
    expect(await house.ask(`select from app_user where login = 'neu.hier'`)).toEqual([]);
  });

  it('stand in rows with exactly the columns of the tables', async () => {
    for (const row of ROWS) {
      const { tableName, columns } = house.dataSource.getMetadata(row);
      const migrated = await house.ask(
        'select column_name::text as name from information_schema.columns where table_name = $1',
        [tableName],
      );
      expect(columns.map((column) => column.databaseName).sort()).toEqual(
        migrated.map((column) => column['name']).sort(),
      );
    }
  });
});

describe('API keys', () => {
  let house: Entrance;
  let shop: Actor & { role: 'retailer' };

  beforeAll(async () => {
    house = await Entrance.open();
  });

  afterAll(async () => {
    await house.close();
  });

  beforeEach(() => {
    shop = { id: newId(), organisationId: newId(), role: 'retailer', language: 'de' };
  });

  it('let a machine in for its organisation, and are stored as a SHA-256', async () => {
    const { id, key } = await house.makeKey(shop, 'till');
    expect(key).toMatch(new RegExp(`^tkb_${id}_[A-Za-z0-9_-]{43}$`));
    const signIn = await house.authentication.byApiKey(key);
    expect(signIn?.by).toBe('api-key');
    expect(signIn?.actor).toEqual({
      id,
      organisationId: shop.organisationId,
      role: 'retailer',
      language: 'en',
    });
    const [row] = await house.ask('select row_to_json(api_key)::text as kept from api_key');
    expect(String(row?.['kept'])).not.toContain(key.slice(-43));
    const [used] = await house.ask('select last_used_at from api_key where id = $1', [id]);
    expect(used?.['last_used_at']).toEqual(house.clock.now());
  });

  it('do not fit with another secret, another id, or as a session', async () => {
    const { key } = await house.makeKey(shop, 'till');
    const other = await house.makeKey(shop, 'erp');
    const mixed = other.key.slice(0, -43) + key.slice(-43);
    const bent = key.slice(0, -1) + (key.endsWith('A') ? 'E' : 'A');
    for (const wrong of [mixed, bent, key.toUpperCase(), `${key} `, '']) {
      expect(await house.authentication.byApiKey(wrong)).toBeNull();
    }
    expect(await house.authentication.bySession(key.slice(-43))).toBeNull();
  });

  it('live at most two at a time under one name, also when ten are asked for at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(house.makeKey(shop, 'till'))),
    );
    expect(codes.filter((code) => code === 'taken')).toHaveLength(2);
    expect(codes.filter((code) => code === 'access.too-many-keys')).toHaveLength(8);
    const [live] = await house.ask('select id from api_key where organisation_id = $1', [
      shop.organisationId,
    ]);
    await house.revokeKey(String(live?.['id']), shop);
    expect(await codeOf(house.makeKey(shop, 'till'))).toBe('taken');
  });

  it('end when they are revoked, once and for all', async () => {
    const { id, key } = await house.makeKey(shop, 'till');
    await house.revokeKey(id, shop);
    await house.revokeKey(id, shop);
    expect(await house.authentication.byApiKey(key)).toBeNull();
  });

  it('of others look like keys that do not exist', async () => {
    const { id, key } = await house.makeKey(shop, 'till');
    const other = { ...shop, organisationId: newId() };
    expect(await codeOf(house.revokeKey(id, other))).toBe('access.api-key.unknown');
    expect(await codeOf(house.revokeKey(id, other, SYSTEM))).toBe('access.api-key.unknown');
    expect(await codeOf(house.revokeKey(newId(), other))).toBe('access.api-key.unknown');
    expect(await house.authentication.byApiKey(key)).not.toBeNull();
  });

  it('end by themselves', async () => {
    const { key, expiresAt } = await house.makeKey(shop, 'till', 30);
    expect(expiresAt).toEqual(new Date(house.clock.now().getTime() + 30 * DAY));
    house.clock.forward(30 * DAY - 1);
    expect(await house.authentication.byApiKey(key)).not.toBeNull();
    house.clock.forward(1);
    expect(await house.authentication.byApiKey(key)).toBeNull();
    const tooLong = house.makeKey(shop, 'till', 367);
    await expect(tooLong).rejects.toThrow(/api_key_at_most_a_year/);
  });
});
