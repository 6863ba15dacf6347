import type { FastifyRequest } from 'fastify';
import { refusalIn } from '../../../test/support/refusals';
import { callOf } from './call';
import { hopsTrusted } from './http-app';

const ACTOR = { id: 'a', organisationId: 'o', role: 'cooperative', language: 'es' } as const;

function request(change: object): FastifyRequest {
  const made = { id: 'r', url: '/api/v1/x', method: 'POST', headers: {}, query: {}, body: {} };
  return { ...made, actor: ACTOR, ...change } as unknown as FastifyRequest;
}

const hashOf = (change: object): string => callOf(request(change)).requestHash;

describe('a call', () => {
  it('is recognised by method, path, caller and content, not by the order of members', () => {
    const first = hashOf({ body: { a: 1, b: [1, 2] } });
    expect(hashOf({ body: { b: [1, 2], a: 1 } })).toBe(first);
    expect(hashOf({ body: { a: 1, b: [2, 1] } })).not.toBe(first);
    expect(hashOf({ body: { a: '1', b: [1, 2] } })).not.toBe(first);
    expect(hashOf({ body: { a: 1, b: [1, 2] }, url: '/api/v1/y' })).not.toBe(first);
    expect(hashOf({ body: { a: 1, b: [1, 2] }, actor: { ...ACTOR, id: 'b' } })).not.toBe(first);
    expect(hashOf({ body: { a: 1, b: [1, 2] }, url: '/api/v1/x?lang=de' })).toBe(first);
  });

  it('refuses what cannot be hashed instead of failing on it', () => {
    const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
    const code = (body: unknown): string => refusalIn(() => hashOf({ body })).code;
    expect(code({ a: deep })).toBe('request.malformed');
    expect(code({ a: JSON.parse('1e999') as number })).toBe('request.malformed');
  });

  it('needs somebody who calls', () => {
    expect(refusalIn(() => callOf(request({ actor: undefined })))).toMatchObject({
      kind: 'unauthenticated',
      code: 'access.log-in-needed',
    });
  });

  it('takes its key from the header, or from a plain form', () => {
    const key = (change: object): string | null => callOf(request(change)).idempotencyKey;
    expect(key({ headers: { 'idempotency-key': 'k-1234567' } })).toBe('k-1234567');
    expect(key({ body: { idempotency_key: 'f-1234567' } })).toBe('f-1234567');
    expect(key({})).toBeNull();
    expect(key({ headers: { 'idempotency-key': '' } })).toBeNull();
  });

  it('speaks the language asked for, then the browser’s, then the person’s', () => {
    const language = (change: object): string => callOf(request(change)).language;
    expect(language({ query: { lang: 'de' }, headers: { 'accept-language': 'en' } })).toBe('de');
    expect(language({ query: { lang: 'xx' }, headers: { 'accept-language': 'en' } })).toBe('en');
    expect(language({ query: { lang: ['de', 'en'] } })).toBe('es');
  });
});

describe('addresses of callers', () => {
  it('are believed from as many proxies as stand in front, from none without one', () => {
    const believed = (hops: number): boolean[] =>
      [0, 1, 2].map((hop) => hopsTrusted(hops)('203.0.113.7', hop));
    expect(believed(0)).toEqual([false, false, false]);
    expect(believed(1)).toEqual([true, false, false]);
    expect(believed(2)).toEqual([true, true, false]);
  });
});
