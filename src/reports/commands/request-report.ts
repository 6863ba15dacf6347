import { Injectable } from '@nestjs/common';
import { dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { RequestImpactYearHandler } from '../../impact/impact.public';
import type { Actor } from '../../platform/actor';
import { newId } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { PartnershipOfActor } from '../queries/partnership-of-actor';
import { ReportRequestRow } from '../storage/report.rows';

export interface RequestReport {
  readonly id: Id;
  readonly year: number;
}

/**
 * One town asks for the report of a year. The figures are asked for in the same transaction; when
 * they are complete the report is built from them.
 */
@Injectable()
export class RequestReportHandler {
  constructor(
    private readonly partnership: PartnershipOfActor,
    private readonly impact: RequestImpactYearHandler,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: RequestReport, actor: Actor): Promise<{ id: Id; impactYearId: Id }> {
    const { id, year } = command;
    const { partnershipId } = await this.partnership.of(tx, actor);
    const impactYearId = newId();
    await this.impact.run(tx, { id: impactYearId, year }, actor);
    await tx.manager.insert(ReportRequestRow, {
      id,
      partnership_id: partnershipId,
      year,
      impact_year_id: impactYearId,
      organisation_id: actor.organisationId,
      requested_by: actor.id,
      requested_at: tx.now,
      outcome: 'waiting',
      version_id: null,
      refusal_facts: null,
      finished_at: null,
    });
    await this.journal.append(tx, actor, [
      {
        type: 'reports.report-requested',
        subjectId: id,
        about: [impactYearId],
        occurredOn: dayOf(tx.now, 'Europe/Berlin'),
        body: { partnershipId, year, impactYearId },
      },
    ]);
    return { id, impactYearId };
  }
}
