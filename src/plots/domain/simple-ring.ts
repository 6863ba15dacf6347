import { unreachable } from '../../kernel/refusal';
import type { Position } from './position';

/**
 * True when the ring neither crosses, touches nor overlaps itself. `ring` is open: the first
 * position is not repeated at the end, and neighbours differ. Exact for rings within a country: the
 * differences of microdegrees stay below 2^25, so that every product is an exact integer. Compares
 * each pair of sides, which up to 2,000 positions takes some milliseconds.
 */
export function isSimpleRing(ring: readonly Position[]): boolean {
  const sides = ring.map((start, index) => sideOf(start, ring[(index + 1) % ring.length] ?? start));
  const last = sides.length - 1;
  for (const [index, side] of sides.entries()) {
    for (let next = index + 1; next <= last; next += 1) {
      const other = sides[next];
      if (other !== undefined && clash(side, other, neighbourhood(index, next, last))) return false;
    }
  }
  return true;
}

/** Where two sides of a ring share a position: the end of the earlier, or its start. */
type Neighbourhood = 'end' | 'start' | 'apart';

function neighbourhood(index: number, next: number, last: number): Neighbourhood {
  if (next === index + 1) return 'end';
  return index === 0 && next === last ? 'start' : 'apart';
}

function clash(side: Side, other: Side, where: Neighbourhood): boolean {
  switch (where) {
    case 'end':
      return foldsBack(side, other);
    case 'start':
      return foldsBack(other, side);
    case 'apart':
      return meet(side, other);
    default:
      return unreachable(where);
  }
}

interface Side {
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function sideOf(from: Position, to: Position): Side {
  return {
    from,
    to,
    west: Math.min(from.lon, to.lon),
    east: Math.max(from.lon, to.lon),
    south: Math.min(from.lat, to.lat),
    north: Math.max(from.lat, to.lat),
  };
}

/** Two sides that share the end of the first: the second runs back over the first. */
function foldsBack(first: Side, second: Side): boolean {
  return isOn(second.to, first) || isOn(first.from, second);
}

/** Boxes overlap and neither side lies wholly on one side of the other's line. */
function meet(a: Side, b: Side): boolean {
  if (a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south) return false;
  if (turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) > 0) return false;
  return turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0;
}

function isOn(position: Position, side: Side): boolean {
  return (
    turn(side.from, side.to, position) === 0 &&
    position.lon >= side.west &&
    position.lon <= side.east &&
    position.lat >= side.south &&
    position.lat <= side.north
  );
}

/** 1 to the left, -1 to the right, 0 straight on. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon));
}
