import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { todayIn, TOWNS } from '../../partnership/partnership.public';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { checkPublication } from '../domain/report-version';
import { PartnershipOfActor } from '../queries/partnership-of-actor';
import { ReportPublicationRow } from '../storage/report.rows';
import { ReportStore } from '../storage/report.store';

export interface PublishReport {
  readonly year: number;
  readonly versionId: Id;
}

/** Publishes a version that both towns have approved; from then on it never changes. */
@Injectable()
export class PublishReportHandler {
  constructor(
    private readonly partnership: PartnershipOfActor,
    private readonly store: ReportStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: PublishReport, actor: Actor): Promise<{ snapshotSha256: string }> {
    const { versionId } = command;
    const { partnershipId, town } = await this.partnership.of(tx, actor);
    const version = await this.store.locked(tx, versionId);
    if (version.year !== command.year) refuseUnknown('report', versionId);
    checkPublication(version, TOWNS);
    const today = todayIn(town, tx.now);
    await tx.manager.insert(ReportPublicationRow, {
      version_id: versionId,
      partnership_id: partnershipId,
      organisation_id: actor.organisationId,
      published_by: actor.id,
      published_on: today,
      published_at: tx.now,
    });
    const { year, version: number, snapshotSha256 } = version;
    await this.journal.append(tx, actor, [
      {
        type: 'reports.report-published',
        subjectId: versionId,
        occurredOn: today,
        body: { partnershipId, year, version: number, snapshotSha256 },
      },
    ]);
    return { snapshotSha256 };
  }
}
