import { refuse } from '../../kernel/refusal';
import { signedArea, squareMetres, type SquareMetres } from './area';
import {
  type Box,
  degreesOf,
  isOnEarth,
  lies,
  type Position,
  positionOf,
  samePosition,
} from './position';
import { isSimpleRing } from './simple-ring';

type Pair = readonly [number, number];

/** A GeoJSON geometry as it comes in: `[longitude, latitude]` in degrees, no altitude. */
export type GeoShape =
  | { readonly type: 'Point'; readonly coordinates: Pair }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Pair[])[] };

/** What the house keeps of it: six decimals, counter-clockwise, no repeated positions. */
export interface Survey {
  readonly shape: GeoShape;
  /** Null for a point. */
  readonly areaM2: SquareMetres | null;
}

/** More positions than any walk around a field gives; the check of crossings compares all pairs. */
export const MOST_POSITIONS = 2_000;
/** A triangle, with its first position repeated at the end. */
const FEWEST_POSITIONS = 4;

/**
 * @throws Refusal `plot.coordinate-out-of-range`, `plot.axes-swapped`, `plot.outside-country`,
 *   `plot.ring-has-holes`, `plot.ring-too-long`, `plot.ring-too-short`, `plot.ring-open`,
 *   `plot.ring-crosses-itself`, `plot.area-too-small`; no fact of a refusal tells a place
 */
export function survey(given: GeoShape, country: Box): Survey {
  if (given.type === 'Point') {
    const position = positionOf(given.coordinates);
    refuseElsewhere([position], country);
    return { shape: { type: 'Point', coordinates: degreesOf(position) }, areaM2: null };
  }
  const [outer = [], ...holes] = given.coordinates;
  if (holes.length > 0) refuse('plot.ring-has-holes', { rings: holes.length + 1 });
  const ring = openRing(outer, country);
  if (!isSimpleRing(ring)) refuse('plot.ring-crosses-itself');
  const area = signedArea(ring);
  if (area === 0n) refuse('plot.area-too-small');
  const closed = [...ring, ...ring.slice(0, 1)];
  if (area < 0n) closed.reverse();
  return {
    shape: { type: 'Polygon', coordinates: [closed.map(degreesOf)] },
    areaM2: squareMetres(area > 0n ? area : -area),
  };
}

/** The ring without its repeated end and without standing still. */
function openRing(given: readonly Pair[], country: Box): readonly Position[] {
  if (given.length > MOST_POSITIONS) refuse('plot.ring-too-long', { most: MOST_POSITIONS });
  const positions = given.map(positionOf);
  refuseElsewhere(positions, country);
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined || positions.length < FEWEST_POSITIONS) {
    refuse('plot.ring-too-short', { positions: positions.length, fewest: FEWEST_POSITIONS });
  }
  if (!samePosition(first, last)) refuse('plot.ring-open');
  const moving = positions.filter((position, index) => {
    const next = positions[index + 1];
    return next !== undefined && !samePosition(position, next);
  });
  if (moving.length < FEWEST_POSITIONS - 1) {
    refuse('plot.ring-too-short', { positions: moving.length + 1, fewest: FEWEST_POSITIONS });
  }
  return moving;
}

function refuseElsewhere(positions: readonly Position[], country: Box): void {
  if (!positions.every(isOnEarth)) refuse('plot.coordinate-out-of-range');
  if (positions.every((position) => lies(position, country))) return;
  const swapped = positions.map(({ lon, lat }) => ({ lon: lat, lat: lon }));
  if (swapped.every((position) => lies(position, country))) refuse('plot.axes-swapped');
  refuse('plot.outside-country');
}
