import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isPermitted, Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { refuse } from '../../kernel/refusal';
import { type Call, CallOf } from '../../platform/http/call';
import type { StoredReport } from '../queries/report.query';
import { type ReportDesk, ReportViews } from '../queries/report-views';
import { ReportSteps } from './report-steps';
import {
  ApproveReportRequest,
  PublishReportRequest,
  ReportYearParam,
  RequestReportRequest,
} from './report-requests';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly steps: ReportSteps,
    private readonly views: ReportViews,
  ) {}

  @Post()
  @Permit('reports.write')
  async request(@CallOf() call: Call, @Body() body: RequestReportRequest): Promise<Plain> {
    const { id, year } = body;
    const { impactYearId } = await this.steps.request(call, { id, year });
    return { id, year, impact_year_id: impactYearId, status: 'requested' };
  }

  /** The two towns see the draft and how far it is; everybody else what is published. */
  @Get(':year')
  @Permit('reports.read')
  async ofYear(@CallOf() call: Call, @Param() param: ReportYearParam): Promise<Plain> {
    const year = Number(param.year);
    if (!isPermitted(call.actor.role, 'reports.approve')) {
      return { year, report: reportAnswer(await this.views.publicReport(year)) };
    }
    const desk = await this.views.desk(call.actor, year);
    if (desk.report === null && desk.request === null) {
      refuse('report.not-requested', { year: String(year) }, 'not-found');
    }
    return deskAnswer(year, desk);
  }

  @Post(':year/approval')
  @Permit('reports.approve')
  async approve(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Body() body: ApproveReportRequest,
  ): Promise<Plain> {
    const { version_id: versionId, snapshot_sha256: snapshotSha256 } = body;
    const command = { year: Number(param.year), versionId, snapshotSha256 };
    const { approvals } = await this.steps.approve(call, command);
    return { version_id: versionId, approvals };
  }

  @Post(':year/publication')
  @Permit('reports.approve')
  async publish(
    @CallOf() call: Call,
    @Param() param: ReportYearParam,
    @Body() body: PublishReportRequest,
  ): Promise<Plain> {
    const versionId = body.version_id;
    const command = { year: Number(param.year), versionId };
    const { snapshotSha256 } = await this.steps.publish(call, command);
    return { version_id: versionId, snapshot_sha256: snapshotSha256, status: 'published' };
  }
}

function deskAnswer(year: number, { report, request, progress }: ReportDesk): Plain {
  return {
    year,
    report: report === null ? null : reportAnswer(report),
    request:
      request === null
        ? null
        : {
            id: request.id,
            status: request.outcome,
            progress,
            refusal:
              request.refusal_facts === null ? null : (JSON.parse(request.refusal_facts) as Plain),
          },
  };
}

function reportAnswer(report: StoredReport): Plain {
  return {
    version_id: report.id,
    version: report.version,
    status: report.publishedOn === null ? 'draft' : 'published',
    snapshot_sha256: report.snapshotSha256,
    built_at: report.builtAt.toISOString(),
    published_on: report.publishedOn,
    approvals: report.approvals.map(({ town, approvedOn }) => ({ town, approved_on: approvedOn })),
    snapshot: JSON.parse(report.snapshot) as Plain,
  };
}
