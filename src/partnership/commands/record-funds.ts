import { Injectable } from '@nestjs/common';
import { numeral } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import type { Fund, FundMeans } from '../domain/fund';
import { todayIn, townOf } from '../domain/town';
import { FundRow } from '../storage/activity.rows';
import { PartnershipStore } from '../storage/partnership.store';
import { WorkPlanStore } from '../storage/work-plan.store';

export type RecordFunds = Fund;

/** Records money or hours that somebody gave to the partnership. */
@Injectable()
export class RecordFundsHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly plans: WorkPlanStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: RecordFunds, actor: Actor): Promise<{ id: Id }> {
    const { id, measureId, receivedOn, source, direction, evidence } = command;
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    const today = todayIn(townOf(partnership, actor.organisationId), tx.now);
    if (receivedOn > today) refuse('partnership.day-in-future', { on: receivedOn, today });
    if (measureId !== null) {
      const known = await this.plans.measures(tx, partnership.id, [measureId]);
      if (known.length === 0) refuseUnknown('measure', measureId);
    }
    const means = numerals(command.means);
    await tx.manager.insert(FundRow, {
      id,
      partnership_id: partnership.id,
      measure_id: measureId,
      received_on: receivedOn,
      source,
      direction,
      ...means,
      evidence,
      recorded_at: tx.now,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.funds-recorded',
        subjectId: id,
        about: [partnership.id, ...(measureId === null ? [] : [measureId])],
        occurredOn: receivedOn,
        body: { partnershipId: partnership.id, measureId, source, direction, ...means, evidence },
      },
    ]);
    return { id };
  }
}

function numerals(means: FundMeans): {
  kind: string;
  amount: string | null;
  currency: string | null;
  hours: string | null;
} {
  return means.kind === 'cash'
    ? { kind: 'cash', amount: numeral(means.amount), currency: means.currency, hours: null }
    : { kind: 'in-kind', amount: null, currency: null, hours: numeral(means.hours) };
}
