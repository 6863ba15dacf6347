import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideSpending, type SpendPremium } from '../domain/premium';
import { PremiumStore } from '../storage/premium-store';

/** Money of an allocated item was spent, with a reference to the evidence. */
@Injectable()
export class SpendPremiumHandler {
  constructor(
    private readonly journal: Journal,
    private readonly premiums: PremiumStore,
  ) {}

  async run(tx: Tx, command: SpendPremium, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const item = await this.premiums.lockItem(tx, organisationId, command.decisionItemId);
    decideSpending(command, item, dayOf(tx.now, 'America/Lima'));
    await this.premiums.addSpending(tx, organisationId, command);
    await this.journal.append(tx, actor, [
      {
        type: 'premiums.premium-spent',
        subjectId: command.id,
        about: [command.decisionItemId],
        occurredOn: command.spentOn,
        body: {
          decision_item_id: command.decisionItemId,
          amount: command.amount.toFixed(2),
          spent_on: command.spentOn,
          evidence_ref: command.evidenceRef,
        },
      },
    ]);
  }
}
