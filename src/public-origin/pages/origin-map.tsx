import type { VNode } from 'preact';
import type { Language } from '../../platform/text/language';
import type { MapLeg, MapPlace, View } from '../../platform/web/drawing/map';
import { RouteMap } from '../../platform/web/drawing/map';
import type { JourneyEvent } from '../domain/origin-view';
import { type LegId, type PlaceId, readRoute } from '../route';
import { say } from './way.texts';

const ROUTE = readRoute();
const OVERVIEW: View = { west: -86, south: -12, east: 18, north: 56 };
const NORTH_OF_PERU: View = { west: -82, south: -7.2, east: -77.4, north: -3.2 };

/** How places are written in the record, without accents and capitals. */
const WRITTEN: Readonly<Record<PlaceId, readonly string[]>> = {
  sanIgnacio: ['san ignacio'],
  jaen: ['jaen'],
  paita: ['paita'],
  panama: ['panama'],
  hamburg: ['hamburg'],
  koepenick: ['berlin', 'kopenick', 'koepenick', 'treptow-kopenick'],
};

const LEGS: Readonly<Record<LegId, readonly [PlaceId, PlaceId]>> = {
  sanIgnacioToJaen: ['sanIgnacio', 'jaen'],
  jaenToPaita: ['jaen', 'paita'],
  paitaToHamburg: ['paita', 'hamburg'],
  hamburgToKoepenick: ['hamburg', 'koepenick'],
};

interface OriginMapProps {
  readonly language: Language;
  readonly journey: readonly JourneyEvent[];
}

/**
 * The drawn way. A leg is solid where the record holds it and dashed where it must lie between;
 * without a recorded sea leg nothing is drawn, because nothing would be known.
 */
export function OriginMap({ language, journey }: OriginMapProps): VNode | null {
  const recorded = recordedLegs(journey);
  if (!recorded.has('paitaToHamburg')) return null;
  const fromSanIgnacio = startsIn(journey, 'sanIgnacio') || recorded.has('sanIgnacioToJaen');
  const drawn = (Object.keys(LEGS) as LegId[]).filter(
    (leg) => leg !== 'sanIgnacioToJaen' || fromSanIgnacio,
  );
  const inPeru: MapPlace[] = [
    place('paita', 'below'),
    place('jaen', 'right'),
    ...(fromSanIgnacio ? [place('sanIgnacio', 'above')] : []),
  ];
  const onTheWay = [place('hamburg', 'above'), place('koepenick', 'below')];
  return (
    <RouteMap
      id="way"
      title={say(language, 'way.map')}
      description={say(language, 'way.map-description', {
        places: [...inPeru]
          .reverse()
          .concat(onTheWay)
          .map((one) => one.name)
          .join(' – '),
      })}
      note={say(language, 'way.map-line')}
      legs={drawn.map((leg): MapLeg => ({
        drawn: recorded.has(leg) ? 'solid' : 'dashed',
        line: ROUTE.legs.get(leg) ?? [],
      }))}
      overview={{ view: OVERVIEW, places: onTheWay }}
      inset={{
        title: say(language, 'way.north-of-peru'),
        side: 'right',
        view: NORTH_OF_PERU,
        places: inPeru,
      }}
    />
  );
}

function recordedLegs(journey: readonly JourneyEvent[]): ReadonlySet<LegId> {
  const legs = new Set<LegId>();
  for (const event of journey) {
    if (event.kind !== 'transported') continue;
    for (const [leg, [from, to]] of Object.entries(LEGS) as [LegId, [PlaceId, PlaceId]][]) {
      if (isAt(event.fromPlace, from) && isAt(event.toPlace, to)) legs.add(leg);
    }
  }
  return legs;
}

function startsIn(journey: readonly JourneyEvent[], id: PlaceId): boolean {
  return journey.some(
    (event) => event.kind === 'delivered' && event.by.some((party) => isAt(party.place, id)),
  );
}

function isAt(written: string, id: PlaceId): boolean {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return WRITTEN[id].some((one) => plain.startsWith(one));
}

function place(id: PlaceId, side: MapPlace['side']): MapPlace {
  const known = ROUTE.places.get(id);
  if (known === undefined) throw new RangeError(`no place ${id} on the route`);
  return { name: known.name, at: known.at, side };
}
