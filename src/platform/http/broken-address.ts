import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal';
import { STYLE_CSP_HASH } from '../web/stylesheet';
import { languageOf } from './call';
import { wantsPage } from './problem.filter';
import { problemOf } from './problem';
import { ProblemPage } from './problem-page';

const BAD_ADDRESS = 'FST_ERR_BAD_URL';
const POLICY =
  `default-src 'none'; style-src ${STYLE_CSP_HASH}; font-src 'self'; img-src 'self'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * Answers an address that cannot be read at all, or holds a part that is too long. Such a request
 * never reaches the house's hooks, so its headers are set here.
 */
export function answerBrokenAddress(
  error: { readonly code: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal =
    error.code === BAD_ADDRESS
      ? new Refusal('shape', 'request.malformed', {})
      : new Refusal('not-found', 'request.unknown-page', {});
  const language = languageOf(request);
  const problem = problemOf(refusal, language, request.id);
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('x-request-id', request.id);
  if (!wantsPage(request)) {
    void reply.type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  // the broken address itself is not repeated: its language links would be broken too
  const page = new ProblemPage().render(language, problem, '/');
  void reply.type('text/html; charset=utf-8').send(page);
}
