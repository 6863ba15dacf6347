import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './call';
import { isOwnFault, type Problem, problemOf } from './problem';
import { ProblemPage } from './problem-page';

/** The only place that knows both refusals and HTTP: JSON for machines, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly page: ProblemPage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(request);
    const problem = problemOf(error, language, request.id);
    if (isOwnFault(error)) this.logger.error(error instanceof Error ? error.stack : String(error));
    if (reply.sent) return;
    void reply.status(problem.status).header('cache-control', 'no-store');
    if (problem.status === 503) void reply.header('retry-after', '10');
    if (wantsPage(request)) this.sendPage(request, reply, problem);
    else void reply.type('application/problem+json').send(JSON.stringify(problem));
  }

  private sendPage(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    if (problem.status === 401) {
      const to = encodeURIComponent(addressAgain(request));
      void reply.status(303).header('location', `/login?to=${to}`).send();
      return;
    }
    void reply
      .type('text/html; charset=utf-8')
      .send(this.page.render(languageOf(request), problem, request.url));
  }
}

/**
 * Where the log-in leads back to. A form that arrives after its session has ended comes back with
 * everything that was typed in it, where its address also shows a page.
 */
function addressAgain(request: FastifyRequest): string {
  if (request.method === 'GET') return request.url;
  const { url } = request.routeOptions;
  const body: unknown = request.body;
  if (url === undefined || !request.server.hasRoute({ method: 'GET', url })) return '/';
  if (typeof body !== 'object' || body === null) return '/';
  const [path = '/', query = ''] = request.url.split('?');
  const typed = new URLSearchParams(query);
  for (const [name, text] of Object.entries(body)) {
    if (typeof text === 'string' && text !== '') typed.set(name, text);
  }
  return `${path}?${typed.toString()}`;
}

export function wantsPage(request: FastifyRequest): boolean {
  const accepts = request.headers.accept ?? '';
  return accepts.includes('text/html') && !request.url.startsWith('/api/');
}
