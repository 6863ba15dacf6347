/** What other rooms may know of this one. */
export { ApproveReportHandler, type ApproveReport } from './commands/approve-report';
export { PublishReportHandler, type PublishReport } from './commands/publish-report';
export { RequestReportHandler, type RequestReport } from './commands/request-report';
export { parseSnapshot, type ReportSnapshot } from './domain/snapshot';
export { tidyCsv } from './domain/tidy-csv';
export { reportPage, type ReportPageOptions, type ReportStanding } from './pages/report-page';
export { reportBody } from './pages/report-text';
export { type ReadableReport, ReportViews } from './queries/report-views';
export type { StoredReport } from './queries/report.query';
export { ReportsModule } from './reports.module';
