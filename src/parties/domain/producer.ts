import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import type { OrganisationKind } from './organisation';

/** As the cooperative's list says it; `unknown` is shown as such and never guessed from a name. */
export const SEXES = ['f', 'm', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** Why a person's record is erased: a code, because the fact stays for good. */
export const ERASURE_REASONS = [
  'asked-by-person',
  'left-cooperative',
  'entered-by-mistake',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What may be known about the human being behind a member number; erasable as a whole. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  /** Eight digits, as text: leading zeros count. */
  readonly dni: string | null;
  readonly sex: Sex;
  readonly birthYear: number | null;
  /** Village or annex, as people call it. */
  readonly community: string;
}

export interface RegisterProducer {
  readonly id: Id;
  /** Member number within the cooperative. */
  readonly code: string;
  readonly joinedOn: Day;
  /** INEI district code, six digits. */
  readonly ubigeo: string;
  readonly person: Person;
}

export interface RegisteringState {
  /** What the actor's organisation is; null where it is not registered. */
  readonly organisationKind: OrganisationKind | null;
  readonly districtKnown: boolean;
}

/**
 * The fact holds the member number, the day and the district; nothing of {@link Person} enters it.
 *
 * @throws Refusal `producer.only-cooperatives`, `producer.district-unknown`,
 *   `producer.day-in-future`, `producer.born-after-joining`
 */
export function decideProducer(
  state: RegisteringState,
  command: RegisterProducer,
  now: Date,
): Fact[] {
  const { id, code, joinedOn, ubigeo, person } = command;
  if (state.organisationKind !== 'cooperative') refuse('producer.only-cooperatives');
  if (!state.districtKnown) refuse('producer.district-unknown', { ubigeo });
  refuseFuture(joinedOn, now);
  if (person.birthYear !== null && person.birthYear >= Number(joinedOn.slice(0, 4))) {
    refuse('producer.born-after-joining', { joinedOn });
  }
  return [
    {
      type: 'parties.producer-registered',
      subjectId: id,
      occurredOn: joinedOn,
      body: { code, joined_on: joinedOn, ubigeo },
    },
  ];
}

export interface ErasingState {
  readonly hasPerson: boolean;
  /** Consents of this person that are still in force: they end with the record. */
  readonly openConsents: readonly Id[];
}

export interface ErasePerson {
  readonly producerId: Id;
  readonly reason: ErasureReason;
}

/** @throws Refusal `producer.person-already-erased` */
export function decideErasure(state: ErasingState, command: ErasePerson, now: Date): Fact[] {
  const { producerId, reason } = command;
  if (!state.hasPerson) refuse('producer.person-already-erased', { id: producerId }, 'conflict');
  const on = dayOf(now, 'America/Lima');
  const withdrawals = state.openConsents.map((consentId) => withdrawal(consentId, producerId, on));
  return [
    { type: 'parties.person-erased', subjectId: producerId, occurredOn: on, body: { reason } },
    ...withdrawals,
  ];
}

/** One place for the shape of the fact, because consents end in two ways. */
export function withdrawal(consentId: Id, producerId: Id, on: Day): Fact {
  return {
    type: 'parties.consent-withdrawn',
    subjectId: consentId,
    about: [producerId],
    occurredOn: on,
    body: { withdrawn_on: on },
  };
}

/** The field's calendar is Lima's. */
export function refuseFuture(on: Day, now: Date): void {
  const today = dayOf(now, 'America/Lima');
  if (on > today) refuse('producer.day-in-future', { on, today });
}
