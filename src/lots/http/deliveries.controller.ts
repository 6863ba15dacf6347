import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import { decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { organisation } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { ReceiveDeliveryHandler } from '../commands/receive-delivery';
import { ReceiveOutsideCoffeeHandler } from '../commands/receive-outside-coffee';
import { LotReader } from '../queries/lot-reader';
import { deliveryResponse } from './lot-responses';
import { DeliveryBody, type EnteredBody, OutsideCoffeeBody, PageQuery, pageOf } from './requests';

@ApiTags('deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly recorder: Recorder,
    private readonly unitOfWork: UnitOfWork,
    private readonly receiveDelivery: ReceiveDeliveryHandler,
    private readonly receiveOutsideCoffee: ReceiveOutsideCoffeeHandler,
    private readonly lots: LotReader,
  ) {}

  @Post()
  @Permit('deliveries.record')
  record(@Body() body: DeliveryBody, @CallOf() call: Call) {
    return this.recorder.once(call, (tx) =>
      this.receiveDelivery.run(tx, deliveryOf(body), call.actor),
    );
  }

  /** Coffee from a supplier who keeps no record here. */
  @Post('outside')
  @Permit('lots.transform')
  recordOutside(@Body() body: OutsideCoffeeBody, @CallOf() call: Call) {
    const command = {
      lotId: body.lot_id,
      form: body.form,
      supplierId: body.supplier_id,
      country: body.country,
      receivedOn: day(body.received_on),
      netG: gramsFromKg(body.net_kg),
    };
    return this.recorder.once(call, (tx) => this.receiveOutsideCoffee.run(tx, command, call.actor));
  }

  @Get()
  @Permit('lots.read')
  async list(@Query() query: PageQuery, @CallOf() call: Call) {
    const { organisationId } = call.actor;
    const page = pageOf(query);
    const deliveries = await this.unitOfWork.read(organisation(organisationId), (tx) =>
      this.lots.listDeliveries(tx, organisationId, page),
    );
    return {
      deliveries: deliveries.map(deliveryResponse),
      next_before: deliveries.length === page.limit ? (deliveries.at(-1)?.lot_id ?? null) : null,
    };
  }
}

/** The request as the house understands it. */
export function deliveryOf(body: DeliveryBody) {
  return {
    lotId: body.lot_id,
    form: body.form,
    producerId: body.producer_id,
    plotId: body.plot_id,
    deliveredOn: day(body.delivered_on),
    grossG: gramsFromKg(body.gross_kg),
    tareG: gramsFromKg(body.tare_kg),
    netG: gramsFromKg(body.net_kg),
    moisturePct: decimalOrNull(body.moisture_pct),
    sacks: body.sacks ?? null,
    entered: enteredOf(body.entered ?? null),
  };
}

function enteredOf(entered: EnteredBody | null) {
  return entered === null ? null : { quantity: decimal(entered.quantity), unit: entered.unit };
}

function decimalOrNull(text: string | null | undefined) {
  return text === null || text === undefined ? null : decimal(text);
}
