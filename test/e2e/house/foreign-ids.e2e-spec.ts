import fc from 'fast-check';
import { isPermitted } from '../../../src/access/domain/permissions';
import { newId } from '../../../src/platform/clock/clock';
import { describeApi } from '../../../src/platform/http/http-app';
import { ask } from '../../support/database';
import { type Caller, cookieOf, oneOfEachRole } from './people';
import { type Api, fitting, operationsOf, type Schema } from './requests-of';
import { type Route, routes } from './routes';
import { openStoryHouse, seeingAll, type StoryHouse } from './story-ground';

/** Whose ids are tried, and one real id of theirs for every address that takes one. */
const OWNERS: Readonly<Record<string, { readonly login: string; readonly sql: string }>> = {
  '/api/v1/lots/': mine(`select l.id from lot l join organisation o on o.id = l.owner_id
    where o.name like 'Cooperativa Nube Verde%' order by l.id limit 1`),
  '/deliveries/': mine(`select d.lot_id as id from delivery d
    join organisation o on o.id = d.organisation_id
    where o.name like 'Cooperativa Nube Verde%' order by 1 limit 1`),
  '/api/v1/producers/': mine(belonging('producer', 'organisation_id')),
  '/api/v1/consents/': mine(belonging('consent', 'organisation_id')),
  '/api/v1/plots/': mine(belonging('plot', 'organisation_id')),
  '/api/v1/certificates/': mine(belonging('certificate', 'holder_id')),
  '/api/v1/contracts/': mine(belonging('contract', 'seller_id')),
  '/api/v1/handovers/': {
    login: 'elbkante@demo',
    sql: `select h.id from handover h join organisation o on o.id = h.receiver_id
      where o.name like 'Importkontor Elbkante%' order by h.id limit 1`,
  },
  '/api/v1/settlements/': mine(belonging('settlement', 'organisation_id')),
  '/api/v1/premium-decisions/items/': mine(belonging('premium_decision_item', 'organisation_id')),
  '/api/v1/work-plans/': {
    login: 'cajamarca@demo',
    sql: 'select id from work_plan order by id limit 1',
  },
  '/api/v1/holds/': mine(belonging('hold', 'organisation_id')),
  '/api/v1/recalls/': mine(belonging('recall', 'organisation_id')),
  '/recalls/': mine(belonging('recall', 'organisation_id')),
  '/api/v1/api-keys/': mine('select id from api_key order by id limit 1'),
};

const CONSENT = () => ({
  id: newId(),
  purpose: 'story',
  audience: 'public-page',
  text_version: '1',
  given_on: '2026-03-01',
  via: 'paper',
});

/** The administrator keeps the accounts of the whole house: nobody's account is foreign. */
const OF_THE_WHOLE_HOUSE = ['/api/v1/users/'];
/** A job's id is random and known only to whoever asked for it. */
const RANDOM_AND_SECRET = ['/api/v1/jobs/'];

interface Fitting {
  readonly query: Record<string, string>;
  readonly payload?: object;
}

