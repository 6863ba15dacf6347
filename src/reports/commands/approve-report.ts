import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { todayIn } from '../../partnership/partnership.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { checkApproval } from '../domain/report-version';
import { PartnershipOfActor } from '../queries/partnership-of-actor';
import { ReportApprovalRow } from '../storage/report.rows';
import { ReportStore } from '../storage/report.store';

export interface ApproveReport {
  readonly year: number;
  readonly versionId: Id;
  /** The digest of the snapshot that was read: an approval is for these bytes only. */
  readonly snapshotSha256: string;
}

/** The actor's town approves a version; each town for itself, each by another person. */
@Injectable()
export class ApproveReportHandler {
  constructor(
    private readonly partnership: PartnershipOfActor,
    private readonly store: ReportStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: ApproveReport, actor: Actor): Promise<{ approvals: string[] }> {
    const { versionId, snapshotSha256 } = command;
    const { partnershipId, town } = await this.partnership.of(tx, actor);
    const version = await this.store.locked(tx, versionId);
    if (version.year !== command.year) refuseUnknown('report', versionId);
    checkApproval(version, { town, personId: actor.id, snapshotSha256 });
    const today = todayIn(town, tx.now);
    await tx.manager.insert(ReportApprovalRow, {
      version_id: versionId,
      town,
      partnership_id: partnershipId,
      organisation_id: actor.organisationId,
      approved_by: actor.id,
      approved_on: today,
      approved_at: tx.now,
    });
    const { year, version: number } = version;
    await this.journal.append(tx, actor, [
      {
        type: 'reports.report-approved',
        subjectId: versionId,
        occurredOn: today,
        body: { partnershipId, year, version: number, town, snapshotSha256 },
      },
    ]);
    return { approvals: [...version.approvals.map((one) => one.town), town] };
  }
}
