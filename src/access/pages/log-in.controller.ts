import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal';
import { Clock } from '../../platform/clock/clock';
import { languageOf, PublicRoute } from '../../platform/http/call';
import { Settings } from '../../platform/settings';
import type { Language } from '../../platform/text/language';
import type { FormError } from '../../platform/web/components/form';
import { say } from '../access.texts';
import { LogInHandler } from '../commands/log-in';
import { LogOutHandler } from '../commands/log-out';
import { safeReturnPath } from '../domain/return-path';
import { giveCookie, sessionTokenOf, takeCookie } from '../http/session-cookie';
import { type LogInView, renderLogIn } from './log-in.page';

/** Refusals that the form itself answers, beside its fields. */
const ANSWERS = {
  'access.log-in-wrong': 401,
  'access.too-many-attempts': 429,
  'access.busy': 503,
} as const;
const LONGEST_LOGIN = 200;
const LONGEST_PASSWORD = 512;

/** Log-in and log-out for people with a browser, also one without JavaScript. */
@ApiExcludeController()
@Controller()
export class LogInPageController {
  constructor(
    private readonly logIn: LogInHandler,
    private readonly logOut: LogOutHandler,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get('login')
  @PublicRoute()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const to = safeReturnPath(memberOf(request.query, 'to'));
    if (request.actor !== undefined) return goTo(reply, to);
    const view = { language: languageOf(request), to, login: '', errors: [] };
    await sendForm(reply, 200, view);
  }

  @Post('login')
  @PublicRoute()
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(request);
    const to = safeReturnPath(memberOf(request.body, 'to'));
    const login = memberOf(request.body, 'login').slice(0, LONGEST_LOGIN);
    const password = memberOf(request.body, 'password');
    const missing = missingFields(language, login, password);
    if (missing.length > 0) {
      return sendForm(reply, 400, { language, to, login, errors: missing });
    }
    const { publicUrl } = this.settings;
    const formerToken = sessionTokenOf(request, publicUrl);
    try {
      const opened = await this.logIn.run({ login, password, address: request.ip, formerToken });
      giveCookie(reply, publicUrl, opened, this.clock.now());
    } catch (error) {
      const answer = answerOf(error, language);
      if (answer === null) throw error;
      return sendForm(reply, answer.status, { language, to, login, errors: answer.errors });
    }
    await goTo(reply, to);
  }

  /** Public, because a session that is over must be able to end too. */
  @Post('logout')
  @PublicRoute()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.settings;
    const token = sessionTokenOf(request, publicUrl);
    if (token !== null) await this.logOut.run({ token, everywhere: false, address: request.ip });
    takeCookie(reply, publicUrl);
    await goTo(reply, '/login');
  }
}

/** One text of a form or query; anything that is not a single text is empty. */
function memberOf(source: unknown, name: string): string {
  const value = (source as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

function missingFields(language: Language, login: string, password: string): FormError[] {
  const errors: FormError[] = [];
  if (login.trim() === '')
    errors.push({ name: 'login', text: say(language, 'access.field-login') });
  if (password === '' || password.length > LONGEST_PASSWORD) {
    errors.push({ name: 'password', text: say(language, 'access.field-password') });
  }
  return errors;
}

function answerOf(
  error: unknown,
  language: Language,
): { status: number; errors: FormError[] } | null {
  if (!(error instanceof Refusal)) return null;
  for (const code of ['access.log-in-wrong', 'access.too-many-attempts', 'access.busy'] as const) {
    if (error.code !== code) continue;
    const text = say(language, code, error.facts);
    return { status: ANSWERS[code], errors: [{ name: 'password', text }] };
  }
  return null;
}

async function sendForm(reply: FastifyReply, status: number, view: LogInView): Promise<void> {
  await reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderLogIn(view));
}

async function goTo(reply: FastifyReply, path: string): Promise<void> {
  await reply.status(303).header('location', path).header('cache-control', 'no-store').send();
}
