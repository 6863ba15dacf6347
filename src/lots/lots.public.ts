export { CorrectMassHandler, type CorrectMass } from './commands/correct-mass';
export { ReceiveDeliveryHandler, type ReceiveDelivery } from './commands/receive-delivery';
export {
  ReceiveOutsideCoffeeHandler,
  type ReceiveOutsideCoffee,
} from './commands/receive-outside-coffee';
export { ReceiveTruckHandler, type ReceiveTruck } from './commands/receive-truck';
export { DefineRecipeHandler } from './commands/define-recipe';
export { RecordQualityHandler, type RecordQuality } from './commands/record-quality';
export { PlaceHoldHandler } from './commands/hold-lot';
export { ReleaseHoldHandler, type ReleaseHold } from './commands/hold-lot-release';
export { RegisterProductHandler, type RegisterProduct } from './commands/register-product';
export { ReverseStepHandler, type ReverseStep } from './commands/reverse-step';
export { TransformLotsHandler, type TransformLots } from './commands/transform-lots';
export { type Form, FORMS } from './domain/form';
export {
  HOLD_REASONS,
  HOLD_TARGETS,
  type HoldReason,
  type HoldTarget,
  type PlaceHold,
  RELEASE_REASONS,
  type ReleaseReason,
} from './domain/hold';
export { refuseBrokenBags } from './domain/portion';
export {
  CompositionReader,
  type ContainingLot,
  type OriginShare,
} from './queries/composition-reader';
export {
  type AffectedFlow,
  type AffectedLot,
  AffectedLotsReader,
} from './queries/affected-lots-reader';
export { HoldReader, type OpenHold } from './queries/hold-reader';
export { OriginReader, type OriginLotView, type StepView } from './queries/origin-reader';
export {
  type DeliveryOfLot,
  type DeliveryView,
  LotReader,
  type LotView,
} from './queries/lot-reader';
export { LotStatisticsReader } from './queries/lot-statistics-reader';
export { type AskedProduct, MovementReader, type StockMovement } from './queries/movement-reader';
export { type Passage, PassageReader } from './queries/passage-reader';
export { type Product, ProductReader } from './queries/product-reader';
export { type Drawn, LotStock } from './storage/lot-stock';
export { LotTransfer, type ReceivedLot } from './commands/lot-transfer';
export { LotReplay } from './rebuild/replay-lots';
