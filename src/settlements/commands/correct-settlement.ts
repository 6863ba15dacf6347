import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { type CorrectSettlement, decideCorrection, paidFact } from '../domain/settlement';
import { SettlementStore } from '../storage/settlement-store';

/** What was recorded wrongly stays; a further payment with a reason sets it right. */
@Injectable()
export class CorrectSettlementHandler {
  constructor(
    private readonly journal: Journal,
    private readonly settlements: SettlementStore,
  ) {}

  async run(tx: Tx, command: CorrectSettlement, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const former = await this.settlements.lock(tx, organisationId, command.corrects);
    const payment = decideCorrection(command, former);
    await this.settlements.add(tx, organisationId, payment);
    await this.journal.append(tx, actor, [paidFact(payment)]);
  }
}
