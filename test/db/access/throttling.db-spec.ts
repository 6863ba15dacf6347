import { ADDRESS_LIMIT } from '../../../src/access/domain/attempt-limits';
import { codeOf, Entrance, PASSWORD } from './entrance';

const WRONG = 'kupfer Nebel Bruecke';
const ATTACKER = '198.51.100.9';
const HOME = '203.0.113.20';

describe('repeated log-ins', () => {
  let house: Entrance;

  beforeAll(async () => {
    house = await Entrance.open();
  });

  afterAll(async () => {
    await house.close();
  });

  const guess = (login: string, times: number, address = ATTACKER): Promise<string[]> =>
    Promise.all(Array.from({ length: times }, () => codeOf(house.enter(login, WRONG, address))));
  const count = (codes: readonly string[], code: string): number =>
    codes.filter((one) => one === code).length;

  it('compare ten of forty guesses at once and refuse the others', async () => {
    const user = await house.person();
    const codes = await guess(user.login, 40);
    expect(count(codes, 'access.log-in-wrong')).toBe(10);
    expect(count(codes, 'access.too-many-attempts')).toBe(30);
  });

  it('let the right password in after a pause that grows, and forget the mistakes then', async () => {
    const user = await house.person();
    await guess(user.login, 10, HOME);
    const enter = (): Promise<string> => codeOf(house.enter(user.login, PASSWORD, HOME));
    expect(await enter()).toBe('access.too-many-attempts');
    house.clock.forward(4_999);
    expect(await enter()).toBe('access.too-many-attempts');
    house.clock.forward(1);
    expect(await guess(user.login, 1, HOME)).toEqual(['access.log-in-wrong']);
    await expect(house.enter(user.login, PASSWORD, HOME)).rejects.toMatchObject({
      kind: 'too-many',
      facts: { seconds: 10 },
    });
    house.clock.forward(10_000);
    expect(await enter()).toBe('taken');
    expect(count(await guess(user.login, 10, HOME), 'access.log-in-wrong')).toBe(10);
  });

  it('tell nothing about which accounts exist', async () => {
    const codes = await guess('nobody@nowhere.example', 12, '198.51.100.77');
    expect(count(codes, 'access.log-in-wrong')).toBe(10);
    expect(count(codes, 'access.too-many-attempts')).toBe(2);
  });

  it('do not keep the owner out where the owner has been before', async () => {
    const user = await house.person();
    await house.enter(user.login, PASSWORD, HOME);
    expect(count(await guess(user.login, 12, '198.51.100.80'), 'access.log-in-wrong')).toBe(10);
    expect(await codeOf(house.enter(user.login, PASSWORD, HOME))).toBe('taken');
    expect(await codeOf(house.enter(user.login, PASSWORD, '192.0.2.1'))).toBe(
      'access.too-many-attempts',
    );
  });

  it('count one caller’s guesses on many accounts', async () => {
    const spray = '192.0.2.66';
    const codes: string[] = [];
    for (let number = 0; number < ADDRESS_LIMIT + 5; number += 1) {
      codes.push(await codeOf(house.enter(`victim-${number}`, WRONG, spray)));
    }
    expect(count(codes, 'access.log-in-wrong')).toBe(ADDRESS_LIMIT);
    expect(codes.slice(ADDRESS_LIMIT)).toEqual(
      Array.from({ length: 5 }, () => 'access.too-many-attempts'),
    );
    const user = await house.person();
    expect(await codeOf(house.enter(user.login, PASSWORD, '192.0.2.67'))).toBe('taken');
  });

  it('count failures of the last fifteen minutes and forget them after a day', async () => {
    const user = await house.person();
    await guess(user.login, 9, HOME);
    house.clock.forward(15 * 60_000);
    expect(count(await guess(user.login, 10, HOME), 'access.log-in-wrong')).toBe(10);
    house.clock.forward(24 * 60 * 60_000 + 1);
    await house.enter(user.login, PASSWORD, HOME);
    expect(await house.ask('select from login_attempt where not succeeded')).toEqual([]);
  });
});
