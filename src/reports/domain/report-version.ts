import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Town } from '../../partnership/partnership.public';

/** A frozen version of a year's report and how far the two towns are with it. */
export interface ReportVersion {
  readonly id: Id;
  readonly year: number;
  readonly version: number;
  readonly snapshotSha256: string;
  readonly approvals: readonly { readonly town: Town; readonly approvedBy: Id }[];
  readonly published: boolean;
  /** A later version of the same year was built. */
  readonly overtaken: boolean;
}

/** What an approval says: which town, which person, and the digest of what they have read. */
export interface ApprovalSketch {
  readonly town: Town;
  readonly personId: Id;
  readonly snapshotSha256: string;
}

/**
 * Checks that one person of one town may approve this version.
 * @throws Refusal when it is published or overtaken, when the digest is another one, when the town
 *   has approved already, or when the same person would approve for both towns
 */
export function checkApproval(version: ReportVersion, approval: ApprovalSketch): void {
  checkOpen(version);
  if (version.snapshotSha256 !== approval.snapshotSha256) {
    refuse('report.other-version', { version: String(version.version) }, 'conflict');
  }
  if (version.approvals.some((one) => one.town === approval.town)) {
    refuse('report.already-approved', { town: approval.town }, 'conflict');
  }
  if (version.approvals.some((one) => one.approvedBy === approval.personId)) {
    refuse('report.needs-two-persons', {}, 'forbidden');
  }
}

/** @throws Refusal `report.approval-missing` unless both towns have approved this very version */
export function checkPublication(version: ReportVersion, towns: readonly Town[]): void {
  checkOpen(version);
  const missing = towns.filter((town) => !version.approvals.some((one) => one.town === town));
  if (missing.length > 0) refuse('report.approval-missing', { towns: missing });
}

function checkOpen(version: ReportVersion): void {
  const facts = { year: String(version.year), version: String(version.version) };
  if (version.published) refuse('report.already-published', facts, 'conflict');
  if (version.overtaken) refuse('report.overtaken', facts, 'conflict');
}
