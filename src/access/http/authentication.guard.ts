import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal';
import { Settings } from '../../platform/settings';
import { Authentication, type SignIn } from '../authentication';
import { bearerOf } from '../domain/api-key';
import { isFromElsewhere } from '../domain/request-origin';
import { sessionTokenOf } from './session-cookie';

declare module 'fastify' {
  interface FastifyRequest {
    /** How the actor is known; set together with `actor`. */
    signIn?: SignIn;
  }
}

/**
 * Finds out who calls, on every route. It decides nothing about rights: a stranger stays a
 * stranger, and the permission guard says what a stranger may see. Only what another site made a
 * browser send is refused here, before anybody is recognised.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly authentication: Authentication,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const signIn = await this.recognise(request);
    if (signIn === null) return true;
    request.signIn = signIn;
    request.actor = signIn.actor;
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }

  /** A request with a key is the key's, whatever cookies it carries. */
  private async recognise(request: FastifyRequest): Promise<SignIn | null> {
    const { publicUrl } = this.settings;
    if (request.headers.authorization !== undefined) {
      const key = bearerOf(request.headers.authorization);
      return key === null ? null : this.authentication.byApiKey(key);
    }
    const token = sessionTokenOf(request, publicUrl);
    const { origin, host } = request.headers;
    const elsewhere = isFromElsewhere(
      {
        method: request.method,
        fetchSite: single(request.headers['sec-fetch-site']),
        origin: origin ?? null,
        host: host ?? null,
        contentType: request.headers['content-type'] ?? null,
        withCookie: token !== null,
      },
      publicUrl,
    );
    if (elsewhere) refuse('access.cross-site', {}, 'forbidden');
    return token === null ? null : this.authentication.bySession(token);
  }
}

/** A header sent twice is joined, and then no value that is trusted. */
function single(value: string | readonly string[] | undefined): string | null {
  return value === undefined ? null : String(value);
}
