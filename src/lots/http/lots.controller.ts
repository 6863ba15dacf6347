import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { gramsFromKg } from '../../kernel/grams';
import { refuseUnknown } from '../../kernel/refusal';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RegisterProductHandler } from '../commands/register-product';
import { LotReader } from '../queries/lot-reader';
import { WarningReader } from '../queries/warning-reader';
import { lotResponse, warningResponse } from './lot-responses';
import { LotPageQuery, LotPath, pageOf, ProductBody } from './requests';

@ApiTags('lots')
@Controller('api/v1')
export class LotsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly registerProduct: RegisterProductHandler,
    private readonly lots: LotReader,
    private readonly warnings: WarningReader,
  ) {}

  @Get('lots')
  @Permit('lots.read')
  async list(@Query() query: LotPageQuery, @CallOf() call: Call) {
    const { organisationId } = call.actor;
    const page = { ...pageOf(query), form: query.form ?? null };
    const lots = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.lots.listOwn(tx, organisationId, page),
    );
    const next = lots.length === page.limit ? (lots.at(-1)?.id ?? null) : null;
    return { lots: lots.map(lotResponse), next_before: next };
  }

  /** A foreign lot answers exactly like one that does not exist. */
  @Get('lots/:id')
  @Permit('lots.read')
  async show(@Param() path: LotPath, @CallOf() call: Call) {
    const { organisationId } = call.actor;
    return this.unitOfWork.read(organisation(organisationId), async (tx) => {
      const lot = await this.lots.findOwn(tx, organisationId, path.id);
      if (lot === null) refuseUnknown('lot', path.id);
      const warnings = await this.warnings.of(tx, organisationId, [lot.id]);
      return {
        ...lotResponse(lot),
        warnings: warnings.map((one) => warningResponse(call.language, one)),
      };
    });
  }

  @Post('products')
  @Permit('lots.transform')
  product(@Body() body: ProductBody, @CallOf() call: Call) {
    const command = { gtin: body.gtin, name: body.name, bagNetG: gramsFromKg(body.bag_net_kg) };
    return this.recorder.once(call, (tx) => this.registerProduct.run(tx, command, call.actor));
  }
}