describe('an id of somebody else', () => {
  let house: StoryHouse;
  let api: Api;
  let strangers: readonly Caller[];
  const ids = new Map<string, string>();
  const owners = new Map<string, string>();

  beforeAll(async () => {
    house = await openStoryHouse();
    api = describeApi(house.app) as unknown as Api;
    strangers = await oneOfEachRole(house.app);
    await make('/api/v1/api-keys', { id: newId(), name: 'scales', valid_days: 30 });
    const { sql } = OWNERS['/api/v1/producers/'] ?? { sql: '' };
    const [producer] = (await ask(seeingAll(house.database.ownerUrl), sql)) as { id: string }[];
    await make(`/api/v1/producers/${String(producer?.id)}/consents`, CONSENT());
    const deliveries = OWNERS['/deliveries/']?.sql ?? '';
    const [lot] = (await ask(seeingAll(house.database.ownerUrl), deliveries)) as { id: string }[];
    const stop = { target: 'lot', target_id: lot?.id, reason: 'quality' };
    await make('/api/v1/recalls', { ...stop, recall_id: newId(), is_drill: true });
    await make('/api/v1/holds', { ...stop, hold_id: newId(), on: '2026-11-20' });
    for (const [address, { login, sql }] of Object.entries(OWNERS)) {
      const [row] = (await ask(seeingAll(house.database.ownerUrl), sql)) as { id: string }[];
      if (row === undefined) throw new Error(`the story holds nothing for ${address}`);
      ids.set(address, row.id);
      if (!owners.has(login)) owners.set(login, await cookieOf(house.app, login));
    }
  });
  afterAll(async () => {
    await house.stop();
  });

  it('is tried at every address that takes one', () => {
    const untried = withId().filter(({ path }) => addressOf(path) === undefined);
    expect(untried.map(({ path }) => path)).toEqual([]);
  });

  it('is answered byte for byte like an id that nobody has', async () => {
    const differences: string[] = [];
    let tried = 0;
    for (const route of withId()) {
      const real = ids.get(addressOf(route.path) ?? '') ?? '';
      for (const stranger of strangersBehind(route)) {
        const request = fittingRequest(route);
        const foreign = await send(route, real, { cookie: stranger.cookie, request });
        const unknown = await send(route, newId(), { cookie: stranger.cookie, request });
        tried += 1;
        if (foreign !== unknown || !foreign.startsWith('404 ')) {
          differences.push(`${route.method} ${route.path} as ${stranger.role}: ${foreign}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(40);
    expect(differences).toEqual([]);
  });

  it('is known to its owner, so that the comparison says something', async () => {
    const unknown: string[] = [];
    for (const route of withId()) {
      const address = addressOf(route.path) ?? '';
      const cookie = owners.get(OWNERS[address]?.login ?? '') ?? '';
      const answer = await send(route, ids.get(address) ?? '', {
        cookie,
        request: fittingRequest(route),
      });
      if (/^40[134] /.test(answer)) unknown.push(`${route.method} ${route.path}: ${answer}`);
    }
    expect(unknown).toEqual([]);
  });

  function withId(): Route[] {
    const aside = [...OF_THE_WHOLE_HOUSE, ...RANDOM_AND_SECRET];
    return routes().filter(
      ({ path, needs }) =>
        path.includes(':id') &&
        needs !== 'public' &&
        !aside.some((address) => path.startsWith(address)),
    );
  }

  /** An administrator keeps the keys of every organisation: none is foreign. */
  function strangersBehind({ needs }: Route): Caller[] {
    return strangers.filter(
      ({ role }) =>
        isPermitted(role, needs) && !(role === 'administrator' && needs === 'api-keys.write'),
    );
  }

  /** Body and query of the described shape, always the same. */
  function fittingRequest({ method, path }: Route): Fitting {
    const known = operationsOf(api).find((one) => one.method === method && one.path === path);
    const sample = (schema: Schema) =>
      fc.sample(fitting(api, schema).filter(hasOnePrice), { seed: 7, numRuns: 1 })[0];
    const needed = (known?.query ?? []).filter(({ required }) => required === true);
    const query = needed.map(({ name, schema }) => [name, sample(schema) as string]);
    return {
      query: Object.fromEntries(query) as Record<string, string>,
      ...(known?.body == null ? {} : { payload: sample(known.body) as object }),
    };
  }

  async function send(
    route: Route,
    id: string,
    { cookie, request }: { readonly cookie: string; readonly request: Fitting },
  ): Promise<string> {
    const answer = await house.app.inject({
      method: route.method,
      url: route.path.replace(':id', id),
      headers: { cookie, 'idempotency-key': newId() },
      ...request,
    });
    const requestId = String(answer.headers['x-request-id']);
    const said = answer.body.replaceAll(requestId, '<request>').replaceAll(id, '<id>');
    return `${String(answer.statusCode)} ${said}`;
  }

  /** What the story does not tell. */
  async function make(url: string, payload: object): Promise<void> {
    const cookie = await cookieOf(house.app, 'nube-verde@demo');
    const headers = { cookie, 'idempotency-key': newId() };
    const answer = await house.app.inject({ method: 'POST', url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(`${url} answers ${answer.body}`);
  }
});

/** A fixation gives its price in one unit; the document cannot say that. */
function hasOnePrice(value: unknown): boolean {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const isFixation = names.includes('market_usc_per_lb') || names.includes('fixed_by');
  return !isFixation || names.filter((name) => name.startsWith('price_us')).length === 1;
}

function addressOf(path: string): string | undefined {
  return Object.keys(OWNERS).find((address) => path.startsWith(address));
}

function mine(sql: string): { login: string; sql: string } {
  return { login: 'nube-verde@demo', sql };
}

function belonging(table: string, column: string): string {
  return [
    'select t.id from',
    table,
    't join organisation o on o.id = t.',
    column,
    `where o.name like 'Cooperativa Nube Verde%' order by t.id limit 1`,
  ]
    .join(' ')
    .replace('t. ', 't.');
}
