import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import { type Change, type Life, stateOn } from './validity';

export const CERTIFICATE_SCHEMES = [
  'fairtrade',
  'eu-organic',
  'spp',
  'naturland',
  'naturland-fair',
  'wfto',
] as const;
export type CertificateScheme = (typeof CERTIFICATE_SCHEMES)[number];

/** What the certificate covers at its holder. */
export const ACTIVITIES = ['production', 'processing', 'trade'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Why a control body suspends, reinstates or withdraws; a code, because the fact stays. */
export const CHANGE_REASONS = [
  'non-conformity',
  'non-conformity-closed',
  'fee-unpaid',
  'asked-by-holder',
  'fraud',
  'other',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export interface RecordCertificate {
  readonly id: Id;
  readonly holderId: Id;
  readonly scheme: CertificateScheme;
  readonly number: string;
  /** The control body; for EU organic its code, for instance PE-BIO-149. */
  readonly issuedBy: string;
  readonly activities: readonly Activity[];
  readonly validFrom: Day;
  /** Last day, included. */
  readonly validTo: Day;
}

/**
 * A code of Regulation (EU) 2018/848: of a body recognised for a third country, or of a German one,
 * which is written with the umlaut or without (coffee-domain D).
 */
const ORGANIC_BODY = /^([A-Z]{2}-BIO-\d{3}|DE-(ÖKO|OEKO)-\d{3})$/;

/**
 * Who holds a certificate records it. It may begin in the future: renewals come early.
 *
 * @throws Refusal `certificate.not-the-holder`, `certificate.ends-before-start`,
 *   `certificate.control-body-malformed`
 */
export function decideCertificate(actorOrganisationId: Id, command: RecordCertificate): Fact[] {
  const { id, holderId, scheme, number, issuedBy, activities, validFrom, validTo } = command;
  if (holderId !== actorOrganisationId) refuse('certificate.not-the-holder', {}, 'forbidden');
  if (validTo < validFrom) refuse('certificate.ends-before-start', { validFrom, validTo });
  if (scheme === 'eu-organic' && !ORGANIC_BODY.test(issuedBy)) {
    refuse('certificate.control-body-malformed', { issuedBy });
  }
  return [
    {
      type: 'certification.certificate-recorded',
      subjectId: id,
      about: [holderId],
      occurredOn: validFrom,
      body: {
        holder_id: holderId,
        scheme,
        number,
        issued_by: issuedBy,
        activities,
        valid_from: validFrom,
        valid_to: validTo,
      },
    },
  ];
}

export interface ChangeCertificate {
  readonly certificateId: Id;
  readonly change: Change;
  /** First day on which the change holds. */
  readonly from: Day;
  readonly reason: ChangeReason;
}

/** Which change may follow which state; a withdrawn certificate never comes back. */
const FOLLOWS: Readonly<Record<'valid' | 'suspended', readonly Change[]>> = {
  valid: ['suspended', 'withdrawn'],
  suspended: ['reinstated', 'withdrawn'],
};

/**
 * @throws Refusal `certificate.day-in-future`, `certificate.change-out-of-order`,
 *   `certificate.change-does-not-fit`
 */
export function decideChange(life: Life, command: ChangeCertificate, now: Date): Fact[] {
  const { certificateId, change, from, reason } = command;
  // holders live on both sides of the ocean: a day has begun where the calendar is ahead
  const today = dayOf(now, 'Europe/Berlin');
  if (from > today) refuse('certificate.day-in-future', { from, today });
  const last = life.changes.at(-1);
  if (last !== undefined && from <= last.from) {
    refuse('certificate.change-out-of-order', { from, last: last.from });
  }
  const state = stateOn(life, from);
  const fits = (state === 'valid' || state === 'suspended') && FOLLOWS[state].includes(change);
  if (!fits) refuse('certificate.change-does-not-fit', { from, state });
  return [
    {
      type: `certification.certificate-${change}`,
      subjectId: certificateId,
      occurredOn: from,
      body: { from, reason },
    },
  ];
}
