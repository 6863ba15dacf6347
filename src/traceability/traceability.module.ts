import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module';
import { CustodyModule } from '../custody/custody.module';
import { LotsModule } from '../lots/lots.module';
import { PartiesModule } from '../parties/parties.module';
import { EndRecallHandler } from './commands/end-recall';
import { StartRecallHandler } from './commands/start-recall';
import { RecallsController } from './http/recalls.controller';
import { MassBalanceController } from './http/mass-balance.controller';
import { TraceController } from './http/trace.controller';
import './mass-balance.texts';
import { RecallPageController } from './pages/recall-page.controller';
import { MassBalancePagesController } from './pages/mass-balance-pages.controller';
import { MassBalanceQuery } from './queries/mass-balance.query';
import { ClaimReader } from './queries/claim-reader';
import { LotClaimsQuery } from './queries/lot-claims.query';
import { LotDestinationsQuery } from './queries/lot-destinations.query';
import { LotHistoryQuery } from './queries/lot-history.query';
import { LotOriginQuery } from './queries/lot-origin.query';
import { RecallReachQuery } from './queries/recall-reach.query';
import { RecallReader } from './queries/recall-reader';
import { PlaceClaimQuery } from './queries/place-claim.query';
import { TraceQueries } from './queries/trace-queries';
import { RecallStore } from './storage/recall-store';
import './traceability.texts';

const PUBLIC = [
  LotOriginQuery,
  LotClaimsQuery,
  LotDestinationsQuery,
  LotHistoryQuery,
  ClaimReader,
  PlaceClaimQuery,
  MassBalanceQuery,
  StartRecallHandler,
  EndRecallHandler,
  RecallReader,
];

/** Where a lot's coffee comes from, where it went, what happened to it, what may be claimed. */
@Module({
  imports: [LotsModule, CertificationModule, CustodyModule, PartiesModule],
  controllers: [
    TraceController,
    MassBalanceController,
    MassBalancePagesController,
    RecallsController,
    RecallPageController,
  ],
  providers: [...PUBLIC, TraceQueries, RecallReachQuery, RecallStore],
  exports: PUBLIC,
})
export class TraceabilityModule {}
