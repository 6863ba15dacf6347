import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VNode } from 'preact';
import { Table } from '../components/table';
import { PALETTE } from './palette';
import { Patterns, texture } from './patterns';

export interface ChartPoint {
  readonly label: string;
  /** Only for the drawing; `null` where there is no figure. */
  readonly value: number | null;
  /** The exact figure with its unit in the reader's habits; without a figure, the reason. */
  readonly text: string;
  /** Estimated or not yet final: drawn hatched. */
  readonly open?: boolean | undefined;
}

export interface ChartProps {
  /** Unique in the page. */
  readonly id: string;
  /** `bars` lie (long labels), `columns` stand (years), `line` is for one thing over time. */
  readonly kind: 'bars' | 'columns' | 'line';
  readonly title: string;
  /** A heading right above says the same: no caption is shown. */
  readonly headed?: boolean | undefined;
  /** What the drawing shows, in one sentence, for those who do not see it. */
  readonly description: string;
  /** The headings of the table beside the drawing: what the labels are, what the values are. */
  readonly headings: readonly [string, string];
  readonly points: readonly ChartPoint[];
}

const ROW = 54;
const HEIGHT = 220;
const TOP = 28;
const FOOT = 30;

/** A drawing and, beside it, the same numbers as a table. Text keeps its size at every width. */
export function Chart(props: ChartProps): VNode {
  const { id, kind, title, description, headings, points } = props;
  const height = kind === 'bars' ? ROW * points.length + 4 : HEIGHT;
  return (
    <figure class="chart">
      {props.headed !== true && <figcaption>{title}</figcaption>}
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {kind !== 'line' && <Patterns id={id} numbers={['untraced']} />}
        {kind === 'bars' && <Bars id={id} points={points} />}
        {kind === 'columns' && <Columns id={id} points={points} />}
        {kind === 'line' && <Line points={points} />}
      </svg>
      <Table
        id={`${id}-table`}
        caption={title}
        headed
        columns={[{ label: headings[0] }, { label: headings[1], numeric: true }]}
        rows={points.map((point) => ({ head: point.label, cells: [point.text] }))}
      />
    </figure>
  );
}

/** The scale always holds zero: a bar's length is its value. */
function domainOf(points: readonly ChartPoint[]): [number, number] {
  const values = points.map((point) => point.value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function Bars({ id, points }: { id: string; points: readonly ChartPoint[] }): VNode {
  const x = scaleLinear(domainOf(points), [0, 70]);
  return (
    <>
      {points.map((point, index) => {
        const value = point.value ?? 0;
        const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
        const top = index * ROW;
        return (
          <g key={index}>
            <text x="0" y={top + 16} fill={PALETTE.ink}>
              {point.label}
            </text>
            {point.value !== null && (
              <rect
                {...{ x: `${round(from)}%`, y: top + 23, height: 20 }}
                width={`${round(to - from)}%`}
                {...fillOf(id, point)}
              />
            )}
            <text x={`${round(to)}%`} y={top + 39} dx="8" fill={PALETTE.ink} class="figures">
              {point.text}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Columns({ id, points }: { id: string; points: readonly ChartPoint[] }): VNode {
  const x = scaleBand(points.keys(), [0, 100]).paddingInner(0.3).paddingOuter(0.15);
  const y = scaleLinear(domainOf(points), [HEIGHT - FOOT, TOP]);
  return (
    <>
      {points.map((point, index) => {
        const left = x(index) ?? 0;
        const middle = `${round(left + x.bandwidth() / 2)}%`;
        const value = point.value ?? 0;
        const top = y(Math.max(0, value));
        return (
          <g key={index}>
            {point.value !== null && (
              <rect
                {...{ x: `${round(left)}%`, y: round(top), width: `${round(x.bandwidth())}%` }}
                height={round(y(Math.min(0, value)) - top)}
                {...fillOf(id, point)}
              />
            )}
            <Label x={middle} y={round(top - 8)} text={point.text} />
            <Label x={middle} y={HEIGHT - 8} text={point.label} quiet />
          </g>
        );
      })}
      <ZeroLine y={y(0)} />
    </>
  );
}

function Line({ points }: { points: readonly ChartPoint[] }): VNode {
  const step = 100 / Math.max(1, points.length);
  const y = scaleLinear(domainOf(points), [HEIGHT - FOOT, TOP]);
  const at = (index: number): number => round((index + 0.5) * step);
  const path = line<ChartPoint>()
    .defined((point) => point.value !== null)
    .x((_, index) => at(index))
    .y((point) => round(y(point.value ?? 0)))([...points]);
  return (
    <>
      <ZeroLine y={y(0)} />
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
        <path
          d={path ?? ''}
          {...{ fill: 'none', stroke: PALETTE.accent, 'stroke-width': 2.5 }}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      {points.map((point, index) => (
        <g key={index}>
          {point.value !== null && (
            <circle
              {...{ cx: `${at(index)}%`, cy: round(y(point.value)), r: 5, 'stroke-width': 2.5 }}
              fill={point.open === true ? PALETTE.paper : PALETTE.accent}
              stroke={point.open === true ? PALETTE.open : PALETTE.accent}
            />
          )}
          <Label x={`${at(index)}%`} y={round(y(point.value ?? 0) - 13)} text={point.text} />
          <Label x={`${at(index)}%`} y={HEIGHT - 8} text={point.label} quiet />
        </g>
      ))}
    </>
  );
}

function fillOf(id: string, point: ChartPoint): Record<string, string | number> {
  return point.open === true
    ? { fill: texture(id, 'untraced'), stroke: PALETTE.open, 'stroke-width': 1.5 }
    : { fill: PALETTE.accent };
}

function ZeroLine({ y }: { y: number }): VNode {
  return <line x1="0" x2="100%" y1={round(y)} y2={round(y)} stroke={PALETTE.edge} />;
}

interface LabelProps {
  readonly x: string;
  readonly y: number;
  readonly text: string;
  readonly quiet?: boolean;
}

function Label({ x, y, text, quiet }: LabelProps): VNode {
  return (
    <text x={x} y={y} text-anchor="middle" fill={quiet === true ? PALETTE.quiet : PALETTE.ink}>
      {text}
    </text>
  );
}
