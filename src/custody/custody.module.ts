import { Module } from '@nestjs/common';
import { LotsModule } from '../lots/lots.module';
import { PartiesModule } from '../parties/parties.module';
import { AnswerHandoverHandler } from './commands/answer-handover';
import { OfferHandoverHandler } from './commands/offer-handover';
import { RecordConsignmentHandler } from './commands/record-consignment';
import './custody.texts';
import { ConsignmentsController } from './http/consignments.controller';
import { HandoversController } from './http/handovers.controller';
import { HandoverMovementReader } from './queries/handover-movement-reader';
import { HandoverReader } from './queries/handover-reader';
import { SellInReader } from './queries/sell-in-reader';
import { ConsignmentStore } from './storage/consignment-store';
import { HandoverStore } from './storage/handover-store';

const PUBLIC = [
  OfferHandoverHandler,
  AnswerHandoverHandler,
  RecordConsignmentHandler,
  HandoverReader,
  HandoverMovementReader,
  SellInReader,
];

/** Coffee changes hands: offered, accepted or refused, and how it travelled. */
@Module({
  imports: [LotsModule, PartiesModule],
  controllers: [HandoversController, ConsignmentsController],
  providers: [...PUBLIC, HandoverStore, ConsignmentStore],
  exports: PUBLIC,
})
export class CustodyModule {}
