import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordConsignmentHandler } from '../commands/record-consignment';
import { ConsignmentBody, type InspectionBody } from './requests';

@ApiTags('consignments')
@Controller('api/v1/consignments')
export class ConsignmentsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly recordConsignment: RecordConsignmentHandler,
  ) {}

  @Post()
  @Permit('consignments.write')
  record(@Body() body: ConsignmentBody, @CallOf() call: Call) {
    const command = {
      consignmentId: body.consignment_id,
      handoverId: body.handover_id,
      container: body.container ?? null,
      seal: body.seal ?? null,
      billOfLading: body.bill_of_lading ?? null,
      icoMark: body.ico_mark ?? null,
      ssccs: (body.logistic_units ?? []).map((one) => one.sscc),
      inspection: inspectionOf(body.certificate_of_inspection ?? null),
      legs: body.legs.map((leg) => ({
        mode: leg.mode,
        from: leg.from,
        to: leg.to,
        departedOn: day(leg.departed_on),
        arrivedOn: day(leg.arrived_on),
        distanceKm: leg.distance_km ?? null,
      })),
    };
    return this.recorder.once(call, (tx) => this.recordConsignment.run(tx, command, call.actor));
  }
}

function inspectionOf(body: InspectionBody | null) {
  if (body === null) return null;
  return { number: body.number, issuedOn: day(body.issued_on), netG: gramsFromKg(body.net_kg) };
}
