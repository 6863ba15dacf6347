import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { CertificateScheme } from './certificate';
import { type Life, stateOn } from './validity';

/** Whether a holder was certified on a day. */
export interface Asked {
  readonly holderId: Id;
  readonly scheme: CertificateScheme;
  readonly on: Day;
}

export interface HeldCertificate {
  readonly id: Id;
  readonly holderId: Id;
  readonly scheme: CertificateScheme;
  readonly number: string;
  readonly life: Life;
}

/**
 * The certificate that covered the day: of several valid ones the one that lasts longest, then the
 * one with the smaller id, so that the same question always names the same certificate.
 */
export function coveringOne(
  certificates: readonly HeldCertificate[],
  { holderId, scheme, on }: Asked,
): HeldCertificate | null {
  return certificates
    .filter((one) => one.holderId === holderId && one.scheme === scheme)
    .filter((one) => stateOn(one.life, on) === 'valid')
    .reduce<HeldCertificate | null>(
      (best, one) => (best === null || goesBefore(one, best) ? one : best),
      null,
    );
}

function goesBefore(one: HeldCertificate, other: HeldCertificate): boolean {
  if (one.life.validTo !== other.life.validTo) return one.life.validTo > other.life.validTo;
  return one.id < other.id;
}
