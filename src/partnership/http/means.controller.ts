import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { decimal } from '../../kernel/decimal';
import { gramsFromKg } from '../../kernel/grams';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordFundsHandler } from '../commands/record-funds';
import { RegisterProcurementOfficeHandler } from '../commands/register-procurement-office';
import { ReportProcurementHandler } from '../commands/report-procurement';
import { fundMeans } from '../domain/fund';
import { RecordFundsRequest, ReportProcurementRequest } from './activity-requests';
import { RegisterProcurementOfficeRequest } from './partnership-requests';

/** What the towns bring together and what their offices buy. */
@ApiTags('partnership')
@Controller('api/v1')
export class MeansController {
  constructor(
    private readonly recorder: Recorder,
    private readonly funds: RecordFundsHandler,
    private readonly offices: RegisterProcurementOfficeHandler,
    private readonly procurement: ReportProcurementHandler,
  ) {}

  @Post('partnership-funds')
  @Permit('work-plans.write')
  recordFunds(@CallOf() call: Call, @Body() body: RecordFundsRequest): Promise<Plain> {
    const { id, source, direction, evidence } = body;
    const means = fundMeans({
      amount: body.amount == null ? null : decimal(body.amount),
      currency: body.currency ?? null,
      hours: body.hours == null ? null : decimal(body.hours),
    });
    const measureId = body.measure_id ?? null;
    const command = {
      id,
      measureId,
      receivedOn: body.received_on,
      source,
      direction,
      means,
      evidence,
    };
    return this.recorder.once(call, (tx) => this.funds.run(tx, command, call.actor));
  }

  @Post('procurement/offices')
  @Permit('work-plans.write')
  registerOffice(
    @CallOf() call: Call,
    @Body() body: RegisterProcurementOfficeRequest,
  ): Promise<Plain> {
    const { id, office_name: officeName, asked_from: askedFrom } = body;
    return this.recorder.once(call, (tx) =>
      this.offices.run(tx, { id, officeName, askedFrom }, call.actor),
    );
  }

  @Post('procurement')
  @Permit('work-plans.write')
  reportProcurement(@CallOf() call: Call, @Body() body: ReportProcurementRequest): Promise<Plain> {
    const { id, office_id: officeId, year } = body;
    const allG = gramsFromKg(body.all_kg);
    const fairG = body.fair_kg == null ? null : gramsFromKg(body.fair_kg);
    return this.recorder.once(call, (tx) =>
      this.procurement.run(tx, { id, officeId, year, allG, fairG }, call.actor),
    );
  }
}
