import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ContractsModule } from '../contracts/contracts.module';
import { CustodyModule } from '../custody/custody.module';
import { LotsModule } from '../lots/lots.module';
import { PartiesModule } from '../parties/parties.module';
import { TraceabilityModule } from '../traceability/traceability.module';
import { OriginController } from './http/origin.controller';
import { EntranceController } from './pages/entrance.controller';
import { OriginPageController } from './pages/origin-page.controller';
import { BatchQuery } from './queries/batch.query';
import { CoffeeQuery } from './queries/coffee.query';
import { OriginViewQuery } from './queries/origin-view.query';
import { PublicOrigin } from './queries/public-origin';
import { SaleQuery } from './queries/sale.query';
import { WayQuery } from './queries/way.query';

/** The page behind the code on the bag, open to everybody. */
@Module({
  imports: [
    AccessModule,
    LotsModule,
    CustodyModule,
    TraceabilityModule,
    ContractsModule,
    PartiesModule,
  ],
  controllers: [EntranceController, OriginPageController, OriginController],
  providers: [PublicOrigin, OriginViewQuery, BatchQuery, CoffeeQuery, WayQuery, SaleQuery],
})
export class PublicOriginModule {}
