import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../kernel/refusal';
import type { Box } from '../domain/position';
import { survey } from '../domain/survey';
import { geoShapeOf } from './geo-shape';
import { areCoordinates } from './plot-fields';
import type { GeometryRequest } from './plot-requests';

const FOLDER = join(__dirname, '../../../../shared/data/plots');
/** The files lie all over the world; what is asked here is whether the shape is right. */
const WORLD: Box = { west: -180e6, south: -90e6, east: 180e6, north: 90e6 };

interface PlotFile {
  readonly features: readonly [{ readonly geometry: GeometryRequest }];
}

/** "accepted" or the code of the refusal for the geometry of a file's first feature. */
function verdictOn(path: string): string {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as PlotFile;
  const { geometry } = features[0];
  if (!areCoordinates(geometry.coordinates)) return 'field.coordinates';
  try {
    survey(geoShapeOf(geometry), WORLD);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

/** A plot without a number has a right shape all the same: the door asks for the code. */
const EXPECTED: Readonly<Record<string, string>> = {
  'valid/point-under-4ha.geojson': 'accepted',
  'invalid/duplicate-ring.geojson': 'plot.ring-has-holes',
  'invalid/latitude-out-of-range.geojson': 'plot.coordinate-out-of-range',
  'invalid/missing-plot-id.geojson': 'accepted',
  'invalid/self-intersecting-polygon.geojson': 'plot.ring-crosses-itself',
  'invalid/unclosed-ring.geojson': 'plot.ring-open',
};

describe('published plot files', () => {
  if (!existsSync(FOLDER)) {
    it('are not here: skipped, because the folder with the files is missing', () => {
      process.stderr.write('plot files: skipped, shared/data/plots is not beside the project\n');
    });
    return;
  }

  it('are all judged', () => {
    const found = ['valid', 'invalid'].flatMap((folder) =>
      readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`),
    );
    expect(found.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s: %s', (name, verdict) => {
    expect(verdictOn(join(FOLDER, name))).toBe(verdict);
  });
});

describe('coordinates at the door', () => {
  it.each([[[-78.81, -5.7]], [[[[-78.81, -5.7]]]]])('%j may be read', (coordinates) => {
    expect(areCoordinates(coordinates)).toBe(true);
  });

  it.each([
    [[-78.81, -5.7, 1640]],
    [['-78.81', '-5.7']],
    [[-78.81]],
    [[]],
    [[[]]],
    [[[-78.81, -5.7]]],
    [[[[-78.81, null]]]],
    [[[[[-78.81, -5.7]]]]],
    [{ 0: -78.81, 1: -5.7, length: 2 }],
    [null],
    ['[-78.81,-5.7]'],
    [[Array.from({ length: 2_001 }, () => [-78.81, -5.7])]],
  ])('%j may not', (coordinates) => {
    expect(areCoordinates(coordinates)).toBe(false);
  });

  it('refuses a point that says it is a polygon', () => {
    expect(() => geoShapeOf({ type: 'Polygon', coordinates: [-78.81, -5.7] })).toThrow(
      'plot.geometry-mixed-up',
    );
    expect(() => geoShapeOf({ type: 'Point', coordinates: [[[-78.81, -5.7]]] })).toThrow(
      'plot.geometry-mixed-up',
    );
  });
});
