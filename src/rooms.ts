import { AccessModule } from './access/access.module';
import { CertificationModule } from './certification/certification.module';
import { ContractsModule } from './contracts/contracts.module';
import { CustodyModule } from './custody/custody.module';
import { ImpactModule } from './impact/impact.module';
import { LotsModule } from './lots/lots.module';
import { PartiesModule } from './parties/parties.module';
import { PartnershipModule } from './partnership/partnership.module';
import { PlotsModule } from './plots/plots.module';
import { PremiumsModule } from './premiums/premiums.module';
import { PublicOriginModule } from './public-origin/public-origin.module';
import { ReportsModule } from './reports/reports.module';
import { SettlementsModule } from './settlements/settlements.module';
import { TraceabilityModule } from './traceability/traceability.module';

/** Every room of the house, in rank order. */
export const ROOMS = [
  AccessModule,
  PartiesModule,
  PlotsModule,
  CertificationModule,
  LotsModule,
  CustodyModule,
  TraceabilityModule,
  ContractsModule,
  SettlementsModule,
  PartnershipModule,
  PremiumsModule,
  ImpactModule,
  ReportsModule,
  PublicOriginModule,
];
