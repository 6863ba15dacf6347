import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenedSession } from '../commands/log-in';
import { endsForGoodAt } from '../domain/session-lifetime';

/**
 * With https the name itself makes browsers insist on Secure, this host and the root path, so that
 * no other site of the town can plant a session.
 */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-bohnenweg' : 'bohnenweg';
}

export function sessionTokenOf(request: FastifyRequest, publicUrl: string): string | null {
  return request.cookies[cookieName(publicUrl)] ?? null;
}

/** The browser keeps the cookie as long as the session can last; the server decides if it holds. */
export function giveCookie(
  reply: FastifyReply,
  publicUrl: string,
  opened: OpenedSession,
  now: Date,
): void {
  const lastsMs = endsForGoodAt(now, opened.actor.role).getTime() - now.getTime();
  void reply.setCookie(cookieName(publicUrl), opened.token, {
    ...attributes(publicUrl),
    maxAge: Math.floor(lastsMs / 1000),
  });
}

export function takeCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(cookieName(publicUrl), attributes(publicUrl));
}

function attributes(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
}
