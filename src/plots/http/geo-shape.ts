import { refuse } from '../../kernel/refusal';
import type { GeoShape } from '../domain/survey';
import { isPair } from './plot-fields';
import type { GeometryRequest } from './plot-requests';

/**
 * The geometry behind a request whose parts are already known to be pairs or rings of pairs.
 *
 * @throws Refusal `plot.geometry-mixed-up` when the type and the coordinates do not fit together
 */
export function geoShapeOf({ type, coordinates }: GeometryRequest): GeoShape {
  if (type === 'Point' && isPair(coordinates)) return { type, coordinates };
  if (type === 'Polygon' && !isPair(coordinates)) {
    return { type, coordinates: coordinates as (readonly [number, number])[][] };
  }
  refuse('plot.geometry-mixed-up', { type }, 'shape');
}
