import fc from 'fast-check';
import { isPermitted, type Role } from '../../../src/access/domain/permissions';
import { newId } from '../../../src/platform/clock/clock';
import { describeApi } from '../../../src/platform/http/http-app';
import { allTexts } from '../../../src/platform/text/texts';
import { ask } from '../../support/database';
import { asJson, bent, nasty } from './bent';
import { cookieOf } from './people';
import { type Api, fitting, type Operation, operationsOf, UUID } from './requests-of';
import { type Route, routes } from './routes';
import { openStoryHouse, seeingAll, type StoryHouse } from './story-ground';

const CASES = 40;
const SEED = 20_261_123;
const HANGS_AFTER_MS = 10_000;

/** Whose account calls: people of the story, so that their ids lead somewhere. */
const PEOPLE: readonly (readonly [Role, string])[] = [
  ['cooperative', 'nube-verde@demo'],
  ['exporter-importer', 'elbkante@demo'],
  ['partnership-office', 'cajamarca@demo'],
  ['administrator', 'operator@demo'],
];

/** They end the caller's session, or stream until a job is done. */
const LEFT_OUT = ['DELETE /api/v1/session', 'POST /logout'];

interface Sent {
  readonly method: Operation['method'];
  readonly url: string;
  readonly payload?: string;
}

describe('whatever is sent to the house', () => {
  let house: StoryHouse;
  let api: Api;
  const cookies = new Map<Role, string>();
  let realIds: readonly string[];

  beforeAll(async () => {
    house = await openStoryHouse();
    api = describeApi(house.app) as unknown as Api;
    for (const [role, login] of PEOPLE) cookies.set(role, await cookieOf(house.app, login));
    const rows = await ask(seeingAll(house.database.ownerUrl), SOME_IDS);
    realIds = (rows as { id: string }[]).map(({ id }) => id);
  });
  afterAll(async () => {
    await house.stop();
  });

  it('is answered or refused with a reason, and never breaks anything', async () => {
    const broken: string[] = [];
    let sent = 0;
    const before = await recorded();
    for (const route of routes().filter(isTried)) {
      for (const request of requestsFor(route)) {
        sent += 1;
        const complaint = await complaintAbout(request, cookieFor(route));
        if (complaint !== null) broken.push(`${route.method} ${route.path}: ${complaint}`);
      }
    }
    expect(sent).toBeGreaterThan(80 * CASES);
    expect([...new Set(broken)]).toEqual([]);
    // some of it is meant well and comes through: the doors have not simply been shut
    expect((await recorded()) - before).toBeGreaterThan(20);
  }, 300_000);

  it('names what is broken', () => {
    expect(faultIn(500, 'application/problem+json', '{}')).toBe('status 500');
    expect(faultIn(400, 'text/html', 'oops')).toBe('no problem: text/html');
    const nameless = JSON.stringify({ code: 'nobody.wrote-this', detail: 'x' });
    expect(faultIn(400, 'application/problem+json', nameless)).toBe('no text: nobody.wrote-this');
  });

  async function recorded(): Promise<number> {
    const sql = 'select count(*)::int as facts from journal';
    const [row] = (await ask(seeingAll(house.database.ownerUrl), sql)) as { facts: number }[];
    return row?.facts ?? 0;
  }

  function requestsFor(route: Route): Sent[] {
    const known = operationsOf(api).find(
      (one) => one.method === route.method && one.path === route.path,
    );
    const ids = fc.oneof(UUID, fc.constantFrom(...realIds));
    const part = fc.oneof(fc.constantFrom('2026', 'impact', '04012345678901'), ids, nastyPart);
    const names = [...(known?.query ?? []).map(({ name }) => name), 'lang', 'page'];
    const query = fc.dictionary(fc.constantFrom(...names), fc.oneof(ids, nastyPart), {
      maxKeys: 2,
    });
    const body = known?.body == null ? fc.object() : fitting(api, known.body, ids);
    const hasBody = route.method === 'POST' || route.method === 'PUT';
    const request = fc.record({ parts: fc.array(part, { minLength: 3, maxLength: 3 }), query });
    const bodies = fc.sample(bent(body), { seed: SEED, numRuns: CASES });
    return fc
      .sample(request, { seed: SEED, numRuns: CASES })
      .map(({ parts, query: asked }, at) => ({
        method: route.method,
        url: `${filled(route.path, parts)}?${queryText(asked)}`,
        ...(hasBody ? { payload: asJson(bodies[at]) } : {}),
      }));
  }

  async function complaintAbout(sent: Sent, cookie: string): Promise<string | null> {
    const answered = house.app.inject({
      ...sent,
      headers: {
        cookie,
        'idempotency-key': newId(),
        ...(sent.payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
      }, HANGS_AFTER_MS);
    });
    const answer = await Promise.race([answered, tooLong]);
    clearTimeout(timer);
    const what = `${sent.url.slice(0, 150)} ${(sent.payload ?? '').slice(0, 400)}`;
    if (answer === null) return `hangs: ${what}`;
    const type = String(answer.headers['content-type'] ?? '');
    const fault = faultIn(answer.statusCode, type, answer.body);
    return fault === null ? null : `${fault} for ${what}`;
  }

  function cookieFor({ needs }: Route): string {
    const [role] = PEOPLE.find(([one]) => needs === 'public' || isPermitted(one, needs)) ?? [];
    if (role === undefined) throw new Error(`nobody here has ${needs}`);
    return cookies.get(role) ?? '';
  }
});

