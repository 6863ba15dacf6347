import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import { refuseFuture, withdrawal } from './producer';

/** What exactly may be published; each purpose is asked for on its own. */
export const CONSENT_PURPOSES = [
  'name',
  'photo',
  'story',
  'place',
  'coordinates',
  'report',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONSENT_AUDIENCES = ['public-page', 'annual-report', 'partners'] as const;
export type ConsentAudience = (typeof CONSENT_AUDIENCES)[number];

/** How the person gave it. */
export const CONSENT_WAYS = ['paper', 'voice', 'app'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export interface RecordConsent {
  readonly id: Id;
  /** The producer who agrees. */
  readonly subjectId: Id;
  readonly purpose: ConsentPurpose;
  readonly audience: ConsentAudience;
  /** Which edition of the text was read out or signed, for instance "es-2026-1". */
  readonly textVersion: string;
  readonly givenOn: Day;
  readonly via: ConsentWay;
}

export interface ConsentingState {
  readonly hasPerson: boolean;
  readonly birthYear: number | null;
}

const FULL_AGE = 18;

/**
 * @throws Refusal `producer.person-already-erased`, `producer.day-in-future`, `consent.minor`
 *   (coffee-domain E3: minors are simply not published; by birth year, in favour of protection)
 */
export function decideConsent(state: ConsentingState, command: RecordConsent, now: Date): Fact[] {
  const { id, subjectId, purpose, audience, textVersion, givenOn, via } = command;
  if (!state.hasPerson) refuse('producer.person-already-erased', { id: subjectId }, 'conflict');
  refuseFuture(givenOn, now);
  if (state.birthYear !== null && Number(givenOn.slice(0, 4)) - state.birthYear <= FULL_AGE) {
    refuse('consent.minor');
  }
  return [
    {
      type: 'parties.consent-given',
      subjectId: id,
      about: [subjectId],
      occurredOn: givenOn,
      body: { purpose, audience, text_version: textVersion, given_on: givenOn, via },
    },
  ];
}

export interface WithdrawConsent {
  readonly consentId: Id;
  readonly withdrawnOn: Day;
}

export interface OpenConsent {
  readonly subjectId: Id;
  readonly givenOn: Day;
  readonly withdrawnOn: Day | null;
}

/**
 * @throws Refusal `consent.already-withdrawn`, `consent.ends-before-start`,
 *   `producer.day-in-future`
 */
export function decideWithdrawal(state: OpenConsent, command: WithdrawConsent, now: Date): Fact[] {
  const { consentId, withdrawnOn } = command;
  if (state.withdrawnOn !== null) refuse('consent.already-withdrawn', {}, 'conflict');
  refuseFuture(withdrawnOn, now);
  if (withdrawnOn < state.givenOn) refuse('consent.ends-before-start', { givenOn: state.givenOn });
  return [withdrawal(consentId, state.subjectId, withdrawnOn)];
}
