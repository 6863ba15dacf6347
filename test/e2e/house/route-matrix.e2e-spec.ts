import { isPermitted } from '../../../src/access/domain/permissions';
import { newId } from '../../../src/platform/clock/clock';
import { type Caller, oneOfEachRole } from './people';
import { type Route, routes } from './routes';
import { openStoryHouse, type StoryHouse } from './story-ground';

/** These end the caller's session: they are tried when all else has been. */
const ENDS_THE_SESSION = ['DELETE /api/v1/session', 'POST /logout'];

describe('every route, for every role', () => {
  let house: StoryHouse;
  let callers: readonly Caller[];

  beforeAll(async () => {
    house = await openStoryHouse();
    callers = [...(await oneOfEachRole(house.app)), ...(await oneOfEachRole(house.app))];
  });
  afterAll(async () => {
    await house.stop();
  });

  it('is written down here, and none that is not there', () => {
    const written = routes().map(({ method, path }) => `${method} ${path}`);
    expect(house.routes).toEqual([...new Set(written)].sort());
  });

  it('refuses strangers with 401 where it is not public', async () => {
    const wrong = await tried(null, (route) => (route.needs === 'public' ? 'let in' : 'stranger'));
    expect(wrong).toEqual([]);
  });

  it('grants each role of each organisation exactly what is its', async () => {
    for (const caller of callers) {
      const wrong = await tried(caller, ({ needs }) =>
        needs === 'public' || isPermitted(caller.role, needs) ? 'let in' : 'refused',
      );
      expect({ role: caller.role, wrong }).toEqual({ role: caller.role, wrong: [] });
    }
  });

  it('sees a door that stands open or shut by mistake', async () => {
    expect((await tried(null, () => 'let in')).length).toBeGreaterThan(80);
    expect((await tried(null, () => 'stranger')).length).toBeGreaterThan(8);
  });

  /** The routes that answer otherwise than expected. */
  async function tried(
    caller: Caller | null,
    expected: (route: Route) => Outcome,
  ): Promise<string[]> {
    const place = (route: Route) => ENDS_THE_SESSION.indexOf(`${route.method} ${route.path}`);
    const wrong: string[] = [];
    for (const route of routes().sort((one, other) => place(one) - place(other))) {
      const answer = await house.app.inject({
        method: route.method,
        url: addressOf(route.path),
        headers: {
          'idempotency-key': newId(),
          ...(caller === null ? {} : { cookie: caller.cookie }),
        },
        ...(route.method === 'POST' || route.method === 'PUT' ? { payload: {} } : {}),
      });
      const outcome = outcomeOf(answer.statusCode);
      if (outcome !== expected(route)) {
        wrong.push(`${route.method} ${route.path}: ${String(answer.statusCode)}`);
      }
    }
    return wrong;
  }
});

type Outcome = 'let in' | 'stranger' | 'refused' | 'broken';

function outcomeOf(status: number): Outcome {
  if (status === 401) return 'stranger';
  if (status === 403) return 'refused';
  return status >= 500 ? 'broken' : 'let in';
}

/** A real address: an id that nobody has, a year of which nothing is known, the job queue. */
function addressOf(path: string): string {
  return path
    .replace(':queue', 'impact')
    .replace(':name', 'nothing.css')
    .replace(':year', '2031')
    .replace(':id', newId());
}
