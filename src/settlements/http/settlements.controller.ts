import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { CorrectSettlementHandler } from '../commands/correct-settlement';
import { RecordSettlementHandler } from '../commands/record-settlement';
import { SettlementsQuery, type SettlementView } from '../queries/settlements.query';
import {
  CorrectSettlementRequest,
  RecordSettlementRequest,
  SettlementPageQuery,
  SettlementPath,
} from './settlement-requests';

const PAGE = 200;

@ApiTags('settlements')
@Controller('api/v1/settlements')
export class SettlementsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly recording: RecordSettlementHandler,
    private readonly correcting: CorrectSettlementHandler,
    private readonly settlements: SettlementsQuery,
  ) {}

  @Post()
  @Permit('settlements.write')
  async record(@CallOf() call: Call, @Body() body: RecordSettlementRequest): Promise<Plain> {
    const command = {
      id: body.id,
      deliveryLotId: body.delivery_lot_id,
      producerId: body.producer_id,
      kind: body.kind,
      amountPen: decimal(body.amount_pen),
      paidOn: day(body.paid_on),
      means: body.means,
      settles: body.settles,
    };
    return this.recorder.once(call, async (tx) => {
      await this.recording.run(tx, command, call.actor);
      return { id: body.id };
    });
  }

  @Post(':id/corrections')
  @Permit('settlements.write')
  async correct(
    @CallOf() call: Call,
    @Param() path: SettlementPath,
    @Body() body: CorrectSettlementRequest,
  ): Promise<Plain> {
    const { id, reason } = body;
    const command = { id, corrects: path.id, byPen: decimal(body.by_pen), reason };
    return this.recorder.once(call, async (tx) => {
      await this.correcting.run(tx, command, call.actor);
      return { id, corrects: path.id };
    });
  }

  @Get()
  @Permit('settlements.read')
  async list(@CallOf() call: Call, @Query() query: SettlementPageQuery): Promise<Plain> {
    const { organisationId } = call.actor;
    const page = {
      deliveryLotId: query.delivery_lot_id ?? null,
      after: query.after ?? null,
      limit: PAGE,
    };
    const found = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.settlements.page(tx, organisationId, page),
    );
    return { settlements: found.map(settlementJson), next_after: found[PAGE - 1]?.id ?? null };
  }
}

function settlementJson(view: SettlementView): Plain {
  const { amount, ...rest } = view;
  return { ...rest, amount_pen: amount.toFixed(2) };
}
