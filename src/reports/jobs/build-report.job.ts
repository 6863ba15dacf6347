import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json';
import { dayOf } from '../../kernel/day';
import { systemFor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Journal } from '../../platform/journal/journal';
import {
  JobFor,
  type JobCall,
  type JobRequest,
  type JobRunner,
} from '../../platform/queue/job-for';
import { LANGUAGES } from '../../platform/text/language';
import { ImpactReader } from '../../impact/impact.public';
import { CLAIM_RULES } from '../claims-guard';
import { type ClaimFinding, findClaims } from '../domain/claims';
import type { ReportSnapshot } from '../domain/snapshot';
import { passagesOf, reportBody } from '../pages/report-text';
import { ReportSnapshotQuery } from '../queries/report-snapshot.query';
import { type FrozenReport, ReportStore, type WaitingRequest } from '../storage/report.store';

const STEPS = LANGUAGES.length + 2;

/**
 * Builds the report that waits for an impact year: freezes the snapshot, writes the text in each
 * language, looks for claims that must not be made, and stores a version. Equal bytes find the
 * version that is already there; a request that nobody waits for is left alone.
 */
@Injectable()
@JobFor({ queue: 'reports', name: 'build-report', on: ['impact.year-computed'] })
export class BuildReportJob implements JobRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly snapshots: ReportSnapshotQuery,
    private readonly impact: ImpactReader,
    private readonly store: ReportStore,
    private readonly journal: Journal,
  ) {}

  async run(job: JobCall): Promise<void> {
    const impactYearId = job.subjectId;
    const snapshot = await this.unitOfWork.read(SYSTEM, async (tx) => {
      const awaited = await this.store.isAwaited(tx, impactYearId);
      return awaited ? this.snapshots.of(tx, impactYearId) : null;
    });
    if (snapshot === null) return;
    await job.progress(1, STEPS);
    const texts: FrozenReport['texts'][number][] = [];
    const findings: ClaimFinding[] = [];
    for (const language of LANGUAGES) {
      const body = reportBody(snapshot, language);
      texts.push({ language, body, sha256: sha256(body) });
      findings.push(...findClaims(passagesOf(snapshot, language), CLAIM_RULES));
      await job.progress(texts.length + 1, STEPS);
    }
    await this.unitOfWork.run(SYSTEM, async (tx) => {
      const request = await this.store.waitingFor(tx, impactYearId);
      if (request === null) return;
      if (findings.length > 0) await this.refuseBuild(tx, request, findings);
      else await this.keep(tx, request, freeze(snapshot, texts));
    });
    await job.progress(STEPS, STEPS);
  }

  async due(tx: Tx): Promise<readonly JobRequest[]> {
    const due: JobRequest[] = [];
    for (const subjectId of await this.store.awaitedImpactYears(tx)) {
      const year = await this.impact.byId(tx, subjectId);
      if (year?.status === 'computed') due.push({ subjectId });
    }
    return due;
  }

  private async keep(tx: Tx, request: WaitingRequest, frozen: FrozenReport): Promise<void> {
    const { id, version, isNew } = await this.store.keep(tx, request, frozen);
    await this.store.finish(tx, request.id, { outcome: 'built', versionId: id });
    if (!isNew) return;
    await this.journal.append(tx, systemFor(request.organisation_id), [
      {
        type: 'reports.report-built',
        subjectId: id,
        about: [request.id],
        occurredOn: dayOf(tx.now, 'Europe/Berlin'),
        body: {
          year: request.year,
          version,
          snapshotSha256: frozen.snapshotSha256,
          texts: frozen.texts.map((one) => ({ language: one.language, sha256: one.sha256 })),
        },
      },
    ]);
  }

  /** A named end, not a failure: repeating the build would find the same words. */
  private async refuseBuild(
    tx: Tx,
    request: WaitingRequest,
    findings: readonly ClaimFinding[],
  ): Promise<void> {
    const claims = [...new Set(findings.map((one) => one.claim))].sort();
    const facts = canonicalJson({
      code: 'report.claim-refused',
      findings: findings.slice(0, 20).map((one) => ({ ...one })),
    });
    await this.store.finish(tx, request.id, { outcome: 'refused', facts });
    await this.journal.append(tx, systemFor(request.organisation_id), [
      {
        type: 'reports.report-refused',
        subjectId: request.id,
        occurredOn: dayOf(tx.now, 'Europe/Berlin'),
        body: { year: request.year, code: 'report.claim-refused', claims },
      },
    ]);
  }
}

function freeze(snapshot: ReportSnapshot, texts: FrozenReport['texts']): FrozenReport {
  const text = canonicalJson(snapshot);
  return {
    snapshot: text,
    snapshotSha256: sha256(text),
    texts,
    textSha256: sha256(texts.map((one) => `${one.language} ${one.sha256}`).join('\n')),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
