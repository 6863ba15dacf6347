import type { ProducerPlace } from '../../parties/parties.public';
import type { MemberCount } from './origin-view';

/** Below this, a district with its number of members could point at somebody. */
export const SMALLEST_GROUP = 5;

/**
 * Counts members by district. Districts with fewer than five members are not named; where only one
 * would be left out, its number could be worked out from the total, so the smallest named one is
 * left out too.
 */
export function countMembers(places: readonly ProducerPlace[]): MemberCount {
  const groups = [...groupByDistrict(places).values()].sort(
    (a, b) => b.members - a.members || (a.district < b.district ? -1 : 1),
  );
  const named = groups.filter((one) => one.known && one.members >= SMALLEST_GROUP);
  const hidden = groups.length - named.length;
  const hiddenMembers = places.length - named.reduce((sum, one) => sum + one.members, 0);
  if (hidden === 1 && hiddenMembers < SMALLEST_GROUP) named.pop();
  return {
    total: places.length < SMALLEST_GROUP ? null : places.length,
    districts: named.map(({ district, province, members }) => ({ district, province, members })),
    unnamedDistricts: groups.length - named.length,
  };
}

interface Group {
  readonly district: string;
  readonly province: string;
  readonly members: number;
  readonly known: boolean;
}

function groupByDistrict(places: readonly ProducerPlace[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { ubigeo, district } of places) {
    groups.set(ubigeo, {
      district: district?.district ?? '',
      province: district?.province ?? '',
      members: (groups.get(ubigeo)?.members ?? 0) + 1,
      known: district !== null,
    });
  }
  return groups;
}
