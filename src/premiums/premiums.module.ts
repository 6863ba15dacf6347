import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts/contracts.module';
import { DecidePremiumHandler } from './commands/decide-premium';
import { RecordPremiumReceivedHandler } from './commands/record-premium-received';
import { SpendPremiumHandler } from './commands/spend-premium';
import { PremiumDecisionsController } from './http/premium-decisions.controller';
import { PremiumsController } from './http/premiums.controller';
import { AccruePremiumJob } from './jobs/accrue-premium.job';
import { PremiumCategories } from './premium-categories';
import './premiums.texts';
import { PremiumBooks } from './queries/premium-books';
import { PremiumReader } from './queries/premium-reader';
import { AccrualStore } from './storage/accrual-store';
import { PremiumStore } from './storage/premium-store';
import {
  PremiumAccountRow,
  PremiumAccrualRow,
  PremiumDecisionItemRow,
  PremiumDecisionRow,
  PremiumReceiptRow,
  PremiumSpendingRow,
} from './storage/premium.rows';

const ROWS = [
  PremiumAccrualRow,
  PremiumReceiptRow,
  PremiumAccountRow,
  PremiumDecisionRow,
  PremiumDecisionItemRow,
  PremiumSpendingRow,
];
const PUBLIC = [
  RecordPremiumReceivedHandler,
  DecidePremiumHandler,
  SpendPremiumHandler,
  PremiumReader,
];

/** The premium's life: accrued, received, decided by the assembly, spent. */
@Module({
  imports: [TypeOrmModule.forFeature(ROWS), ContractsModule],
  controllers: [PremiumsController, PremiumDecisionsController],
  providers: [
    ...PUBLIC,
    { provide: PremiumCategories, useFactory: () => new PremiumCategories() },
    PremiumStore,
    AccrualStore,
    PremiumBooks,
    AccruePremiumJob,
  ],
  exports: [...PUBLIC, PremiumCategories],
})
export class PremiumsModule {}
