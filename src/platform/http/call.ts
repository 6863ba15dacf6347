import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { canonicalJson, type Plain } from '../../kernel/canonical-json';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../actor';
import { requirePlain } from './plain-body';
import { isLanguage, type Language, preferredLanguage } from '../text/language';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard that knows who calls. */
    actor?: Actor;
  }
}

/** One request as the house sees it: who, in which language, and how to recognise a repeat. */
export interface Call {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** The client's key for this one recording; null where it sent none. */
  readonly idempotencyKey: string | null;
  /** SHA-256 of method, path and body: tells a repeat from another request with the same key. */
  readonly requestHash: string;
}

export const PUBLIC_ROUTE = Symbol('public route');

/** A route that anybody may call without log-in. Every other route names a permission. */
export const PublicRoute = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);

/** The caller of a route behind a log-in. */
export const CallOf = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  return callOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** The reader's language on a public page: `?lang=`, else the browser's wish, else German. */
export const LanguageOf = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => {
    return languageOf(context.switchToHttp().getRequest<FastifyRequest>());
  },
);

export function callOf(request: FastifyRequest): Call {
  const actor = request.actor;
  if (actor === undefined) refuse('access.log-in-needed', {}, 'unauthenticated');
  return {
    actor,
    language: languageOf(request),
    requestId: request.id,
    idempotencyKey: keyOf(request),
    requestHash: hashOf(request, actor.id),
  };
}

export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  if (isLanguage(asked)) return asked;
  const fallback = request.actor?.language ?? 'de';
  return preferredLanguage(request.headers['accept-language'], fallback);
}

/** JSON callers send a header; a plain form, which cannot, carries the key in a hidden field. */
function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (typeof header === 'string' && header !== '') return header;
  const field = (request.body as Record<string, unknown> | null | undefined)?.['idempotency_key'];
  return typeof field === 'string' && field !== '' ? field : null;
}

function hashOf(request: FastifyRequest, actorId: Id): string {
  const [path = ''] = request.url.split('?');
  const body = (request.body ?? null) as Plain;
  const content = [request.method, path, actorId, requirePlain(body)];
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
