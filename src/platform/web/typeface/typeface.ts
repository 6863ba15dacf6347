import { readFileSync } from 'node:fs';
import { readTables } from './sfnt';
import { subset } from './subset';
import { packWoff2 } from './woff2';

/** The family name that the stylesheet uses and the font files carry. */
export const TYPEFACE = 'Bohnenweg Text';

const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2009, 0x2014],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x202f],
  [0x2039, 0x203a],
  [0x2070, 0x2089],
  [0x20ac, 0x20ac],
  [0x2153, 0x215e],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
];

/** For the stylesheet's `unicode-range`: other characters come from the reader's own fonts. */
export const UNICODE_RANGE = RANGES.map(([first, last]) =>
  first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
).join(',');

const CHARACTERS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

export type Weight = 400 | 600;

const FILES: Record<Weight, string> = {
  400: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  600: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/**
 * Source Sans 3 (Adobe, SIL Open Font License 1.1) cut down to Latin letters and packed as WOFF2:
 * about 20 kB instead of 380 kB, which is what a village's network can carry. Made at start, so
 * that the repository holds no binary copy of what the package already ships.
 */
export function makeTypeface(weight: Weight): Buffer {
  const font = readFileSync(require.resolve(FILES[weight]));
  return packWoff2(subset(readTables(font), CHARACTERS, TYPEFACE));
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
