import type { VNode } from 'preact';
import {
  type Detail,
  type Frame,
  landPath,
  linePath,
  type Position,
  projectionOf,
  type View,
} from './geography';
import { PALETTE } from './palette';

export type { Position, View } from './geography';

export interface MapPlace {
  readonly name: string;
  /** Longitude, latitude. */
  readonly at: Position;
  /** Where the name stands, seen from the point. */
  readonly side: 'left' | 'right' | 'above' | 'below';
}

export interface MapLeg {
  /** `solid`: gone this way; `dashed`: roughly this way. */
  readonly drawn: 'solid' | 'dashed';
  readonly line: readonly Position[];
}

export interface MapPart {
  readonly view: View;
  readonly places: readonly MapPlace[];
}

export interface RouteMapProps {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** The way in one sentence, for those who do not see it. */
  readonly description: string;
  readonly overview: MapPart;
  readonly legs: readonly MapLeg[];
  /** A part too small for the overview, drawn larger beside it and framed there. */
  readonly inset?:
    (MapPart & { readonly title: string; readonly side: MapPlace['side'] }) | undefined;
  /** Where the line comes from and what it is not. */
  readonly note: string;
}

const WIDE: Frame = { width: 360, height: 270 };
const NARROW: Frame = { width: 200, height: 200 };

/** A route on a map made of two drawings, without tiles, scripts or a third party. */
export function RouteMap(props: RouteMapProps): VNode {
  const { id, title, description, overview, legs, inset, note } = props;
  return (
    <figure class="map">
      <figcaption>{title}</figcaption>
      <div class="sheets">
        <Sheet
          {...{ id, title, description, legs, frame: WIDE, detail: 'coarse', part: overview }}
          framed={inset}
        />
        {inset !== undefined && (
          <Sheet
            {...{ id: `${id}-inset`, title: inset.title, legs, frame: NARROW, detail: 'fine' }}
            part={inset}
            description={inset.places.map((place) => place.name).join(', ')}
          />
        )}
      </div>
      <p class="note">{note}</p>
    </figure>
  );
}

interface SheetProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly part: MapPart;
  readonly legs: readonly MapLeg[];
  readonly frame: Frame;
  readonly detail: Detail;
  readonly framed?: RouteMapProps['inset'];
}

function Sheet({ id, title, description, part, legs, frame, detail, framed }: SheetProps): VNode {
  const { view, places } = part;
  return (
    <svg
      class={detail}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <rect width={frame.width} height={frame.height} fill={PALETTE.sheet} />
      <path
        d={landPath(view, frame, detail)}
        {...{ fill: PALETTE.land, stroke: PALETTE.paper, 'stroke-width': 0.8 }}
      />
      {legs.map((leg, index) => (
        <path
          key={index}
          d={linePath(leg.line, view, frame)}
          {...{ fill: 'none', stroke: PALETTE.accent, 'stroke-width': 2 }}
          stroke-linejoin="round"
          stroke-dasharray={leg.drawn === 'dashed' ? '4 3' : undefined}
        />
      ))}
      {framed !== undefined && <InsetFrame inset={framed} view={view} frame={frame} />}
      {places.map((place) => (
        <Place key={place.name} place={place} view={view} frame={frame} />
      ))}
    </svg>
  );
}

interface Drawn {
  readonly view: View;
  readonly frame: Frame;
}

function Place({ place, view, frame }: Drawn & { readonly place: MapPlace }): VNode | null {
  const point = projectionOf(view, frame)([...place.at]);
  if (point === null) return null;
  const [x, y] = [tenth(point[0]), tenth(point[1])];
  return (
    <>
      <circle
        {...{ cx: x, cy: y, r: 4, fill: PALETTE.paper, stroke: PALETTE.accent, 'stroke-width': 2 }}
      />
      <Name x={x} y={y} away={8} name={place.name} side={place.side} />
    </>
  );
}

type FrameProps = Drawn & { readonly inset: NonNullable<RouteMapProps['inset']> };

function InsetFrame({ inset, view, frame }: FrameProps): VNode | null {
  const { west, south, east, north } = inset.view;
  const projection = projectionOf(view, frame);
  const from = projection([west, north]);
  const to = projection([east, south]);
  if (from === null || to === null) return null;
  const [x, y] = [tenth(from[0]), tenth(from[1])];
  const [width, height] = [tenth(to[0] - from[0]), tenth(to[1] - from[1])];
  const away = 5 + (inset.side === 'left' || inset.side === 'right' ? width : height) / 2;
  return (
    <>
      <rect {...{ x, y, width, height, fill: 'none', stroke: PALETTE.ink, 'stroke-width': 1.2 }} />
      <Name
        x={tenth(x + width / 2)}
        y={tenth(y + height / 2)}
        away={away}
        name={inset.title}
        side={inset.side}
      />
    </>
  );
}

interface NameProps {
  readonly x: number;
  readonly y: number;
  readonly away: number;
  readonly name: string;
  readonly side: MapPlace['side'];
}

const SIDES = {
  left: { across: -1, down: 0, 'text-anchor': 'end', dy: '.35em' },
  right: { across: 1, down: 0, 'text-anchor': 'start', dy: '.35em' },
  above: { across: 0, down: -1, 'text-anchor': 'middle', dy: '0' },
  below: { across: 0, down: 1, 'text-anchor': 'middle', dy: '.75em' },
} as const;

/** A name with a rim of paper, so that it can be read on land, sea and line. */
function Name({ x, y, away, name, side }: NameProps): VNode {
  const { across, down, ...text } = SIDES[side];
  return (
    <text
      {...{ ...text, x: tenth(x + across * away), y: tenth(y + down * away), fill: PALETTE.ink }}
      {...{ stroke: PALETTE.paper, 'stroke-width': 3, 'stroke-linejoin': 'round' }}
      paint-order="stroke"
    >
      {name}
    </text>
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
