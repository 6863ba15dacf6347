import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gtin14, isGtin } from '../../kernel/check-digit';
import { refuse } from '../../kernel/refusal';
import { LanguageOf, PublicRoute } from '../../platform/http/call';
import type { Language } from '../../platform/text/language';
import { originPath } from '../domain/bag-code';
import { HTML, JSON_TYPE, sendPublic, wantsJson } from '../http/answers';
import { originJson } from '../http/origin-json';
import { BatchPath, ProductPath } from '../http/origin-requests';
import { PublicOrigin } from '../queries/public-origin';
import { renderOrigin } from './origin.page';
import { renderProduct, renderUnknownBatch } from './product.page';

/** The addresses in the codes on bags (GS1 Digital Link), for people and for programs. */
@ApiExcludeController()
@Controller('01')
export class OriginPageController {
  constructor(private readonly origin: PublicOrigin) {}

  @Get(':gtin')
  @PublicRoute()
  async product(
    @Param() path: ProductPath,
    @LanguageOf() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (await sentOn(request, reply, path)) return;
    const view = await this.origin.product(path.gtin);
    await sendPublic(request, reply, { type: HTML, text: renderProduct(language, view) });
  }

  @Get(':gtin/10/:batch')
  @PublicRoute()
  async batch(
    @Param() path: BatchPath,
    @LanguageOf() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (await sentOn(request, reply, path)) return;
    const { gtin, batch } = path;
    const view = await this.origin.batch(gtin, batch);
    if (view === null) return this.unknown(path, language, request, reply);
    const answer = wantsJson(request)
      ? { type: JSON_TYPE, text: JSON.stringify(originJson(view)) }
      : { type: HTML, text: renderOrigin({ language, view }) };
    await sendPublic(request, reply, answer);
  }

  private async unknown(
    { gtin, batch }: BatchPath,
    language: Language,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (wantsJson(request)) refuse('batch.unknown', { gtin, batch }, 'not-found');
    const view = await this.origin.product(gtin);
    await reply
      .status(404)
      .header('cache-control', 'no-store')
      .type(HTML)
      .send(renderUnknownBatch(language, view, { batch }));
  }
}

/** A shorter GTIN of the same product leads to its 14-digit address, its query kept. */
async function sentOn(
  request: FastifyRequest,
  reply: FastifyReply,
  path: { readonly gtin: string; readonly batch?: string },
): Promise<boolean> {
  const gtin = gtin14(path.gtin);
  if (gtin === path.gtin || !isGtin(path.gtin)) return false;
  const [, query = ''] = request.url.split(/\?(.*)/s);
  const to = originPath({ ...path, gtin }) + (query === '' ? '' : `?${query}`);
  await reply.status(307).header('location', to).send();
  return true;
}
