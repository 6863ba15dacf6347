import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { LANGUAGES } from '../../../src/platform/text/language';
import type { Caller, Json } from '../../support/town';
import { GTIN, Mill } from './mill';

describe('hostile requests', () => {
  let mill: Mill;

  beforeAll(async () => {
    mill = await Mill.open();
  });
  afterAll(async () => {
    await mill.town.close();
  });

  it.each<[string, string, (mill: Mill) => Json, string[]]>([
    ['a negative mass', 'deliveries', (at) => at.delivery({ net_kg: '-60' }), ['net_kg']],
    [
      'an absurd mass',
      'deliveries',
      (at) => at.delivery({ gross_kg: '99999999999' }),
      ['gross_kg'],
    ],
    ['a mass as a number', 'deliveries', (at) => at.delivery({ net_kg: 60 }), ['net_kg']],
    ['a mass with an exponent', 'deliveries', (at) => at.delivery({ net_kg: '6e1' }), ['net_kg']],
    ['an unknown field', 'deliveries', (at) => at.delivery({ owner_id: 'x' }), ['owner_id']],
    [
      'two wrong fields',
      'deliveries',
      (at) => at.delivery({ plot_id: 7, form: 'gold' }),
      ['form', 'plot_id'],
    ],
    [
      'an array for an object',
      'transformations',
      (at) => at.packing([{ gtin: GTIN }]),
      ['outputs.0.pack'],
    ],
    [
      'an object for an array',
      'transformations',
      (at) => at.step('hull', { inputs: {} }),
      ['inputs'],
    ],
    ['no inputs', 'transformations', (at) => at.step('hull', { inputs: [] }), ['inputs']],
  ])('name every field that does not fit: %s', async (_, path, body, fields) => {
    const before = await mill.town.written();
    for (const language of LANGUAGES) {
      const what = { body: JSON.stringify(body(mill)), key: newId(), language };
      const { status, json } = await mill.cooperative.send('POST', path, what);
      expect([status, json['code']]).toEqual([400, 'request.shape']);
      const errors = json['errors'] as readonly Json[];
      expect(errors.map((one) => one['field']).sort()).toEqual(fields);
      for (const one of errors) expect(String(one['message'])).not.toMatch(/^field\./);
    }
    expect(await mill.town.written()).toEqual(before);
  });

  it.each([
    ['cut off', '{"lot_id": ', 'request.malformed'],
    ['an array', '[]', 'request.shape'],
    ['a text', '"text"', 'request.shape'],
    ['nothing', 'null', 'request.shape'],
    ['a prototype', '{"__proto__": {"role": "administrator"}}', 'request.malformed'],
    ['a constructor', '{"constructor": {"prototype": {"role": 1}}}', 'request.malformed'],
    ['a constructor’s name', '{"constructor": 1}', 'request.malformed'],
    ['infinity', '{"sacks": 1e999}', 'request.malformed'],
    ['depth', `{"a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'request.malformed'],
  ])('are refused, not failed on: %s', async (_, body, code) => {
    const answer = await mill.cooperative.send('POST', 'deliveries', { body, key: newId() });
    expect([answer.status, answer.json['code']]).toEqual([400, code]);
  });

  it('end at a size', async () => {
    const body = JSON.stringify({ lot_id: 'x'.repeat(300_000) });
    const answer = await mill.cooperative.send('POST', 'deliveries', { body, key: newId() });
    expect([answer.status, answer.json['code']]).toEqual([413, 'request.too-large']);
  });

  it('need a key of their own', async () => {
    const before = await mill.town.written();
    const keyless = await mill.cooperative.post('deliveries', mill.delivery(), null);
    expect([keyless.status, keyless.json['code']]).toEqual([400, 'request.key-missing']);
    expect(await mill.town.written()).toEqual(before);
    const [key, body] = [newId(), mill.delivery()];
    const first = await mill.cooperative.post('deliveries', body, key);
    const after = await mill.town.written();
    expect((await mill.cooperative.post('deliveries', body, key)).text).toBe(first.text);
    const reused = await mill.cooperative.post('deliveries', { ...body, net_kg: '59' }, key);
    expect([reused.status, reused.json['code']]).toEqual([422, 'request.key-reused']);
    expect(await mill.town.written()).toEqual(after);
  });

  it.each([
    'lots/x',
    "lots/' or 1=1 --",
    'lots/..%2f..%2fetc%2fpasswd',
    'lots?limit=1&limit=2',
    'lots?form=gold',
    'lots?limit=0',
    'lots?owner_id=x',
  ])('do not reach through the address %s', async (path) => {
    const answer = await mill.cooperative.get(path);
    expect([answer.status, answer.json['code']]).toEqual([400, 'request.shape']);
  });

  const VIEWS = ['', '/origin', '/destinations', '/history', '/claims'];
  it.each(VIEWS)('see another’s lot as if there were none: lots/:id%s', async (view) => {
    const unknown = newId();
    const bytes = async (id: Id): Promise<string> => {
      const { status, text, json } = await mill.cooperative.get(`lots/${id}${view}`);
      const same = text.replaceAll(id, 'ID').replace(String(json['requestId']), 'REQUEST');
      return `${status} ${same}`;
    };
    expect(await bytes(mill.foreignLot)).toBe(await bytes(unknown));
    expect(await bytes(unknown)).toContain('404 {');
    expect((await mill.other.get(`lots/${mill.foreignLot}${view}`)).status).toBe(200);
  });

  it('list to each organisation its own', async () => {
    const list = async (caller: Caller, what: string): Promise<readonly unknown[]> => {
      const rows = (await caller.get(what)).json[what] as readonly Json[];
      return rows.map((one) => one['id'] ?? one['lot_id']);
    };
    expect(await list(mill.other, 'lots')).toEqual([mill.foreignLot]);
    expect(await list(mill.other, 'deliveries')).toEqual([mill.foreignLot]);
    expect(await list(mill.cooperative, 'lots')).not.toContain(mill.foreignLot);
    expect(await list(mill.roaster, 'deliveries')).toEqual([]);
  });
});
