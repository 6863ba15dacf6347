import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartiesModule } from '../parties/parties.module';
import { RecordOrganicStatusHandler } from './commands/record-organic-status';
import { RecordScreeningHandler } from './commands/record-screening';
import { RegisterPlotHandler } from './commands/register-plot';
import { PlotStatesController } from './http/plot-states.controller';
import { PlotsController } from './http/plots.controller';
import { PlotRules, readPlotRules } from './plot-rules';
import './plots.texts';
import { PlotReader } from './queries/plot-reader';
import { PlotRegister } from './queries/plot-register.query';
import { PlotGeometryRow } from './storage/plot-geometry.row';
import { PlotScreeningRow } from './storage/plot-screening.row';
import { PlotRow } from './storage/plot.row';

const HANDLERS = [RegisterPlotHandler, RecordOrganicStatusHandler, RecordScreeningHandler];

/** The fields of the members: how large, since when organic, and where. */
@Module({
  imports: [TypeOrmModule.forFeature([PlotRow, PlotGeometryRow, PlotScreeningRow]), PartiesModule],
  controllers: [PlotsController, PlotStatesController],
  providers: [
    ...HANDLERS,
    { provide: PlotRules, useFactory: () => readPlotRules() },
    PlotReader,
    PlotRegister,
  ],
  exports: [...HANDLERS, PlotReader],
})
export class PlotsModule {}
