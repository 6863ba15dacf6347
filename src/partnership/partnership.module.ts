import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddMeasureHandler } from './commands/add-measure';
import { AssentToWorkPlanHandler } from './commands/assent-to-work-plan';
import { FoundPartnershipHandler } from './commands/found-partnership';
import { ProposeWorkPlanHandler } from './commands/propose-work-plan';
import { RecordActivityHandler } from './commands/record-activity';
import { RecordFundsHandler } from './commands/record-funds';
import { RegisterPartnerActorHandler } from './commands/register-partner-actor';
import { RegisterProcurementOfficeHandler } from './commands/register-procurement-office';
import { ReportProcurementHandler } from './commands/report-procurement';
import { ActivitiesController } from './http/activities.controller';
import { MeansController } from './http/means.controller';
import { PartnershipController } from './http/partnership.controller';
import { WorkPlansController } from './http/work-plans.controller';
import './partnership.texts';
import { PartnerActorsQuery } from './queries/partner-actors.query';
import { FundReader, ProcurementReader, WorkPlanReader } from './queries/readers';
import { WorkPlanQuery } from './queries/work-plan.query';
import { WorkPlanView } from './queries/work-plan.view';
import { YearOfActivitiesQuery } from './queries/year-of-activities.query';
import {
  ActivityActorRow,
  ActivityAttendanceRow,
  ActivityRow,
  FundRow,
  ProcurementOfficeRow,
  ProcurementReportRow,
} from './storage/activity.rows';
import {
  MeasureRow,
  PartnerActorRow,
  PartnershipRow,
  WorkPlanAssentRow,
  WorkPlanRow,
} from './storage/partnership.rows';
import { PartnershipStore } from './storage/partnership.store';
import { WorkPlanStore } from './storage/work-plan.store';

const ROWS = [
  PartnershipRow,
  PartnerActorRow,
  MeasureRow,
  WorkPlanRow,
  WorkPlanAssentRow,
  ActivityRow,
  ActivityActorRow,
  ActivityAttendanceRow,
  FundRow,
  ProcurementOfficeRow,
  ProcurementReportRow,
];

/** Commands and readers that the story, the report and the impact room call. */
const OFFERED = [
  FoundPartnershipHandler,
  RegisterPartnerActorHandler,
  AddMeasureHandler,
  ProposeWorkPlanHandler,
  AssentToWorkPlanHandler,
  RecordActivityHandler,
  RecordFundsHandler,
  RegisterProcurementOfficeHandler,
  ReportProcurementHandler,
  WorkPlanReader,
  FundReader,
  ProcurementReader,
];

@Module({
  imports: [TypeOrmModule.forFeature(ROWS)],
  controllers: [PartnershipController, WorkPlansController, ActivitiesController, MeansController],
  providers: [
    PartnershipStore,
    WorkPlanStore,
    YearOfActivitiesQuery,
    WorkPlanQuery,
    WorkPlanView,
    PartnerActorsQuery,
    ...OFFERED,
  ],
  exports: OFFERED,
})
export class PartnershipModule {}
