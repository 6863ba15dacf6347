export {
  AnswerHandoverHandler,
  type AcceptHandover,
  type RefuseHandover,
} from './commands/answer-handover';
export { OfferHandoverHandler, type OfferHandover } from './commands/offer-handover';
export { RecordConsignmentHandler } from './commands/record-consignment';
export type { RecordConsignment } from './domain/consignment';
export { HandoverMovementReader } from './queries/handover-movement-reader';
export { HandoverReader, type HandoverLineView, type LegView } from './queries/handover-reader';
export { SellInReader } from './queries/sell-in-reader';
export { CustodyReplay } from './rebuild/replay-custody';
