import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordOrganicStatusHandler } from '../commands/record-organic-status';
import { RecordScreeningHandler } from '../commands/record-screening';
import { PlotPath, RecordOrganicStatusRequest, RecordScreeningRequest } from './plot-requests';

/** What changes about a plot in the course of the years. */
@ApiTags('plots')
@Controller('api/v1/plots')
export class PlotStatesController {
  constructor(
    private readonly recorder: Recorder,
    private readonly organic: RecordOrganicStatusHandler,
    private readonly screening: RecordScreeningHandler,
  ) {}

  @Post(':id/organic-status')
  @Permit('plots.write')
  async recordOrganicStatus(
    @CallOf() call: Call,
    @Param() path: PlotPath,
    @Body() body: RecordOrganicStatusRequest,
  ): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      const command = { plotId: path.id, status: body.status, from: body.from };
      await this.organic.run(tx, command, call.actor);
      return { plot_id: path.id, status: body.status, from: body.from };
    });
  }

  @Post(':id/screenings')
  @Permit('plots.write')
  async recordScreening(
    @CallOf() call: Call,
    @Param() path: PlotPath,
    @Body() body: RecordScreeningRequest,
  ): Promise<Plain> {
    const command = {
      plotId: path.id,
      tool: body.tool,
      toolVersion: body.tool_version,
      screenedOn: body.screened_on,
      result: body.result,
      basisOn: body.basis_on,
    };
    return this.recorder.once(call, async (tx) => {
      await this.screening.run(tx, command, call.actor);
      return { plot_id: path.id, screened_on: body.screened_on, result: body.result };
    });
  }
}
