import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LanguageOf, PublicRoute } from '../../platform/http/call';
import type { Language } from '../../platform/text/language';
import { tidyCsv } from '../domain/tidy-csv';
import { parseSnapshot } from '../domain/snapshot';
import { reportListPage } from '../pages/report-list-page';
import { reportPage } from '../pages/report-page';
import { ReportViews } from '../queries/report-views';
import { ReportYearParam } from './report-requests';

const HTML = 'text/html; charset=utf-8';

/** What everybody may read: published reports, their frozen file and their table. */
@ApiExcludeController()
@Controller('reports')
export class ReportPagesController {
  constructor(private readonly views: ReportViews) {}

  @Get()
  @PublicRoute()
  @Header('content-type', HTML)
  async list(@LanguageOf() language: Language, @Req() request: FastifyRequest): Promise<string> {
    return reportListPage(language, await this.views.published(), request.url);
  }

  @Get(':year')
  @PublicRoute()
  @Header('content-type', HTML)
  async show(
    @Param() param: ReportYearParam,
    @LanguageOf() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { report, body } = await this.views.publicText(Number(param.year), language);
    const standing = { ...report, versionId: report.id };
    return reportPage({ language, body, standing, path: request.url });
  }

  /** The stored bytes: their digest is the one that stands on the page. */
  @Get(':year/data.json')
  @PublicRoute()
  @Header('content-type', 'application/json; charset=utf-8')
  async json(@Param() param: ReportYearParam): Promise<string> {
    return (await this.views.publicReport(Number(param.year))).snapshot;
  }

  @Get(':year/data.csv')
  @PublicRoute()
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  async csv(@Param() param: ReportYearParam): Promise<string> {
    return tidyCsv(parseSnapshot((await this.views.publicReport(Number(param.year))).snapshot));
  }
}
