import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal';
import { PublicRoute } from '../../platform/http/call';
import { PublicOrigin } from '../queries/public-origin';
import { JSON_TYPE, sendPublic } from './answers';
import { originJson } from './origin-json';
import { BatchPath } from './origin-requests';

/** The public page's content for programs. */
@ApiTags('public')
@Controller('api/v1/public/origin')
export class OriginController {
  constructor(private readonly origin: PublicOrigin) {}

  @Get(':gtin/:batch')
  @PublicRoute()
  @ApiOkResponse({ description: 'Origin, way, prices and certificates of one batch of bags' })
  async show(
    @Param() path: BatchPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { gtin, batch } = path;
    const view = await this.origin.batch(gtin, batch);
    if (view === null) refuse('batch.unknown', { gtin, batch }, 'not-found');
    await sendPublic(request, reply, { type: JSON_TYPE, text: JSON.stringify(originJson(view)) });
  }
}
