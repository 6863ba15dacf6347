import { type Day, dayOf, type Zone } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuseUnknown } from '../../kernel/refusal';

/** The two towns of the partnership; every count and every approval is kept for each of them. */
export const TOWNS = ['treptow-koepenick', 'cajamarca'] as const;
export type Town = (typeof TOWNS)[number];

const ZONES: Record<Town, Zone> = {
  'treptow-koepenick': 'Europe/Berlin',
  cajamarca: 'America/Lima',
};

/** The calendar day that it is in that town: a day "in the future" depends on where one stands. */
export function todayIn(town: Town, now: Date): Day {
  return dayOf(now, ZONES[town]);
}

/** A partnership between two municipalities, by the organisations that act for them. */
export interface Partnership {
  readonly id: Id;
  readonly code: string;
  readonly agreementOn: Day;
  readonly municipalities: Readonly<Record<Town, Id>>;
}

/**
 * The town for which an organisation acts.
 * @throws Refusal `partnership.unknown` when it is neither of the two municipalities
 */
export function townOf(partnership: Partnership, organisationId: Id): Town {
  const town = TOWNS.find((one) => partnership.municipalities[one] === organisationId);
  return town ?? refuseUnknown('partnership', partnership.id);
}
