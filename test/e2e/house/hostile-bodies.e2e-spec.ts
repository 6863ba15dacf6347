import { request as httpRequest } from 'node:http';
import { newId } from '../../../src/platform/clock/clock';
import { ask } from '../../support/database';
import { cookieOf } from './people';
import { openStoryHouse, seeingAll, type StoryHouse } from './story-ground';

const JSON_TYPE = 'application/json';
const DEEP = 200_000;

/** What no client of ours sends. Each is refused with a reason, quickly, and leaves no trace. */
const HOSTILE: readonly (readonly [string, string, string | Buffer])[] = [
  ['lists within lists, 200 kB deep', JSON_TYPE, '['.repeat(DEEP)],
  ['closed lists, deep', JSON_TYPE, '['.repeat(DEEP / 2) + ']'.repeat(DEEP / 2)],
  ['objects, deep', JSON_TYPE, '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)],
  ['a deep member', JSON_TYPE, `{"lot_id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['a prototype', JSON_TYPE, '{"__proto__":{"role":"administrator"}}'],
  ['a prototype, written otherwise', JSON_TYPE, '{"\\u005f_proto__":{"x":1}}'],
  ['a constructor', JSON_TYPE, '{"constructor":{"prototype":{"x":1}}}'],
  ['a member twice', JSON_TYPE, '{"lot_id":"a","lot_id":{"b":1}}'],
  ['half a text', JSON_TYPE, '{"lot_id":"'],
  ['nothing', JSON_TYPE, ''],
  ['no text at all', JSON_TYPE, Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['broken letters', JSON_TYPE, Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
  ['a byte order mark', JSON_TYPE, '\ufeff{}'],
  ['a number without end', JSON_TYPE, `{"gross_kg":${'9'.repeat(100_000)}}`],
  ['300 kB', JSON_TYPE, `{"note":"${'x'.repeat(300_000)}"}`],
  ['300 kB of white', JSON_TYPE, `{}${' '.repeat(300_000)}`],
  ['many members', JSON_TYPE, `{${members(15_000)}}`],
  ['XML', 'application/xml', '<delivery/>'],
  ['plain text', 'text/plain', '{}'],
  ['a form', 'application/x-www-form-urlencoded', 'lot_id=1&lot_id=2&a[b][c]=1&__proto__[x]=1'],
  ['a form of many parts', 'application/x-www-form-urlencoded', 'a=1&'.repeat(20_000)],
  ['parts', 'multipart/form-data; boundary=x', '--x\r\n\r\n1\r\n--x--\r\n'],
  ['no type', '', '{}'],
  ['an unknown type', 'application/json; charset=utf-16', '{}'],
  ['a type that is none', 'application/json, text/html', '{}'],
];

const TRIED = [
  '/api/v1/deliveries',
  '/api/v1/transformations',
  '/api/v1/plots',
  '/api/v1/session',
  '/deliveries/new',
  '/login',
];

describe('hostile bodies', () => {
  let house: StoryHouse;
  let cookie: string;
  let port: number;

  beforeAll(async () => {
    house = await openStoryHouse();
    cookie = await cookieOf(house.app, 'nube-verde@demo');
    await house.app.listen(0, '127.0.0.1');
    port = Number(new URL(await house.app.getUrl()).port);
  });
  afterAll(async () => {
    await house.stop();
  });

  it.each(HOSTILE)('%s: refused everywhere, with a reason', async (_name, type, body) => {
    const before = await records();
    for (const path of TRIED) {
      const answer = await send(path, type, body);
      const said = `${path}: ${String(answer.status)} ${answer.body.slice(0, 200)}`;
      expect({ said, refused: answer.status >= 400 && answer.status < 500 }).toEqual({
        said,
        refused: true,
      });
      expect(answer.type).toMatch(/^(application\/problem\+json|text\/html)/);
    }
    expect(await records()).toEqual(before);
  });

  it('leave the house as it was', async () => {
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
    const answer = await house.app.inject({ method: 'GET', url: '/health/ready' });
    expect(answer.statusCode).toBe(200);
  });

  it('are told from a good one', async () => {
    const answer = await house.app.inject({
      method: 'GET',
      url: '/api/v1/deliveries',
      headers: { cookie },
    });
    expect(answer.statusCode).toBe(200);
  });

  async function records(): Promise<unknown> {
    const count = `select (select count(*) from journal) as facts,
                          (select count(*) from idempotency) as answers`;
    return ask(seeingAll(house.database.ownerUrl), count);
  }

  async function send(path: string, type: string, body: string | Buffer) {
    return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
      const headers = {
        cookie,
        'idempotency-key': newId(),
        ...(type === '' ? {} : { 'content-type': type }),
      };
      const address = { host: '127.0.0.1', port, path, method: 'POST', headers, timeout: 10_000 };
      const sent = httpRequest(address, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => {
          const told = String(answer.headers['content-type']);
          resolve({ status: answer.statusCode ?? 0, type: told, body: text });
        });
      });
      sent.on('timeout', () => sent.destroy(new Error(`${path} hangs`)));
      sent.on('error', reject);
      sent.end(body);
    });
  }
});

function members(count: number): string {
  return Array.from({ length: count }, (_, at) => `"m${String(at)}":1`).join(',');
}
