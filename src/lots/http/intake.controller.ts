import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { type ReceiveTruck, ReceiveTruckHandler } from '../commands/receive-truck';
import { type RecordQuality, RecordQualityHandler } from '../commands/record-quality';
import { QualityReader } from '../queries/quality-reader';
import { type CupBody, QualityBody, TruckBody } from './intake-requests';
import { qualityResponse } from './lot-responses';
import { LotPath } from './requests';

@ApiTags('deliveries')
@Controller('api/v1')
export class IntakeController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly receiveTruck: ReceiveTruckHandler,
    private readonly recordQuality: RecordQualityHandler,
    private readonly qualities: QualityReader,
  ) {}

  /** Several members on one truck: one delivery each, together what the scale said. */
  @Post('deliveries/truck')
  @Permit('deliveries.record')
  truck(@Body() body: TruckBody, @CallOf() call: Call) {
    return this.recorder.once(call, (tx) => this.receiveTruck.run(tx, truckOf(body), call.actor));
  }

  @Post('quality-checks')
  @Permit('lots.transform')
  quality(@Body() body: QualityBody, @CallOf() call: Call) {
    const command = qualityOf(body);
    return this.recorder.once(call, (tx) => this.recordQuality.run(tx, command, call.actor));
  }

  @Get('lots/:id/quality-checks')
  @Permit('lots.read')
  async qualityChecks(@Param() path: LotPath, @CallOf() call: Call) {
    const { organisationId } = call.actor;
    const found = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.qualities.ofLot(tx, organisationId, path.id),
    );
    return { quality_checks: found.map(qualityResponse) };
  }
}

function truckOf(body: TruckBody): ReceiveTruck {
  return {
    truckId: body.truck_id,
    receivedOn: day(body.received_on),
    form: body.form,
    moisturePct: decimalOrNull(body.moisture_pct),
    tickets: body.tickets.map((ticket) => ({
      number: ticket.number ?? null,
      grossG: gramsFromKg(ticket.gross_kg),
      tareG: gramsFromKg(ticket.tare_kg),
    })),
    members: body.members.map((member) => ({
      lotId: member.lot_id,
      producerId: member.producer_id,
      plotId: member.plot_id,
      declaredG: gramsFromKg(member.declared_kg),
      sacks: member.sacks ?? null,
    })),
  };
}

function qualityOf(body: QualityBody): RecordQuality {
  const { outturn, cup } = body;
  return {
    qualityId: body.quality_id,
    lotId: body.lot_id,
    checkedOn: day(body.checked_on),
    findings: {
      moisturePct: decimalOrNull(body.moisture_pct),
      outturn:
        outturn === null || outturn === undefined
          ? null
          : { sampleG: decimal(outturn.sample_g), exportableG: decimal(outturn.exportable_g) },
      defects: body.defects ?? null,
      cup: cup === null || cup === undefined ? null : cupOf(cup),
    },
  };
}

function cupOf({ score, protocol, version }: CupBody) {
  return { score: decimal(score), protocol, version };
}

function decimalOrNull(text: string | null | undefined) {
  return text === null || text === undefined ? null : decimal(text);
}
