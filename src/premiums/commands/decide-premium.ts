import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideAllocation, type DecidePremium } from '../domain/premium';
import { PremiumCategories } from '../premium-categories';
import { PremiumStore } from '../storage/premium-store';

/** The general assembly's resolution on the premium, as it stands in the minutes. */
@Injectable()
export class DecidePremiumHandler {
  constructor(
    private readonly journal: Journal,
    private readonly categories: PremiumCategories,
    private readonly premiums: PremiumStore,
  ) {}

  async run(tx: Tx, command: DecidePremium, actor: Actor): Promise<void> {
    const { organisationId } = actor;
    const account = await this.premiums.lockAccount(tx, organisationId, command.currency);
    const today = dayOf(tx.now, 'America/Lima');
    const items = decideAllocation(command, account, this.categories.all, today);
    await this.premiums.addDecision(tx, organisationId, command, items);
    await this.journal.append(tx, actor, [
      {
        type: 'premiums.premium-decided',
        subjectId: command.id,
        about: items.map((item) => item.id),
        occurredOn: command.assemblyOn,
        body: {
          assembly_on: command.assemblyOn,
          minutes_ref: command.minutesRef,
          currency: command.currency,
          items: items.map((item) => ({
            id: item.id,
            category: item.category,
            amount: item.amount.toFixed(2),
            sdg: item.sdg,
          })),
        },
      },
    ]);
  }
}
