/** How much coffee is grown for a bench database. */
export interface Size {
  readonly name: string;
  readonly producers: number;
  readonly deliveriesPerHarvest: number;
  readonly harvests: number;
}

export const SMALL: Size = { name: 'small', producers: 1000, deliveriesPerHarvest: 5, harvests: 3 };
export const MIDDLE: Size = {
  name: 'middle',
  producers: 5000,
  deliveriesPerHarvest: 6,
  harvests: 5,
};
export const LARGE: Size = {
  name: 'large',
  producers: 25_000,
  deliveriesPerHarvest: 6,
  harvests: 10,
};
