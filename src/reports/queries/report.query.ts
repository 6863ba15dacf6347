import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { type Town, TOWNS } from '../../partnership/partnership.public';
import {
  asCount,
  asDay,
  asInstant,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import type { Language } from '../../platform/text/language';

const versionOf = decoder({
  id: asText,
  year: asCount,
  version: asCount,
  snapshot: asText,
  snapshot_sha256: asText,
  built_at: asInstant,
  published_on: orNull(asDay),
});
const approvalOf = decoder({ town: asOneOf(TOWNS), approved_on: asDay });
const requestOf = decoder({
  id: asText,
  impact_year_id: asText,
  outcome: asOneOf(['waiting', 'built', 'refused']),
  version_id: orNull(asText),
  refusal_facts: orNull(asText),
  requested_at: asInstant,
});
const yearOf = decoder({ year: asCount, version: asCount, published_on: asDay });

/** A stored version with its frozen snapshot text and how far the two towns are. */
export interface StoredReport {
  readonly id: Id;
  readonly year: number;
  readonly version: number;
  readonly snapshot: string;
  readonly snapshotSha256: string;
  readonly builtAt: Date;
  readonly publishedOn: Day | null;
  readonly approvals: readonly { readonly town: Town; readonly approvedOn: Day }[];
}

/** The newest request of a year: what became of it. */
export type RequestState = ReturnType<typeof requestOf>;

@Injectable()
export class ReportQuery {
  /** The newest version that the scope shows: in the `network` scope only published ones are. */
  async newest(tx: Tx, year: number): Promise<StoredReport | null> {
    const [row] = await tx.query(
      `select version.id, version.year, version.version, version.snapshot,
              version.snapshot_sha256, version.built_at, publication.published_on
         from report_version version
         left join report_publication publication on publication.version_id = version.id
        where version.year = $1
        order by version.version desc
        limit 1`,
      [year],
    );
    if (row === undefined) return null;
    const { snapshot_sha256, built_at, published_on, ...version } = versionOf(row);
    return {
      ...version,
      snapshotSha256: snapshot_sha256,
      builtAt: built_at,
      publishedOn: published_on,
      approvals: await this.approvals(tx, version.id),
    };
  }

  /** The text as it was approved: stored bytes, not made anew. */
  async body(tx: Tx, versionId: Id, language: Language): Promise<string | null> {
    const [row] = await tx.query(
      'select body from report_text where version_id = $1 and language = $2',
      [versionId, language],
    );
    return row === undefined ? null : asText(row['body']);
  }

  async newestRequest(tx: Tx, year: number): Promise<RequestState | null> {
    const [row] = await tx.query(
      `select id, impact_year_id, outcome, version_id, refusal_facts, requested_at
         from report_request
        where year = $1
        order by requested_at desc, id desc
        limit 1`,
      [year],
    );
    return row === undefined ? null : requestOf(row);
  }

  /** Years with a published report, the newest first. */
  async published(tx: Tx): Promise<readonly ReturnType<typeof yearOf>[]> {
    const rows = await tx.query(
      `select distinct on (version.year) version.year, version.version, publication.published_on
         from report_version version
         join report_publication publication on publication.version_id = version.id
        order by version.year desc, version.version desc`,
    );
    return rows.map(yearOf);
  }

  private async approvals(tx: Tx, versionId: Id): Promise<StoredReport['approvals']> {
    const rows = await tx.query(
      'select town, approved_on from report_approval where version_id = $1 order by approved_at, town',
      [versionId],
    );
    return rows.map((row) => {
      const { town, approved_on } = approvalOf(row);
      return { town, approvedOn: approved_on };
    });
  }
}
