import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { addShares, isWhole, NOTHING, type Share } from '../../kernel/share';

export const CLAIM_SCHEMES = ['fairtrade', 'eu-organic'] as const;
export type ClaimScheme = (typeof CLAIM_SCHEMES)[number];

/** A certificate as the claim names it. */
export interface NamedCertificate {
  readonly id: Id;
  readonly holderId: Id;
  readonly number: string;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** How a certificate stood on a day; `none`: the holder had none of the scheme. */
export type Standing = 'upcoming' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'none';

/** What a certificate was on the days that count, and what it is now. */
export interface CertificateStanding {
  readonly certificateId: Id;
  readonly number: string;
  readonly holderId: Id;
  /** First and last day that it covers here. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly then: Standing;
  readonly now: Standing;
}

/** Something that had to be covered on its day: an origin (with its share) or a processing step. */
export interface Coverage {
  readonly holderId: Id;
  readonly on: Day;
  readonly what: 'origin' | 'step';
  readonly share: Share;
  readonly certificate: NamedCertificate | null;
  /** How that certificate stands today, or, in a gap, the holder's latest one then and now. */
  readonly standing?: {
    readonly number: string | null;
    readonly then: Standing;
    readonly now: Standing;
  };
  /** For organic: whether the plot itself had the status when the coffee was delivered. */
  readonly plotFits: boolean;
}

export interface Claim {
  readonly scheme: ClaimScheme;
  /**
   * `yes` only when every gram was covered at every step on its day; `held` while the lot is on
   * hold, whatever the record says.
   */
  readonly holds: 'yes' | 'no' | 'held';
  /** What the record says, hold or no hold: for statistics of the past. */
  readonly byRecord: 'yes' | 'no';
  readonly coveredShare: Share;
  readonly certificates: readonly NamedCertificate[];
  /** What was valid when, and what became of it since. */
  readonly standings: readonly CertificateStanding[];
  readonly gaps: readonly ClaimGap[];
}

/** Who was not covered on which day, and how the certificate stood that should have covered it. */
export interface ClaimGap {
  readonly holderId: Id;
  readonly on: Day;
  readonly what: string;
  readonly standing?: Coverage['standing'];
}

/**
 * A claim holds for a lot only where nothing is uncovered; the answer names certificates and gaps.
 */
export function decideClaim(
  scheme: ClaimScheme,
  coverages: readonly Coverage[],
  isHeld = false,
): Claim {
  const covered = (one: Coverage): boolean => one.certificate !== null && one.plotFits;
  const origins = coverages.filter((one) => one.what === 'origin');
  const coveredShare = origins
    .filter(covered)
    .map((one) => one.share)
    .reduce(addShares, NOTHING);
  const gaps = coverages.filter((one) => !covered(one));
  const certificates = new Map(
    coverages.flatMap((one) =>
      one.certificate === null ? [] : [[one.certificate.id, one.certificate]],
    ),
  );
  const byRecord = origins.length > 0 && gaps.length === 0 && isWhole(coveredShare) ? 'yes' : 'no';
  return {
    scheme,
    holds: isHeld ? 'held' : byRecord,
    byRecord,
    coveredShare,
    certificates: [...certificates.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
    standings: standingsOf(coverages),
    gaps: distinctGaps(gaps),
  };
}

function distinctGaps(gaps: readonly Coverage[]): Claim['gaps'] {
  const seen = new Map<string, Claim['gaps'][number]>();
  for (const gap of gaps) {
    const what = gap.certificate === null ? 'certificate' : 'plot-status';
    const key = `${gap.holderId} ${what}`;
    const known = seen.get(key);
    if (known === undefined || gap.on < known.on) {
      const standing = gap.standing === undefined ? {} : { standing: gap.standing };
      seen.set(key, { holderId: gap.holderId, on: gap.on, what, ...standing });
    }
  }
  return [...seen.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** One line a certificate, over the days on which it was needed. */
function standingsOf(coverages: readonly Coverage[]): readonly CertificateStanding[] {
  const seen = new Map<Id, CertificateStanding>();
  for (const { certificate, standing, on } of coverages) {
    if (certificate === null || standing === undefined) continue;
    const known = seen.get(certificate.id);
    const { id, number, holderId } = certificate;
    seen.set(id, {
      certificateId: id,
      number,
      holderId,
      firstDay: known === undefined || on < known.firstDay ? on : known.firstDay,
      lastDay: known === undefined || on > known.lastDay ? on : known.lastDay,
      then: standing.then,
      now: standing.now,
    });
  }
  return [...seen.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
}
