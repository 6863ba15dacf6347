import { readFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoBounds, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [number, number];

/** A part of the world, in degrees; does not cross the 180th meridian. */
export interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How fine the coast is drawn: for an ocean, or for a province with its borders. */
export type Detail = 'coarse' | 'fine';

/** An equal-area view from straight above the middle, turned and scaled to fill the frame. */
export function projectionOf(view: View, frame: Frame): GeoProjection {
  const { west, south, east, north } = view;
  const across = [0, 0.25, 0.5, 0.75, 1].flatMap((part): [number, number][] => [
    [west + (east - west) * part, south],
    [west + (east - west) * part, north],
    [west, south + (north - south) * part],
    [east, south + (north - south) * part],
  ]);
  return geoAzimuthalEqualArea()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .fitSize([frame.width, frame.height], { type: 'MultiPoint', coordinates: across })
    .clipExtent([
      [-2, -2],
      [frame.width + 2, frame.height + 2],
    ]);
}

const drawn = new Map<string, string>();
const MOST_DRAWN = 40;

/** The path of all land in the view (Natural Earth); kept, because a coast does not move. */
export function landPath(view: View, frame: Frame, detail: Detail): string {
  const key = JSON.stringify([view, frame, detail]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const path = geoPath(projectionOf(view, frame)).digits(detail === 'fine' ? 1 : 0);
  const made = path(within(countries(detail), view)) ?? '';
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  drawn.set(key, made);
  return made;
}

/** The path of a line of positions, as the crow flies from one to the next. */
export function linePath(line: readonly Position[], view: View, frame: Frame): string {
  const coordinates = line.map(([longitude, latitude]) => [longitude, latitude]);
  return geoPath(projectionOf(view, frame)).digits(1)({ type: 'LineString', coordinates }) ?? '';
}

const FILES: Record<Detail, { file: string; object: string }> = {
  coarse: { file: 'world-atlas/land-110m.json', object: 'land' },
  fine: { file: 'world-atlas/countries-50m.json', object: 'countries' },
};
const loaded = new Map<Detail, FeatureCollection>();

function countries(detail: Detail): FeatureCollection {
  const known = loaded.get(detail);
  if (known !== undefined) return known;
  const { file, object } = FILES[detail];
  const topology = JSON.parse(readFileSync(require.resolve(file), 'utf8')) as Topology;
  const geometry = topology.objects[object];
  if (geometry?.type !== 'GeometryCollection') throw new RangeError(`${file}: no ${object}`);
  const made = feature(topology, geometry as GeometryCollection);
  loaded.set(detail, made);
  return made;
}

/** Leaves out the countries that lie wholly elsewhere: a province needs three of 240. */
function within(world: FeatureCollection, view: View): FeatureCollection {
  const margin = 5;
  const features = world.features.filter((one) => {
    const [[west, south], [east, north]] = geoBounds(one);
    const crossesDateLine = west > east;
    return (
      crossesDateLine ||
      (west < view.east + margin &&
        east > view.west - margin &&
        south < view.north + margin &&
        north > view.south - margin)
    );
  });
  return { type: 'FeatureCollection', features };
}
