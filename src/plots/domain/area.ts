import { Geodesic } from 'geographiclib-geodesic';
import { Decimal, roundTo } from '../../kernel/decimal';
import { degreesOf, type Position } from './position';

/** An area in whole square metres; 10,000 of them are a hectare. */
export type SquareMetres = bigint & { readonly __unit: 'm2' };

export function squareMetres(value: bigint): SquareMetres {
  return value as SquareMetres;
}

/**
 * The area inside an open ring on the WGS84 ellipsoid, rounded half up to the square metre;
 * positive when the ring runs counter-clockwise, as RFC 7946 wants outer rings. A spherical formula
 * would be 0.44 % too large in Jaén and flip plots at the four-hectare limit (coffee-domain C6).
 */
export function signedArea(ring: readonly Position[]): SquareMetres {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const position of ring) {
    const [lon, lat] = degreesOf(position);
    polygon.AddPoint(lat, lon);
  }
  const { area = 0 } = polygon.Compute(false, true);
  return squareMetres(BigInt(roundTo(new Decimal(area), 0).toFixed(0)));
}
