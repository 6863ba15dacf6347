import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RegisterPlotHandler } from '../commands/register-plot';
import { squareMetres } from '../domain/area';
import type { RegisterPlot } from '../domain/plot';
import { PlotRegister } from '../queries/plot-register.query';
import { geoShapeOf } from './geo-shape';
import { PlotListQuery, PlotPath, RegisterPlotRequest } from './plot-requests';

const PAGE = 100;

@ApiTags('plots')
@Controller('api/v1/plots')
export class PlotsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterPlotHandler,
    private readonly plots: PlotRegister,
  ) {}

  @Post()
  @Permit('plots.write')
  async record(@CallOf() call: Call, @Body() body: RegisterPlotRequest): Promise<Plain> {
    const command = commandOf(body);
    return this.recorder.once(call, async (tx) => {
      await this.register.run(tx, command, call.actor);
      return { id: body.id };
    });
  }

  @Get()
  @Permit('plots.read')
  async list(@CallOf() call: Call, @Query() query: PlotListQuery): Promise<Plain> {
    const { organisationId } = call.actor;
    const search = {
      organisationId,
      producerId: query.producer_id ?? null,
      after: query.cursor ?? null,
      limit: PAGE + 1,
    };
    const found = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.plots.page(tx, search),
    );
    const page = found.slice(0, PAGE);
    return { plots: page, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @Permit('plots.read')
  async one(@CallOf() call: Call, @Param() path: PlotPath): Promise<Plain> {
    const { organisationId } = call.actor;
    return this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.plots.one(tx, organisationId, path.id),
    );
  }
}

function commandOf(body: RegisterPlotRequest): RegisterPlot {
  const declared = body.declared_area_m2 ?? null;
  const geometry = body.geometry ?? null;
  return {
    id: body.id,
    producerId: body.producer_id,
    code: body.code,
    declaredAreaM2: declared === null ? null : squareMetres(BigInt(declared)),
    geometry: geometry === null ? null : geoShapeOf(geometry),
    capturedOn: body.captured_on,
    method: body.method,
    altitudeM: body.altitude_m ?? null,
    varieties: body.varieties ?? [],
  };
}
