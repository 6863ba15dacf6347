import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type { OpenedSession } from '../commands/log-in';
import type { Role } from '../domain/permissions';
import { giveCookie, sessionTokenOf, takeCookie } from './session-cookie';

const now = new Date('2026-07-14T08:00:00Z');

function opened(role: Role): OpenedSession {
  const actor = { id: 'a', organisationId: 'b', language: 'de', role } as const;
  return { token: 'T0-_ken', actor, expiresAt: now };
}

async function answer(publicUrl: string, role: Role): Promise<string[]> {
  const server = fastify();
  await server.register(cookie);
  server.get('/give', (_, reply) => {
    giveCookie(reply, publicUrl, opened(role), now);
    return reply.send();
  });
  server.get('/take', (_, reply) => {
    takeCookie(reply, publicUrl);
    return reply.send();
  });
  server.get('/read', (request) => ({ token: sessionTokenOf(request, publicUrl) }));
  const given = await server.inject('/give');
  const taken = await server.inject('/take');
  const read = async (sent: string): Promise<string> =>
    (await server.inject({ url: '/read', headers: { cookie: sent } })).body;
  const answers = [
    String(given.headers['set-cookie']),
    String(taken.headers['set-cookie']),
    await read('bohnenweg=plain'),
    await read('__Host-bohnenweg=secured'),
  ];
  await server.close();
  return answers;
}

describe('the session cookie', () => {
  it('is bound to the host and to https where the address is https', async () => {
    expect(await answer('https://bohnenweg.example', 'auditor')).toEqual([
      '__Host-bohnenweg=T0-_ken; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-bohnenweg=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
      '{"token":null}',
      '{"token":"secured"}',
    ]);
  });

  it('has a plain name without https, and lasts as long as the session can', async () => {
    const [given, , plain] = await answer('http://localhost:3000', 'cooperative');
    expect(given).toBe('bohnenweg=T0-_ken; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax');
    expect(plain).toBe('{"token":"plain"}');
  });
});
