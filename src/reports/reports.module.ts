import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImpactModule } from '../impact/impact.module';
import { PartnershipModule } from '../partnership/partnership.module';
import { ApproveReportHandler } from './commands/approve-report';
import { PublishReportHandler } from './commands/publish-report';
import { RequestReportHandler } from './commands/request-report';
import { ReportDeskController } from './http/report-desk.controller';
import { ReportPagesController } from './http/report-pages.controller';
import { ReportSteps } from './http/report-steps';
import { ReportsController } from './http/reports.controller';
import { BuildReportJob } from './jobs/build-report.job';
import { PartnershipOfActor } from './queries/partnership-of-actor';
import { ReportSnapshotQuery } from './queries/report-snapshot.query';
import { ReportViews } from './queries/report-views';
import { ReportQuery } from './queries/report.query';
import './report.texts';
import './reports.texts';
import {
  ReportApprovalRow,
  ReportPublicationRow,
  ReportRequestRow,
  ReportTextRow,
  ReportVersionRow,
} from './storage/report.rows';
import { ReportStore } from './storage/report.store';

const ROWS = [
  ReportVersionRow,
  ReportTextRow,
  ReportApprovalRow,
  ReportPublicationRow,
  ReportRequestRow,
];

const OFFERED = [RequestReportHandler, ApproveReportHandler, PublishReportHandler, ReportViews];

@Module({
  imports: [TypeOrmModule.forFeature(ROWS), PartnershipModule, ImpactModule],
  controllers: [ReportsController, ReportDeskController, ReportPagesController],
  providers: [
    PartnershipOfActor,
    ReportQuery,
    ReportSnapshotQuery,
    ReportStore,
    BuildReportJob,
    ReportSteps,
    ...OFFERED,
  ],
  exports: OFFERED,
})
export class ReportsModule {}
