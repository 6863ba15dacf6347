import type { Id } from '../../kernel/id';
import { addShares, NOTHING, type Share } from '../../kernel/share';
import type { OriginPart } from './origin';

/** The department of Cajamarca: the first two digits of its districts' codes (INEI ubigeo). */
export const CAJAMARCA = '06';

/** Whether a lot may be called after the place where its coffee grew. */
export interface PlaceClaim {
  readonly scheme: 'from-cajamarca';
  /** `yes` only when every origin lies there, those of no milligram too; `held` while on hold. */
  readonly holds: 'yes' | 'no' | 'held';
  readonly coveredShare: Share;
  readonly gaps: readonly PlaceGap[];
}

/** An origin that lies elsewhere, or of which nobody knows the district. */
export interface PlaceGap {
  readonly originLotId: Id;
  readonly holderId: Id;
  readonly what: 'not-traced-to-plot' | 'other-department' | 'district-unknown';
}

/** @param ubigeoOf district of the member who brought an origin */
export function decidePlaceClaim(
  parts: readonly OriginPart[],
  ubigeoOf: ReadonlyMap<Id, string>,
  isHeld: boolean,
): PlaceClaim {
  const judged = parts.map((part) => ({ part, what: gapOf(part, ubigeoOf) }));
  const byRecord = parts.length > 0 && judged.every((one) => one.what === null) ? 'yes' : 'no';
  return {
    scheme: 'from-cajamarca',
    holds: isHeld ? 'held' : byRecord,
    coveredShare: judged
      .filter((one) => one.what === null)
      .map((one) => one.part.share)
      .reduce(addShares, NOTHING),
    gaps: judged.flatMap(({ part, what }) => {
      if (what === null) return [];
      const holderId = part.kind === 'member' ? part.cooperativeId : part.supplierId;
      return [{ originLotId: part.lotId, holderId, what }];
    }),
  };
}

function gapOf(part: OriginPart, ubigeoOf: ReadonlyMap<Id, string>): PlaceGap['what'] | null {
  if (part.kind === 'outside') return 'not-traced-to-plot';
  const ubigeo = ubigeoOf.get(part.producerId);
  if (ubigeo === undefined) return 'district-unknown';
  return ubigeo.startsWith(CAJAMARCA) ? null : 'other-department';
}
