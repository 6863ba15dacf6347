/** What other rooms may know of this one. */
export { ACTION_FIELDS, type ActionField } from './action-fields';
export { AddMeasureHandler, type AddMeasure } from './commands/add-measure';
export { AssentToWorkPlanHandler, type AssentToWorkPlan } from './commands/assent-to-work-plan';
export { FoundPartnershipHandler, type FoundPartnership } from './commands/found-partnership';
export { ProposeWorkPlanHandler, type ProposeWorkPlan } from './commands/propose-work-plan';
export { RecordActivityHandler, type RecordActivity } from './commands/record-activity';
export { RecordFundsHandler, type RecordFunds } from './commands/record-funds';
export {
  RegisterPartnerActorHandler,
  type RegisterPartnerActor,
} from './commands/register-partner-actor';
export {
  RegisterProcurementOfficeHandler,
  type RegisterProcurementOffice,
} from './commands/register-procurement-office';
export { ReportProcurementHandler, type ReportProcurement } from './commands/report-procurement';
export type { ActivityStatus, ActivityTag, AgeBand, Attendance } from './domain/activity';
export type { ActorGroup, ActorRole } from './domain/actor-group';
export type { LineStatus } from './domain/plan-state';
export { type Town, todayIn, TOWNS } from './domain/town';
export {
  type CountedActivity,
  type CountedYear,
  FundReader,
  type FundOfYear,
  ProcurementReader,
  WorkPlanReader,
} from './queries/readers';
export type { PlannedMeasure, WorkPlanOfYear } from './queries/work-plan.query';
export type { ActivityOfYear } from './queries/year-of-activities.query';
export { PartnershipModule } from './partnership.module';
export { groupText, planStatusText, townText } from './words';
