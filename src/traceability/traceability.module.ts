import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module';
import { LotsModule } from '../lots/lots.module';
import { TraceController } from './http/trace.controller';
import { ClaimReader } from './queries/claim-reader';
import { LotClaimsQuery } from './queries/lot-claims.query';
import { LotDestinationsQuery } from './queries/lot-destinations.query';
import { LotHistoryQuery } from './queries/lot-history.query';
import { LotOriginQuery } from './queries/lot-origin.query';
import { TraceQueries } from './queries/trace-queries';

const PUBLIC = [LotOriginQuery, LotClaimsQuery, LotDestinationsQuery, LotHistoryQuery, ClaimReader];

/** Where a lot's coffee comes from, where it went, what happened to it, what may be claimed. */
@Module({
  imports: [LotsModule, CertificationModule],
  controllers: [TraceController],
  providers: [...PUBLIC, TraceQueries],
  exports: PUBLIC,
})
export class TraceabilityModule {}
