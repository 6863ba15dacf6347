import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustodyModule } from '../custody/custody.module';
import { PartiesModule } from '../parties/parties.module';
import { FixPriceHandler } from './commands/fix-price';
import { ShipContractHandler } from './commands/ship-contract';
import { SignContractHandler } from './commands/sign-contract';
import './contracts.texts';
import { ContractsController } from './http/contracts.controller';
import { ComputeStatementJob } from './jobs/compute-statement.job';
import { PriceTable } from './price-table';
import { ContractBooks } from './queries/contract-books';
import { ContractReader } from './queries/contract-reader';
import { ContractsQuery } from './queries/contracts.query';
import { ContractShipmentRow } from './storage/contract-shipment.row';
import { ContractStore } from './storage/contract-store';
import { ContractRow } from './storage/contract.row';
import { PriceStatementRow } from './storage/price-statement.row';
import { StatementStore } from './storage/statement-store';
import { TradeUnits } from './trade-units';

/** Sale contracts, and what they owe by the dated price rules. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ContractRow, ContractShipmentRow, PriceStatementRow]),
    PartiesModule,
    CustodyModule,
  ],
  controllers: [ContractsController],
  providers: [
    { provide: PriceTable, useFactory: () => new PriceTable() },
    { provide: TradeUnits, useFactory: () => new TradeUnits() },
    ContractStore,
    StatementStore,
    SignContractHandler,
    FixPriceHandler,
    ShipContractHandler,
    ComputeStatementJob,
    ContractsQuery,
    ContractBooks,
    ContractReader,
  ],
  exports: [SignContractHandler, FixPriceHandler, ShipContractHandler, ContractReader],
})
export class ContractsModule {}
