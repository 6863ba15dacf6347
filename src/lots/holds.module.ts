import { Module } from '@nestjs/common';
import { CertificationModule } from '../certification/certification.module';
import { PlotsModule } from '../plots/plots.module';
import { PlaceHoldHandler } from './commands/hold-lot';
import { ReleaseHoldHandler } from './commands/hold-lot-release';
import './holds.texts';
import { HoldsController } from './http/holds.controller';
import { AffectedLotsReader } from './queries/affected-lots-reader';
import { HoldReader } from './queries/hold-reader';
import { HoldStore } from './storage/hold-store';

const PUBLIC = [PlaceHoldHandler, ReleaseHoldHandler, AffectedLotsReader, HoldReader];

/** Holds: what is stopped, what contains it, and when it is free again. */
@Module({
  imports: [PlotsModule, CertificationModule],
  controllers: [HoldsController],
  providers: [...PUBLIC, HoldStore],
  exports: PUBLIC,
})
export class HoldsModule {}
