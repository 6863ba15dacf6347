import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { refuse } from '../../kernel/refusal';
import { PublicRoute } from '../http/call';
import { ASSET_CACHE_CONTROL, ASSETS } from './assets';

/** Typeface and icon: a path changes with its content, so a browser may keep the file forever. */
@ApiExcludeController()
@Controller('assets')
export class AssetController {
  @Get(':name')
  @PublicRoute()
  async send(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = ASSETS.find((one) => one.path === `/assets/${name}`);
    if (asset === undefined) refuse('request.unknown-page', {}, 'not-found');
    await reply
      .type(asset.contentType)
      .header('cache-control', ASSET_CACHE_CONTROL)
      .send(asset.bytes);
  }
}
