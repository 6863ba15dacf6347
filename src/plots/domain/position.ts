import { Decimal, roundTo } from '../../kernel/decimal';

/**
 * A place on the WGS84 ellipsoid in whole microdegrees (the sixth decimal, about 0.11 m), which is
 * what the EU system keeps (coffee-domain C6). GeoJSON numbers are the one place where binary
 * fractions enter the house; here they become integers, and everything but the area is exact.
 */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

const MICRO = 1_000_000;

/** `[longitude, latitude]` in degrees, as GeoJSON writes it; half up at the sixth decimal. */
export function positionOf([lon, lat]: readonly [number, number]): Position {
  return { lon: microdegrees(lon), lat: microdegrees(lat) };
}

export function microdegrees(degrees: number | string): number {
  return roundTo(new Decimal(degrees).times(MICRO), 0).toNumber();
}

/** `[longitude, latitude]` in degrees with at most six decimals. */
export function degreesOf({ lon, lat }: Position): readonly [number, number] {
  return [lon / MICRO, lat / MICRO];
}

export function isOnEarth({ lon, lat }: Position): boolean {
  return Math.abs(lon) <= 180 * MICRO && Math.abs(lat) <= 90 * MICRO;
}

export function samePosition(a: Position, b: Position): boolean {
  return a.lon === b.lon && a.lat === b.lat;
}

/** Bounds in whole microdegrees, all included. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function lies(position: Position, within: Box): boolean {
  const { lon, lat } = position;
  return lon >= within.west && lon <= within.east && lat >= within.south && lat <= within.north;
}
