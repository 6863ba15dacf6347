import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LotsModule } from '../lots/lots.module';
import { CorrectSettlementHandler } from './commands/correct-settlement';
import { RecordSettlementHandler } from './commands/record-settlement';
import { SettlementsController } from './http/settlements.controller';
import { SettlementReader } from './queries/settlement-reader';
import { SettlementsQuery } from './queries/settlements.query';
import './settlements.texts';
import { SettlementStore } from './storage/settlement-store';
import { SettlementRow } from './storage/settlement.row';

/** What producers were paid, for which delivery. */
@Module({
  imports: [TypeOrmModule.forFeature([SettlementRow]), LotsModule],
  controllers: [SettlementsController],
  providers: [
    SettlementStore,
    RecordSettlementHandler,
    CorrectSettlementHandler,
    SettlementsQuery,
    SettlementReader,
  ],
  exports: [RecordSettlementHandler, CorrectSettlementHandler, SettlementReader],
})
export class SettlementsModule {}
