import { loadReferenceFile } from '../platform/reference/reference-file';
import type { Position } from '../platform/web/drawing/map';

export type PlaceId = 'sanIgnacio' | 'jaen' | 'paita' | 'panama' | 'hamburg' | 'koepenick';
export type LegId = 'sanIgnacioToJaen' | 'jaenToPaita' | 'paitaToHamburg' | 'hamburgToKoepenick';

/** The drawn way; a line for orientation, not a measured track. */
export interface Route {
  readonly places: ReadonlyMap<string, { readonly name: string; readonly at: Position }>;
  readonly legs: ReadonlyMap<string, readonly Position[]>;
}

/** `config/reference/route-paita-hamburg.yaml`, read and checked once at start. */
export function readRoute(): Route {
  const file = loadReferenceFile('route-paita-hamburg.yaml');
  const places = file.section('places', (row) => ({
    name: row.text('name'),
    at: positionOf(row.text('position')),
  }));
  const legs = file.section('legs', (row) => ({
    line: row.text('line').split(', ').map(positionOf),
  }));
  file.finish();
  return {
    places: new Map(places.map(({ id, name, at }) => [id, { name, at }])),
    legs: new Map(legs.map(({ id, line }) => [id, line])),
  };
}

function positionOf(text: string): Position {
  const match = /^(-?\d{1,3}(?:\.\d+)?) (-?\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (match === null) throw new RangeError(`not a position: ${text}`);
  return [Number(match[1]), Number(match[2])];
}