function isTried({ method, path }: Route): boolean {
  return !LEFT_OUT.includes(`${method} ${path}`) && !path.endsWith('/events');
}

const nastyPart = nasty.map((value) => (typeof value === 'string' ? value : String(value)));

function filled(path: string, parts: readonly string[]): string {
  let at = 0;
  return path.replace(/:\w+/g, () => encodePart(parts[at++] ?? 'x'));
}

function queryText(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encodePart(value)}`)
    .join('&');
}

const HALF_A_PAIR = /[\ud800-\udfff]/u;

/** Half a surrogate pair cannot be written in an address; it is sent as its bare byte. */
function encodePart(text: string): string {
  return HALF_A_PAIR.test(text) ? '%ed%a0%80' : encodeURIComponent(text.slice(0, 300));
}

/** What is wrong with an answer; null when nothing is. */
function faultIn(status: number, type: string, body: string): string | null {
  if (status >= 500) return `status ${String(status)}`;
  if (status < 400) return null;
  // a page says on the page what is wrong
  if (type.startsWith('text/html') && body.includes('<h1')) return null;
  if (!type.startsWith('application/problem+json')) return `no problem: ${type}`;
  const problem = JSON.parse(body) as Partial<Problem>;
  const codes = [problem.code ?? '', ...(problem.errors ?? []).map(({ code }) => code)];
  const nameless = codes.find((code) => !allTexts().has(code));
  if (nameless !== undefined) return `no text: ${nameless}`;
  if (codes[0] === 'access.forbidden' || codes[0] === 'access.log-in-needed') return 'not let in';
  return problem.detail === problem.code ? `said as code: ${String(problem.code)}` : null;
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly code: string }[];
}

const SOME_IDS = `
  (select id from lot order by id limit 6) union all (select id from lot order by id desc limit 6)
  union all (select id from producer order by id limit 3)
  union all (select id from plot order by id limit 3)
  union all (select id from certificate order by id limit 3)
  union all (select id from contract order by id limit 2)
  union all (select id from handover order by id limit 3)
  union all (select id from settlement order by id limit 2)
  union all (select id from premium_decision_item order by id limit 2)
  union all (select id from organisation order by id limit 4)
  union all (select id from partner_actor order by id limit 2)
  union all (select id from measure order by id limit 2)
  union all (select id from work_plan order by id limit 1)`;
