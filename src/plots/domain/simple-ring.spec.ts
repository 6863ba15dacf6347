import fc from 'fast-check';
import type { Position } from './position';
import { isSimpleRing } from './simple-ring';

type Pair = readonly [number, number];

/** Hills over a straight ground: simple whatever the heights are. */
const hills = fc
  .array(fc.integer({ min: 1, max: 20_000 }), { minLength: 2, maxLength: 30 })
  .map((heights): Position[] => [
    ...heights.map((lat, index) => ({ lon: index * 700, lat })),
    { lon: (heights.length - 1) * 700, lat: 0 },
    { lon: 0, lat: 0 },
  ]);

describe('crossings', () => {
  it('are not found in hills, from wherever and whichever way one walks', () => {
    fc.assert(
      fc.property(hills, fc.nat(40), fc.boolean(), (ring, start, back) => {
        const from = start % ring.length;
        const turned = [...ring.slice(from), ...ring.slice(0, from)];
        return isSimpleRing(back ? turned.reverse() : turned);
      }),
    );
  });

  it('are found as soon as one corner is dragged below the ground', () => {
    const dragged = fc.tuple(hills, fc.nat(40)).filter(([ring]) => ring.length > 4);
    fc.assert(
      fc.property(dragged, ([ring, which]) => {
        const index = 1 + (which % (ring.length - 4));
        const below = ring.map((one, place) => (place === index ? { ...one, lat: -5 } : one));
        return !isSimpleRing(below);
      }),
    );
  });

  it('agree with an independent test on a small grid', () => {
    const corner = fc.record({ lon: fc.nat(5), lat: fc.nat(5) });
    const rings = fc.uniqueArray(corner, {
      minLength: 3,
      maxLength: 7,
      selector: (p) => `${p.lon},${p.lat}`,
    });
    fc.assert(
      fc.property(rings, (ring) => isSimpleRing(ring) === isSimpleByFractions(ring)),
      { numRuns: 3_000 },
    );
  });

  it('do not depend on floating point far from the origin', () => {
    const shifted = (ring: Position[]): Position[] =>
      ring.map(({ lon, lat }) => ({ lon: lon - 81_399_999, lat: lat - 18_399_999 }));
    fc.assert(fc.property(hills, (ring) => isSimpleRing(shifted(ring))));
  });
});

/** Every pair of sides has no common position but the corner between neighbours: by parameters. */
function isSimpleByFractions(ring: readonly Position[]): boolean {
  const sides = ring.map((from, index) => ({ from, to: ring[(index + 1) % ring.length]! }));
  return sides.every((a, i) =>
    sides.every((b, j) => {
      if (j <= i) return true;
      const allowed = [a.from, a.to].filter((p) => [b.from, b.to].includes(p));
      return meetingPlaces(a, b).every((p) =>
        allowed.some((one) => p !== 'overlap' && one.lon === p[0] && one.lat === p[1]),
      );
    }),
  );
}

type Line = { from: Position; to: Position };

/** Where two sides meet: a position as numbers (grids are small), or that they overlap. */
function meetingPlaces(a: Line, b: Line): (Pair | 'overlap')[] {
  const [dx, dy] = [a.to.lon - a.from.lon, a.to.lat - a.from.lat];
  const [ex, ey] = [b.to.lon - b.from.lon, b.to.lat - b.from.lat];
  const [fx, fy] = [b.from.lon - a.from.lon, b.from.lat - a.from.lat];
  const determinant = dx * ey - dy * ex;
  if (determinant !== 0) {
    const [t, u] = [(fx * ey - fy * ex) / determinant, (fx * dy - fy * dx) / determinant];
    if (t < 0 || t > 1 || u < 0 || u > 1) return [];
    return [[settled(a.from.lon + t * dx), settled(a.from.lat + t * dy)]];
  }
  if (fx * dy - fy * dx !== 0) return [];
  const along = (p: Position): number =>
    ((p.lon - a.from.lon) * dx + (p.lat - a.from.lat) * dy) / (dx * dx + dy * dy);
  const [low, high] = [along(b.from), along(b.to)].sort((x, y) => x - y) as [number, number];
  const [start, end] = [Math.max(low, 0), Math.min(high, 1)];
  if (start > end) return [];
  if (start < end) return ['overlap'];
  return [[settled(a.from.lon + start * dx), settled(a.from.lat + start * dy)]];
}

/** Whole where it is whole but for the last bits of a division. */
function settled(value: number): number {
  const whole = Math.floor(value + 0.5);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
}
