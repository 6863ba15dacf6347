import { newId } from '../../../src/platform/clock/clock';
import { ask } from '../../support/database';
import { freePort, HouseProcess } from './house-process';
import { seeingAll, STORY_PASSWORD, storyDatabase, type StoryDatabase } from './story-ground';

/** A person whom nobody resembles: each of these words is looked for in all that is printed. */
const PERSON = {
  given_name: 'Quintiliana',
  family_name: 'Zarzamora-Vizcarra',
  dni: '47306218',
  community: 'Caserío Huayrapongo',
};
const MAIL = 'quintiliana.zarzamora@correo.example';
const PASSWORD = 'una contraseña que nadie imprime';
const SEEDED = [...Object.values(PERSON), 'quintiliana', 'zarzamora', MAIL, PASSWORD];

/** Tables that hold people, and can be erased; nowhere else may they be found. */
const OF_PEOPLE = ['producer_person', 'app_user'];

describe('people stay out of the logs and of the record', () => {
  let database: StoryDatabase;
  let house: HouseProcess;
  let worker: HouseProcess;
  let url: string;
  let cookie = '';

  beforeAll(async () => {
    database = await storyDatabase();
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}`;
    const environment = {
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      SECRET: 'a-secret-for-tests-with-32-signs-or-more',
      HOST: '127.0.0.1',
      PORT: port,
    };
    house = new HouseProcess({ file: 'src/main.ts', environment });
    worker = new HouseProcess({ file: 'src/worker.ts', environment });
    await house.says('Bohnenweg listens');
  }, 60_000);
  afterAll(async () => {
    await house.end('SIGTERM');
    await worker.end('SIGTERM');
    await database.drop();
  });

  it('prints no name, number, address or password, whatever is asked and refused', async () => {
    const answers = await everySortOfRequest();
    expect(answers).toEqual(expect.arrayContaining([201, 400, 401, 404, 409, 422]));
    await house.end('SIGTERM');
    await worker.end('SIGTERM');
    const printed = house.output + worker.output;
    expect(printed).toContain('"level":"log"');
    expect(found(printed)).toEqual([]);
  }, 60_000);

  it('keeps them only where they can be erased', async () => {
    expect(await tablesThatName(`'${Object.values(PERSON).join('|')}|${MAIL}'`)).toEqual(OF_PEOPLE);
  });

  it('the same for every member of the story', async () => {
    // the account of the test above is the only one with a member's name
    const members = `(select string_agg(family_name, '|') || '|' || string_agg(dni, '|')
      from producer_person)`;
    expect(await tablesThatName(members)).toEqual(OF_PEOPLE);
  });

  it('sees a name where one slips in', () => {
    expect(found('{"level":"log","message":"Zarzamora came"}')).toEqual(['zarzamora']);
  });

  async function everySortOfRequest(): Promise<number[]> {
    await post('/api/v1/session', { login: MAIL, password: PASSWORD });
    const login = { login: 'nube-verde@demo', password: STORY_PASSWORD };
    const entered = await post('/api/v1/session', login);
    cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const member = {
      id: newId(),
      code: 'S-900',
      joined_on: '2024-01-01',
      ubigeo: '060801',
      sex: 'f',
      ...PERSON,
    };
    const key = newId();
    const odd = { [MAIL]: 1, note: PERSON.family_name };
    const query = `q=${encodeURIComponent(PERSON.family_name)}`;
    const answers = [
      await post('/api/v1/producers', member, key),
      await post('/api/v1/producers', member, key),
      await post('/api/v1/producers', { ...member, given_name: 'Eulalia' }, key),
      await post('/api/v1/producers', { ...member, id: newId(), code: 'S-901' }),
      await post('/api/v1/producers', { ...member, id: newId() }),
      await post('/api/v1/producers', { ...member, ...odd }),
      await post('/api/v1/producers', { ...member, dni: MAIL }),
      await post(`/api/v1/${PERSON.family_name}`, member),
      await post('/api/v1/producers', `{"given_name":"${PERSON.given_name}`),
      await post('/api/v1/session', { login: MAIL, password: PASSWORD }),
      await post('/api/v1/users', { login: MAIL, password: PASSWORD, display_name: MAIL }),
      await visit(`/api/v1/producers?${query}`),
      await visit(`/api/v1/producers?wrong=${MAIL}`),
      await visit(`/${encodeURIComponent(PERSON.given_name)}?${query}`),
      await visit(`/01/${PERSON.dni}/10/${PERSON.family_name}`),
      await visit(`/api/v1/producers/${member.id}`),
    ];
    expect(await answers[11]?.text()).toContain(PERSON.family_name);
    await administratorAddsThem();
    return answers.map(({ status }) => status);
  }

  /** A real account with a mail address for its name, so that app_user holds it. */
  async function administratorAddsThem(): Promise<void> {
    const login = { login: 'operator@demo', password: STORY_PASSWORD };
    const entered = await post('/api/v1/session', login);
    cookie = (entered.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const account = {
      id: newId(),
      organisation_id: newId(),
      login: MAIL,
      display_name: `${PERSON.given_name} ${PERSON.family_name}`,
      password: PASSWORD,
      role: 'retailer',
      language: 'es',
    };
    const made = await post('/api/v1/users', account);
    expect([made.status, await made.text()]).toEqual([201, expect.any(String)]);
  }

  async function post(path: string, body: unknown, key: string = newId()): Promise<Response> {
    return fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async function visit(path: string): Promise<Response> {
    return fetch(url + path, {
      headers: { cookie, 'user-agent': MAIL, referer: `${url}/${MAIL}` },
    });
  }

  /** Names of the tables in which some row's text matches. `pattern` is SQL. */
  async function tablesThatName(pattern: string): Promise<string[]> {
    const everywhere = seeingAll(database.ownerUrl);
    const tables = (await ask(everywhere, TABLES)) as { name: string }[];
    expect(tables.length).toBeGreaterThan(50);
    const naming: string[] = [];
    for (const { name } of tables) {
      const sql = ['select 1 from', name, 'row where row::text ~*', pattern, 'limit 1'].join(' ');
      if ((await ask(everywhere, sql)).length > 0) naming.push(name);
    }
    return naming.sort((one, other) => OF_PEOPLE.indexOf(one) - OF_PEOPLE.indexOf(other));
  }
});

function found(printed: string): string[] {
  const plain = printed.toLowerCase();
  const written = (word: string) =>
    [word, encodeURIComponent(word)].map((one) => one.toLowerCase());
  return SEEDED.filter((word) => written(word).some((one) => plain.includes(one)));
}

const TABLES = `
  select c.oid::regclass::text as name from pg_class c
   where c.relkind in ('r', 'p') and c.relnamespace in
     (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')`;
