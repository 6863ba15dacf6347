import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';
import { TOWNS } from '../../partnership/partnership.public';
import { newId } from '../../platform/clock/clock';
import { asCount, asFlag, asOneOf, asText, decoder } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Language } from '../../platform/text/language';
import type { ReportVersion } from '../domain/report-version';
import { ReportTextRow, ReportVersionRow } from './report.rows';

const versionOf = decoder({
  id: asText,
  partnership_id: asText,
  year: asCount,
  version: asCount,
  snapshot_sha256: asText,
  published: asFlag,
  overtaken: asFlag,
});
const approvalOf = decoder({ town: asOneOf(TOWNS), approved_by: asText });
const waitingOf = decoder({
  id: asText,
  partnership_id: asText,
  year: asCount,
  organisation_id: asText,
});

/** A request whose report is not built yet. */
export type WaitingRequest = ReturnType<typeof waitingOf>;

/** What is kept of a build: the frozen bytes, the text in each language, and their digests. */
export interface FrozenReport {
  readonly snapshot: string;
  readonly snapshotSha256: string;
  readonly texts: readonly {
    readonly language: Language;
    readonly body: string;
    readonly sha256: string;
  }[];
  /** Over the digests of the texts. */
  readonly textSha256: string;
}

@Injectable()
export class ReportStore {
  /** The version with its approvals, locked: two towns may approve at the same moment. */
  async locked(tx: Tx, versionId: Id): Promise<ReportVersion & { readonly partnershipId: Id }> {
    // a version cannot be updated and so not be locked as a row: its id is
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [versionId]);
    const [row] = await tx.query(
      `select version.id, version.partnership_id, version.year, version.version,
              version.snapshot_sha256,
              exists (select 1 from report_publication
                       where version_id = version.id) as published,
              exists (select 1 from report_version later
                       where later.partnership_id = version.partnership_id
                         and later.year = version.year
                         and later.version > version.version) as overtaken
         from report_version version
        where version.id = $1`,
      [versionId],
    );
    if (row === undefined) refuseUnknown('report', versionId);
    const { partnership_id, snapshot_sha256, ...version } = versionOf(row);
    const approvals = await tx.query(
      'select town, approved_by from report_approval where version_id = $1 order by approved_at, town',
      [versionId],
    );
    return {
      ...version,
      partnershipId: partnership_id,
      snapshotSha256: snapshot_sha256,
      approvals: approvals.map((one) => {
        const { town, approved_by } = approvalOf(one);
        return { town, approvedBy: approved_by };
      }),
    };
  }

  /** The request that waits for this impact year, locked; null when none does. */
  async waitingFor(tx: Tx, impactYearId: Id): Promise<WaitingRequest | null> {
    const [row] = await tx.query(
      `select id, partnership_id, year, organisation_id
         from report_request
        where impact_year_id = $1 and outcome = 'waiting'
          for update`,
      [impactYearId],
    );
    return row === undefined ? null : waitingOf(row);
  }

  async isAwaited(tx: Tx, impactYearId: Id): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from report_request where impact_year_id = $1 and outcome = 'waiting'`,
      [impactYearId],
    );
    return rows.length > 0;
  }

  /** Impact years that requests wait for, computed or not; the oldest requests first. */
  async awaitedImpactYears(tx: Tx): Promise<readonly Id[]> {
    const rows = await tx.query(
      `select impact_year_id from report_request
        where outcome = 'waiting' order by requested_at limit 20`,
    );
    return rows.map((row) => asText(row['impact_year_id']));
  }

  /**
   * Adds the version, or finds the one with the same bytes.
   * @returns its id, its number, and whether it is new
   */
  async keep(
    tx: Tx,
    request: WaitingRequest,
    frozen: FrozenReport,
  ): Promise<{ id: Id; version: number; isNew: boolean }> {
    const { partnership_id, year } = request;
    const [known] = await tx.query(
      `select id, version from report_version
        where partnership_id = $1 and year = $2 and snapshot_sha256 = $3 and text_sha256 = $4`,
      [partnership_id, year, frozen.snapshotSha256, frozen.textSha256],
    );
    if (known !== undefined) {
      return { id: asText(known['id']), version: asCount(known['version']), isNew: false };
    }
    const [next] = await tx.query(
      `select coalesce(max(version), 0) + 1 as version
         from report_version where partnership_id = $1 and year = $2`,
      [partnership_id, year],
    );
    const id = newId();
    const version = asCount(next?.['version']);
    await tx.manager.insert(ReportVersionRow, {
      id,
      partnership_id,
      year,
      version,
      snapshot: frozen.snapshot,
      snapshot_sha256: frozen.snapshotSha256,
      text_sha256: frozen.textSha256,
      built_at: tx.now,
    });
    for (const { language, body, sha256 } of frozen.texts) {
      await tx.manager.insert(ReportTextRow, {
        version_id: id,
        partnership_id,
        language,
        body,
        sha256,
      });
    }
    return { id, version, isNew: true };
  }

  async finish(
    tx: Tx,
    requestId: Id,
    end:
      | { readonly outcome: 'built'; readonly versionId: Id }
      | { readonly outcome: 'refused'; readonly facts: string },
  ): Promise<void> {
    await tx.query(
      `update report_request
          set outcome = $2, version_id = $3, refusal_facts = $4, finished_at = $5
        where id = $1`,
      [
        requestId,
        end.outcome,
        end.outcome === 'built' ? end.versionId : null,
        end.outcome === 'refused' ? end.facts : null,
        tx.now,
      ],
    );
  }
}
