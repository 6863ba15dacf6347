import { type Day, day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import { storyId } from './story-id';

/** 275 bags of 69 kg: one container (coffee-domain B2), 130 of Nube Verde and 145 of Oro Alto. */
export const EXPORTED = {
  'nube-verde': gramsFromKg('8970'),
  'oro-alto': gramsFromKg('10005'),
} as const;

export const GATHERED_ON = day('2026-09-01');
export const BLENDED_ON = day('2026-09-03');
export const OFFERED_TOO_EARLY_ON = day('2026-09-05');
export const REFUSED_ON = day('2026-09-07');
export const SHIPPED_ON = day('2026-09-10');
export const LOADED_ON = day('2026-09-12');
export const LANDED_ON = day('2026-10-09');

/** A container number with its right check digit; its owner code is not in use. */
export const CONTAINER = 'BWGU2026106';

export function exportLotId(cooperative: keyof typeof EXPORTED): string {
  return storyId(BLENDED_ON, `export-lot/${cooperative}`);
}

export function importLotId(cooperative: keyof typeof EXPORTED): string {
  return storyId(LOADED_ON, `import-lot/${cooperative}`);
}

/** The roastery's part of the story: days, lots and masses of one blend. */
export const ROASTERY = {
  offeredOn: day('2026-10-12'),
  receivedOn: day('2026-10-14'),
  outsideOn: day('2026-10-13'),
  blendedOn: day('2026-10-15'),
  roastedOn: day('2026-10-16'),
  packedOn: day('2026-10-19'),
  bestBefore: day('2027-10-31'),
} as const;

/** 600 of 1,000 kg come from the northern Peruvian cooperatives, the rest from elsewhere. */
export const BLEND = {
  'nube-verde': gramsFromKg('300'),
  'oro-alto': gramsFromKg('300'),
  outside: gramsFromKg('400'),
} as const;

export interface Roast {
  readonly name: string;
  readonly batch: string;
  readonly greenKg: string;
  readonly roastedKg: string;
  readonly bags: number;
  readonly sampleKg: string;
}

export const ROASTS: readonly Roast[] = [
  {
    name: 'roast/1',
    batch: 'TKB-2610-1',
    greenKg: '500',
    roastedKg: '421.000',
    bags: 1680,
    sampleKg: '1.000',
  },
  {
    name: 'roast/2',
    batch: 'TKB-2610-2',
    greenKg: '500',
    roastedKg: '419.500',
    bags: 1676,
    sampleKg: '0.500',
  },
];

export const BAG_G = 250n;

/** A GTIN of the range that GS1 keeps for examples (prefix 952). */
export const GTIN = '09521234543213';

export interface ShopDelivery {
  readonly shop: 'muehlenufer' | 'baumkreis';
  readonly batch: string;
  readonly bags: number;
  readonly on: Day;
}

export const SHOP_DELIVERIES: readonly ShopDelivery[] = [
  { shop: 'muehlenufer', batch: 'TKB-2610-1', bags: 600, on: day('2026-10-22') },
  { shop: 'baumkreis', batch: 'TKB-2610-1', bags: 480, on: day('2026-10-23') },
  { shop: 'muehlenufer', batch: 'TKB-2610-2', bags: 720, on: day('2026-11-05') },
];
