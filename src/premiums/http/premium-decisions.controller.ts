import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { day } from '../../kernel/day';
import { decimal } from '../../kernel/decimal';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { DecidePremiumHandler } from '../commands/decide-premium';
import { SpendPremiumHandler } from '../commands/spend-premium';
import { PremiumBooks } from '../queries/premium-books';
import {
  DecidePremiumRequest,
  DecisionItemPath,
  PremiumPeriodQuery,
  SpendPremiumRequest,
} from './premium-requests';

@ApiTags('premium-decisions')
@Controller('api/v1/premium-decisions')
export class PremiumDecisionsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly deciding: DecidePremiumHandler,
    private readonly spending: SpendPremiumHandler,
    private readonly books: PremiumBooks,
  ) {}

  @Post()
  @Permit('premiums.write')
  async decide(@CallOf() call: Call, @Body() body: DecidePremiumRequest): Promise<Plain> {
    const { id, currency } = body;
    const command = {
      id,
      assemblyOn: day(body.assembly_on),
      minutesRef: body.minutes_ref,
      currency,
      items: body.items.map((item) => ({
        id: item.id,
        category: item.category,
        amount: decimal(item.amount),
        sdg: item.sdg ?? null,
      })),
    };
    return this.recorder.once(call, async (tx) => {
      await this.deciding.run(tx, command, call.actor);
      return { id };
    });
  }

  @Post('items/:id/spendings')
  @Permit('premiums.write')
  async spend(
    @CallOf() call: Call,
    @Param() path: DecisionItemPath,
    @Body() body: SpendPremiumRequest,
  ): Promise<Plain> {
    const command = {
      id: body.id,
      decisionItemId: path.id,
      amount: decimal(body.amount),
      spentOn: day(body.spent_on),
      evidenceRef: body.evidence_ref,
    };
    return this.recorder.once(call, async (tx) => {
      await this.spending.run(tx, command, call.actor);
      return { id: body.id, decision_item_id: path.id };
    });
  }

  @Get()
  @Permit('premiums.read')
  async list(@CallOf() call: Call, @Query() query: PremiumPeriodQuery): Promise<Plain> {
    return this.books.decisions(call.actor, { from: day(query.from), to: day(query.to) });
  }
}
