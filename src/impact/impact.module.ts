import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificationModule } from '../certification/certification.module';
import { ContractsModule } from '../contracts/contracts.module';
import { CustodyModule } from '../custody/custody.module';
import { LotsModule } from '../lots/lots.module';
import { PartiesModule } from '../parties/parties.module';
import { PartnershipModule } from '../partnership/partnership.module';
import { PlotsModule } from '../plots/plots.module';
import { PremiumsModule } from '../premiums/premiums.module';
import { SettlementsModule } from '../settlements/settlements.module';
import { TraceabilityModule } from '../traceability/traceability.module';
import { Catalogue } from './catalogue';
import { RequestImpactYearHandler } from './commands/request-impact-year';
import { ImpactController } from './http/impact.controller';
import './impact.texts';
import { ComputeMetricJob } from './jobs/compute-metric.job';
import { ComputeYearJob } from './jobs/compute-year.job';
import { PlanYearJob } from './jobs/plan-year.job';
import { ChainInputs } from './queries/chain-inputs';
import { ImpactReader } from './queries/impact-reader';
import { MetricInputs } from './queries/metric-inputs';
import { PartnershipInputs } from './queries/partnership-inputs';
import { PeopleInputs } from './queries/people-inputs';
import { PlotInputs } from './queries/plot-inputs';
import { RoomInputs } from './queries/room-inputs';
import { ScopeMembers } from './queries/scope-members';
import { TradeInputs } from './queries/trade-inputs';
import { YearTasks } from './queries/year-tasks';
import { ImpactStore } from './storage/impact-store';
import { ImpactYearResultRow } from './storage/impact-year-result.row';
import { ImpactYearRow } from './storage/impact-year.row';
import { MetricResultRow } from './storage/metric-result.row';

const INPUTS = [
  ScopeMembers,
  PeopleInputs,
  PlotInputs,
  ChainInputs,
  TradeInputs,
  PartnershipInputs,
  { provide: MetricInputs, useClass: RoomInputs },
];

/** What the coffee did, by goal: metrics as data, one pure function each, results with working. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ImpactYearRow, MetricResultRow, ImpactYearResultRow]),
    PartiesModule,
    PlotsModule,
    CertificationModule,
    LotsModule,
    CustodyModule,
    TraceabilityModule,
    ContractsModule,
    SettlementsModule,
    PartnershipModule,
    PremiumsModule,
  ],
  controllers: [ImpactController],
  providers: [
    Catalogue,
    ImpactStore,
    ImpactReader,
    YearTasks,
    ...INPUTS,
    RequestImpactYearHandler,
    PlanYearJob,
    ComputeMetricJob,
    ComputeYearJob,
  ],
  exports: [Catalogue, ImpactReader, RequestImpactYearHandler],
})
export class ImpactModule {}
