import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { Clock } from '../../platform/clock/clock';
import { PublicRoute } from '../../platform/http/call';
import { Settings } from '../../platform/settings';
import { LogInHandler } from '../commands/log-in';
import { LogOutHandler } from '../commands/log-out';
import { SessionAnswer } from './answers';
import { Permit } from './permit';
import { LogInRequest, LogOutRequest } from './requests';
import { giveCookie, sessionTokenOf, takeCookie } from './session-cookie';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly logIn: LogInHandler,
    private readonly logOut: LogOutHandler,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Opens a session; the cookie of the answer is its only key. */
  @Post()
  @PublicRoute()
  @ApiCreatedResponse({ type: SessionAnswer })
  async open(
    @Body() body: LogInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { publicUrl } = this.settings;
    const opened = await this.logIn.run({
      login: body.login,
      password: body.password,
      address: request.ip,
      formerToken: sessionTokenOf(request, publicUrl),
    });
    giveCookie(reply, publicUrl, opened, this.clock.now());
    void reply.header('cache-control', 'no-store');
    return answerOf(opened.actor, opened.expiresAt);
  }

  /** Who I am to the house, and until when. */
  @Get()
  @Permit('session.read')
  @ApiOkResponse({ type: SessionAnswer })
  show(@Req() request: FastifyRequest): SessionAnswer {
    const { signIn } = request;
    if (signIn === undefined) refuse('access.log-in-needed', {}, 'unauthenticated');
    return answerOf(signIn.actor, signIn.expiresAt);
  }

  /** Ends this session, or with `?everywhere=yes` all sessions of the person. */
  @Delete()
  @HttpCode(204)
  @Permit('session.write')
  @ApiNoContentResponse()
  async end(
    @Query() wish: LogOutRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { publicUrl } = this.settings;
    const token = sessionTokenOf(request, publicUrl);
    if (token === null) refuse('access.person-needed', {}, 'forbidden');
    await this.logOut.run({ token, everywhere: wish.everywhere === 'yes', address: request.ip });
    takeCookie(reply, publicUrl);
  }
}

function answerOf(actor: Actor, expiresAt: Date): SessionAnswer {
  return {
    user_id: actor.id,
    organisation_id: actor.organisationId,
    role: actor.role,
    language: actor.language,
    expires_at: expiresAt.toISOString(),
  };
}
