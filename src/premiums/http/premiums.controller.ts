import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordPremiumReceivedHandler } from '../commands/record-premium-received';
import { PremiumBooks } from '../queries/premium-books';
import { PremiumPeriodQuery, RecordPremiumReceivedRequest } from './premium-requests';

@ApiTags('premiums')
@Controller('api/v1/premiums')
export class PremiumsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly receiving: RecordPremiumReceivedHandler,
    private readonly books: PremiumBooks,
  ) {}

  /** The premium of a contract has arrived. */
  @Post()
  @Permit('premiums.write')
  async receive(@CallOf() call: Call, @Body() body: RecordPremiumReceivedRequest): Promise<Plain> {
    const { id, document, currency } = body;
    const command = {
      id,
      contractId: body.contract_id,
      amount: decimal(body.amount),
      currency,
      receivedOn: day(body.received_on),
      document,
    };
    return this.recorder.once(call, async (tx) => {
      await this.receiving.run(tx, command, call.actor);
      return { id };
    });
  }

  @Get()
  @Permit('premiums.read')
  async overview(@CallOf() call: Call, @Query() query: PremiumPeriodQuery): Promise<Plain> {
    return this.books.overview(call.actor, { from: day(query.from), to: day(query.to) });
  }
}
