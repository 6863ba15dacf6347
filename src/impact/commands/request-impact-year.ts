import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { decideYear, type RequestImpactYear } from '../domain/impact-year';
import { ImpactStore } from '../storage/impact-store';

/** Asks for the figures of a year; the jobs start when the request is committed. */
@Injectable()
export class RequestImpactYearHandler {
  constructor(
    private readonly store: ImpactStore,
    private readonly journal: Journal,
  ) {}

  /** @throws Refusal `impact.year-out-of-range`, or `impact.request-known` for an id used before */
  async run(tx: Tx, command: RequestImpactYear, actor: Actor): Promise<void> {
    const asOf = dayOf(tx.now, 'America/Lima');
    decideYear(command, asOf);
    const added = await this.store.request(tx, {
      id: command.id,
      year: command.year,
      as_of: asOf,
      status: 'requested',
      requested_by: actor.id,
      organisation_id: actor.organisationId,
      requested_at: tx.now,
      planned: null,
      planned_at: null,
      computed_at: null,
      snapshot: null,
    });
    if (!added) refuse('impact.request-known', { id: command.id }, 'conflict');
    await this.journal.append(tx, actor, [
      {
        type: 'impact.year-requested',
        subjectId: command.id,
        occurredOn: asOf,
        body: { year: command.year },
      },
    ]);
  }
}
