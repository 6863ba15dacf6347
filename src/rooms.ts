import { AccessModule } from './access/access.module';
import { ContractsModule } from './contracts/contracts.module';
import { CustodyModule } from './custody/custody.module';
import { LotsModule } from './lots/lots.module';
import { PartiesModule } from './parties/parties.module';
import { PartnershipModule } from './partnership/partnership.module';
import { PlotsModule } from './plots/plots.module';

/** Every room of the house, in rank order. */
export const ROOMS = [
  AccessModule,
  PartiesModule,
  PlotsModule,
  LotsModule,
  CustodyModule,
  ContractsModule,
  PartnershipModule,
];
