import { type Day, dayOf } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';
import { isCountry } from './country';
import { isRuc, isRucOfPerson } from './ruc';

/** What an organisation is in the chain or in the partnership. */
export const ORGANISATION_KINDS = [
  'cooperative',
  'exporter',
  'importer',
  'roaster',
  'retailer',
  'carrier',
  'supplier',
  'municipality',
  'civil-society',
  'control-body',
  'operator',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface RegisterOrganisation {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** Town or village, as the organisation writes it. */
  readonly place: string;
  /** Register or tax number; in Peru the RUC of a company, never of a person. */
  readonly officialNumber: string | null;
}

/**
 * Organisations are not persons: their names stand in the fact and on public pages.
 *
 * @throws Refusal `organisation.country-unknown`, `organisation.ruc-wrong`,
 *   `organisation.ruc-of-person`: the fact stays, and that number holds an identity card's
 */
export function decideOrganisation(command: RegisterOrganisation, now: Date): Fact[] {
  const { id, kind, name, country, place, officialNumber } = command;
  if (!isCountry(country)) refuse('organisation.country-unknown', { country });
  if (country === 'PE' && officialNumber !== null && !isRuc(officialNumber)) {
    refuse('organisation.ruc-wrong', { number: officialNumber });
  }
  if (country === 'PE' && officialNumber !== null && isRucOfPerson(officialNumber)) {
    refuse('organisation.ruc-of-person');
  }
  const on: Day = dayOf(now, 'America/Lima');
  return [
    {
      type: 'parties.organisation-registered',
      subjectId: id,
      occurredOn: on,
      body: { kind, name, country, place, official_number: officialNumber },
    },
  ];
}
