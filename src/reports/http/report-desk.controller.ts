import { Body, Controller, Get, Header, Param, Post, Redirect, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../../access/access.public';
import { refuse } from '../../kernel/refusal';
import { newId } from '../../platform/clock/clock';
import { type Call, CallOf } from '../../platform/http/call';
import { tidyCsv } from '../domain/tidy-csv';
import { parseSnapshot } from '../domain/snapshot';
import { deskPage } from '../pages/desk-page';
import { ReportViews } from '../queries/report-views';
import type { StoredReport } from '../queries/report.query';
import {
  ApproveReportForm,
  PublishReportForm,
  ReportYearParam,
  RequestReportForm,
} from './report-requests';
import { ReportSteps } from './report-steps';

const SEE_OTHER = 303;

/** The towns' desk: the draft as a page, and the forms with which it is asked for and approved. */
@ApiExcludeController()
@Controller('reports')
export class ReportDeskController {
  constructor(
    private readonly views: ReportViews,
    private readonly steps: ReportSteps,
  ) {}

  @Get(':year/draft')
  @Permit('reports.approve')
  @Header('content-type', 'text/html; charset=utf-8')
  async draft(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const desk = await this.views.desk(call.actor, Number(param.year));
    const { language, actor } = call;
    const body =
      desk.report === null ? null : await this.views.draftText(actor, desk.report, language);
    const year = Number(param.year);
    return deskPage({ language, year, desk, body, path: request.url, makeId: newId });
  }

  @Get(':year/draft/data.json')
  @Permit('reports.approve')
  @Header('content-type', 'application/json; charset=utf-8')
  async json(@CallOf() call: Call, @Param() param: ReportYearParam): Promise<string> {
    return (await this.newest(call, param)).snapshot;
  }

  @Get(':year/draft/data.csv')
  @Permit('reports.approve')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  async csv(@CallOf() call: Call, @Param() param: ReportYearParam): Promise<string> {
    return tidyCsv(parseSnapshot((await this.newest(call, param)).snapshot));
  }

  @Post(':year/request')
  @Permit('reports.write')
  @Redirect()
  async request(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Body() body: RequestReportForm,
  ): Promise<{ url: string; statusCode: number }> {
    await this.steps.request(call, { id: body.id, year: Number(param.year) });
    return { url: `/reports/${param.year}/draft`, statusCode: SEE_OTHER };
  }

  @Post(':year/approval')
  @Permit('reports.approve')
  @Redirect()
  async approve(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Body() body: ApproveReportForm,
  ): Promise<{ url: string; statusCode: number }> {
    const { version_id: versionId, snapshot_sha256: snapshotSha256 } = body;
    await this.steps.approve(call, { year: Number(param.year), versionId, snapshotSha256 });
    return { url: `/reports/${param.year}/draft`, statusCode: SEE_OTHER };
  }

  @Post(':year/publication')
  @Permit('reports.approve')
  @Redirect()
  async publish(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Body() body: PublishReportForm,
  ): Promise<{ url: string; statusCode: number }> {
    await this.steps.publish(call, { year: Number(param.year), versionId: body.version_id });
    return { url: `/reports/${param.year}`, statusCode: SEE_OTHER };
  }

  private async newest(call: Call, param: ReportYearParam): Promise<StoredReport> {
    const { report } = await this.views.desk(call.actor, Number(param.year));
    return report ?? refuse('report.not-requested', { year: param.year }, 'not-found');
  }
}
