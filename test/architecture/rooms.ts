/**
 * The rooms of the house in rank order. Imports go down in rank, never up and never to an equal.
 * The demo story stands above the running house because it starts it.
 */
export const RANKS: Readonly<Record<string, number>> = {
  kernel: 0,
  platform: 1,
  access: 2,
  parties: 3,
  plots: 4,
  certification: 5,
  lots: 6,
  custody: 7,
  traceability: 8,
  contracts: 9,
  settlements: 9,
  partnership: 9,
  'due-diligence': 9,
  premiums: 10,
  impact: 11,
  reports: 12,
  'public-origin': 12,
  epcis: 12,
  intake: 12,
  audit: 12,
  '(entry points)': 13,
  demo: 14,
};

/** main.ts, worker.ts, app.module.ts and the other files that lie directly in `src`. */
export const ENTRY_POINTS = '(entry points)';

/** Rooms without a public file: what they hold is open to everyone above. */
export const OPEN_ROOMS: readonly string[] = ['kernel', 'platform', ENTRY_POINTS];

/** Packages that compute and do nothing else; the kernel and the domains may use them. */
export const PURE_PACKAGES: readonly string[] = [
  'd3-geo',
  'decimal.js',
  'geographiclib-geodesic',
  'temporal-polyfill',
];

/** "lots" for `src/lots/domain/lot.ts`; null outside `src`. */
export function roomOf(path: string): string | null {
  const [top, room, inside] = path.split('/');
  if (top !== 'src' || room === undefined) return null;
  return inside === undefined ? ENTRY_POINTS : room;
}
