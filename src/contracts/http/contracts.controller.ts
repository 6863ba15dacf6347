import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { gramsFromKg } from '../../kernel/grams';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { FixPriceHandler } from '../commands/fix-price';
import { ShipContractHandler } from '../commands/ship-contract';
import { type SignContract, SignContractHandler } from '../commands/sign-contract';
import { ContractBooks } from '../queries/contract-books';
import {
  agreedPriceOf,
  ContractPageQuery,
  ContractPath,
  FixPriceRequest,
  ShipContractRequest,
  SignContractRequest,
} from './contract-requests';
import { contractJson, shipmentJson, statementJson } from './contract-views';

@ApiTags('contracts')
@Controller('api/v1/contracts')
export class ContractsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly signing: SignContractHandler,
    private readonly fixing: FixPriceHandler,
    private readonly shipping: ShipContractHandler,
    private readonly books: ContractBooks,
  ) {}

  @Post()
  @Permit('contracts.write')
  async sign(@CallOf() call: Call, @Body() body: SignContractRequest): Promise<Plain> {
    const command = signCommand(body);
    return this.recorder.once(call, async (tx) => {
      const warnings = await this.signing.run(tx, command, call.actor);
      return { id: body.id, warnings };
    });
  }

  @Post(':id/fixation')
  @Permit('contracts.write')
  async fix(
    @CallOf() call: Call,
    @Param() path: ContractPath,
    @Body() body: FixPriceRequest,
  ): Promise<Plain> {
    const command = {
      contractId: path.id,
      fixedOn: day(body.fixed_on),
      fixedBy: body.fixed_by,
      marketUscPerLb: decimal(body.market_usc_per_lb),
      kcMonth: body.kc_month,
      agreed: agreedPriceOf(body),
    };
    return this.recorder.once(call, async (tx) => {
      const warnings = await this.fixing.run(tx, command, call.actor);
      return { id: path.id, warnings };
    });
  }

  @Post(':id/shipment')
  @Permit('contracts.write')
  async ship(
    @CallOf() call: Call,
    @Param() path: ContractPath,
    @Body() body: ShipContractRequest,
  ): Promise<Plain> {
    const command = {
      contractId: path.id,
      handoverId: body.handover_id,
      massG: gramsFromKg(body.mass_kg),
      shippedOn: day(body.shipped_on),
    };
    return this.recorder.once(call, async (tx) => {
      await this.shipping.run(tx, command, call.actor);
      return { id: path.id, handover_id: body.handover_id };
    });
  }

  @Get()
  @Permit('contracts.read')
  async list(@CallOf() call: Call, @Query() query: ContractPageQuery): Promise<Plain> {
    const page = await this.books.page(call.actor, query.after ?? null);
    return { contracts: page.contracts.map(contractJson), next_after: page.nextAfter };
  }

  @Get(':id')
  @Permit('contracts.read')
  async show(@CallOf() call: Call, @Param() path: ContractPath): Promise<Plain> {
    const { contract, shipments } = await this.books.contract(call.actor, path.id);
    return { ...contractJson(contract), shipments: shipments.map(shipmentJson) };
  }

  @Get(':id/statements')
  @Permit('contracts.read')
  async statements(@CallOf() call: Call, @Param() path: ContractPath): Promise<Plain> {
    const statements = await this.books.statements(call.actor, path.id);
    const { tradeUnits } = this.books;
    return { statements: statements.map((one) => statementJson(one, tradeUnits)) };
  }
}

function signCommand(body: SignContractRequest): SignContract {
  const reference = body.market_reference;
  return {
    id: body.id,
    code: body.code,
    buyerId: body.buyer_id,
    scheme: body.scheme,
    form: body.form,
    organic: body.organic,
    signedOn: day(body.signed_on),
    priceType: body.price_type,
    agreed: agreedPriceOf(body),
    differentialUscPerLb: decimal(body.differential_usc_per_lb ?? '0'),
    marketReference:
      reference === undefined
        ? null
        : {
            uscPerLb: decimal(reference.usc_per_lb),
            month: reference.month,
            source: reference.source,
          },
    massG: gramsFromKg(body.mass_kg),
    incoterm: body.incoterm,
    currency: body.currency,
  };
}
