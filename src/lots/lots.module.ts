import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module';
import { CertificationModule } from '../certification/certification.module';
import { PartiesModule } from '../parties/parties.module';
import { PlotsModule } from '../plots/plots.module';
import { CorrectMassHandler } from './commands/correct-mass';
import { DefineRecipeHandler } from './commands/define-recipe';
import { DeliveryCheck } from './commands/delivery-check';
import { LotIntake } from './commands/lot-intake';
import { LotMaking } from './commands/lot-making';
import { LotTransfer } from './commands/lot-transfer';
import { ReceiveDeliveryHandler } from './commands/receive-delivery';
import { ReceiveOutsideCoffeeHandler } from './commands/receive-outside-coffee';
import { ReceiveTruckHandler } from './commands/receive-truck';
import { RecipeCheck } from './commands/recipe-check';
import { RecordQualityHandler } from './commands/record-quality';
import { RegisterProductHandler } from './commands/register-product';
import { ReverseStepHandler } from './commands/reverse-step';
import { TransformLotsHandler } from './commands/transform-lots';
import { DeliveriesController } from './http/deliveries.controller';
import { IntakeController } from './http/intake.controller';
import { HoldsController } from './http/holds.controller';
import { LotsController } from './http/lots.controller';
import { RecipesController } from './http/recipes.controller';
import { ReversalsController } from './http/reversals.controller';
import { TransformationsController } from './http/transformations.controller';
import './intake.texts';
import { HOLD_PROVIDERS, HOLDS } from './holds';
import './lots.texts';
import './reversal.texts';
import { DeliveryPagesController } from './pages/delivery-pages.controller';
import { CompositionReader } from './queries/composition-reader';
import { DeliveryDeskQuery } from './queries/delivery-desk.query';
import { OriginReader } from './queries/origin-reader';
import { PassageReader } from './queries/passage-reader';
import { LotReader } from './queries/lot-reader';
import { LotStatisticsReader } from './queries/lot-statistics-reader';
import { ProductReader } from './queries/product-reader';
import { QualityReader } from './queries/quality-reader';
import { CompositionStore } from './storage/composition-store';
import { DeliveryRow, OutsideCoffeeRow } from './storage/delivery.row';
import { LotCodes } from './storage/lot-codes';
import { RecipeStore } from './storage/recipe-store';
import { LotStock } from './storage/lot-stock';
import { LotRow } from './storage/lot.row';
import { ReversalStore } from './storage/reversal-store';
import { TransformationStore } from './storage/transformation-store';
import { TransformationLossRow, TransformationRow } from './storage/transformation.row';
import { RecipeReader } from './queries/recipe-reader';
import { MovementReader } from './queries/movement-reader';
import { WarningReader } from './queries/warning-reader';
import { WarningStore } from './storage/warning-store';

const HANDLERS = [
  ReceiveDeliveryHandler,
  ReceiveTruckHandler,
  ReceiveOutsideCoffeeHandler,
  RecordQualityHandler,
  DefineRecipeHandler,
  TransformLotsHandler,
  ReverseStepHandler,
  CorrectMassHandler,
  RegisterProductHandler,
  LotTransfer,
];
const READERS = [
  LotReader,
  WarningReader,
  MovementReader,
  RecipeReader,
  LotStatisticsReader,
  ProductReader,
  CompositionReader,
  OriginReader,
  PassageReader,
];

/** Deliveries, processing and corrections: where mass is conserved to the gram. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      LotRow,
      DeliveryRow,
      OutsideCoffeeRow,
      TransformationRow,
      TransformationLossRow,
    ]),
    AccessModule,
    PartiesModule,
    PlotsModule,
    CertificationModule,
  ],
  controllers: [
    DeliveriesController,
    IntakeController,
    RecipesController,
    LotsController,
    HoldsController,
    TransformationsController,
    ReversalsController,
    DeliveryPagesController,
  ],
  providers: [
    ...HANDLERS,
    ...READERS,
    ...HOLD_PROVIDERS,
    DeliveryDeskQuery,
    QualityReader,
    DeliveryCheck,
    RecipeCheck,
    RecipeStore,
    WarningStore,
    LotIntake,
    LotMaking,
    LotCodes,
    LotStock,
    CompositionStore,
    TransformationStore,
    ReversalStore,
  ],
  exports: [...HANDLERS, ...READERS, LotStock, ...HOLDS],
})
export class LotsModule {}
