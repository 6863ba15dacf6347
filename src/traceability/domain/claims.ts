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

/** Something that had to be covered on its day: an origin (with its share) or a processing step. */
export interface Coverage {
  readonly holderId: Id;
  readonly on: Day;
  readonly what: 'origin' | 'step';
  readonly share: Share;
  readonly certificate: NamedCertificate | null;
  /** For organic: whether the plot itself had the status when the coffee was delivered. */
  readonly plotFits: boolean;
}

export interface Claim {
  readonly scheme: ClaimScheme;
  /** `yes` only when every gram was covered at every step on its day. */
  readonly holds: 'yes' | 'no';
  readonly coveredShare: Share;
  readonly certificates: readonly NamedCertificate[];
  readonly gaps: readonly { readonly holderId: Id; readonly on: Day; readonly what: string }[];
}

/**
 * A claim holds for a lot only where nothing is uncovered; the answer names certificates and gaps.
 */
export function decideClaim(scheme: ClaimScheme, coverages: readonly Coverage[]): Claim {
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
  return {
    scheme,
    holds: origins.length > 0 && gaps.length === 0 && isWhole(coveredShare) ? 'yes' : 'no',
    coveredShare,
    certificates: [...certificates.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
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
      seen.set(key, { holderId: gap.holderId, on: gap.on, what });
    }
  }
  return [...seen.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
