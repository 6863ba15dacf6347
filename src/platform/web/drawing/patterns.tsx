import type { VNode } from 'preact';
import { PALETTE } from './palette';

const LINE = { fill: 'none', stroke: PALETTE.accent } as const;

/** Fills that differ in texture: they stay apart in print, in grey and for the colour-blind. */
const TEXTURES: readonly VNode[] = [
  <rect width="10" height="10" fill={PALETTE.accent} />,
  <path d="M0 2.5h10M0 7.5h10" {...LINE} stroke-width="1.4" />,
  <path d="M2.5 2.5h.1M7.5 7.5h.1" {...LINE} stroke-width="3.4" stroke-linecap="round" />,
  <path d="M2.5 0v10M7.5 0v10" {...LINE} stroke-width="2.6" />,
  <path d="M0 5h10M5 0v10" {...LINE} stroke-width="1.2" />,
  <path d="M-1 6 6-1M4 11 11 4" {...LINE} stroke-width="2.8" />,
];
const GROUND = '#f0e0cf';

const UNTRACED = (
  <path
    d="M-1 1 1-1M-1 11 11-1M9 11 11 9"
    fill="none"
    stroke={PALETTE.open}
    stroke-width="1.3"
    stroke-dasharray="3 1.6"
  />
);

export type TextureNumber = number | 'untraced';

/** Pattern definitions for one drawing; `id` keeps drawings in one page apart. */
export function Patterns({
  id,
  numbers,
}: {
  id: string;
  numbers: readonly TextureNumber[];
}): VNode {
  return (
    <defs>
      {[...new Set(numbers.map(kept))].map((number) => (
        <pattern
          key={number}
          id={`${id}-${number}`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          <rect width="10" height="10" fill={number === 'untraced' ? PALETTE.paper : GROUND} />
          {number === 'untraced' ? UNTRACED : TEXTURES[number]}
        </pattern>
      ))}
    </defs>
  );
}

/** The `fill` for a texture; after the sixth the textures begin again. */
export function texture(id: string, number: TextureNumber): string {
  return `url(#${id}-${kept(number)})`;
}

function kept(number: TextureNumber): TextureNumber {
  return number === 'untraced' ? number : number % TEXTURES.length;
}
