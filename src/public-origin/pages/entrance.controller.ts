import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPermitted, type Permission, UserReader } from '../../access/access.public';
import type { Actor } from '../../platform/actor';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { LanguageOf, PublicRoute } from '../../platform/http/call';
import type { Language } from '../../platform/text/language';
import { inLanguage, type PageLink } from '../../platform/web/shell';
import { originPath, readBagCode } from '../domain/bag-code';
import { HTML, queryText, sendPublic } from '../http/answers';
import { say } from '../public-origin.texts';
import { type EntranceView, renderEntrance } from './entrance.page';

/** The front door, and the way from a typed code to its page. */
@ApiExcludeController()
@Controller()
export class EntranceController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
  ) {}

  @Get()
  @PublicRoute()
  async open(
    @LanguageOf() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = renderEntrance({ language, ...(await this.caller(language, request)) });
    await sendPublic(request, reply, { type: HTML, text });
  }

  @Get('check')
  @PublicRoute()
  async check(
    @LanguageOf() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = queryText(request, 'code');
    const code = readBagCode(typed);
    if (code.kind === 'batch' || code.kind === 'product') {
      const to = inLanguage(originPath(code), language);
      await reply.status(303).header('location', to).header('cache-control', 'no-store').send();
      return;
    }
    const error =
      code.kind === 'wrong-digit'
        ? say(language, 'entrance.wrong-digit', { gtin: code.gtin })
        : say(language, 'entrance.unreadable');
    const caller = await this.caller(language, request);
    await reply
      .status(400)
      .header('cache-control', 'no-store')
      .type(HTML)
      .send(renderEntrance({ language, ...caller, typed: typed.slice(0, 300), error }));
  }

  private async caller(
    language: Language,
    { actor }: FastifyRequest,
  ): Promise<Pick<EntranceView, 'work' | 'personName'>> {
    if (actor === undefined) return { work: null };
    const personName = await this.unitOfWork.read(organisation(actor.organisationId), (tx) =>
      this.users.displayName(tx, actor.id),
    );
    return { work: workOf(language, actor), personName };
  }
}

const PAGES = [
  { needs: 'deliveries.record', href: '/deliveries/new', label: 'entrance.record-delivery' },
  { needs: 'deliveries.record', href: '/deliveries', label: 'entrance.deliveries' },
] as const satisfies readonly { needs: Permission; href: string; label: string }[];

/** The pages of the caller's role. */
function workOf(language: Language, actor: Actor): readonly PageLink[] {
  return PAGES.filter(({ needs }) => isPermitted(actor.role, needs)).map(({ href, label }) => ({
    href: inLanguage(href, language),
    label: say(language, label),
  }));
}
