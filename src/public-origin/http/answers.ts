import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

const ONE_MINUTE = 'public, max-age=60';

/**
 * Sends a public answer: the same for everybody, kept for a minute, and only once where the reader
 * has it already (ETag). For somebody who is logged in nothing is kept.
 */
export async function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { readonly type: string; readonly text: string },
): Promise<void> {
  const etag = `"${createHash('sha256').update(answer.text).digest('base64url').slice(0, 27)}"`;
  const caching = request.actor === undefined ? ONE_MINUTE : 'no-store';
  void reply
    .header('etag', etag)
    .header('cache-control', caching)
    .header('vary', 'accept, accept-language');
  if (hasAlready(request, etag)) {
    await reply.status(304).send();
    return;
  }
  await reply.status(200).type(answer.type).send(answer.text);
}

function hasAlready(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** JSON for whoever asks for it and does not ask for a page. */
export function wantsJson(request: FastifyRequest): boolean {
  if (queryText(request, 'format') === 'json') return true;
  const accepts = request.headers.accept ?? '';
  return accepts.includes('application/json') && !accepts.includes('text/html');
}

/** One text of the query; a Digital Link may carry any others, which are none of ours. */
export function queryText(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}
