/** The forms coffee takes between the tree and the shop (coffee-domain B1). */
export const FORMS = [
  'cherry',
  'dried-cherry',
  'wet-parchment',
  'parchment',
  'green',
  'roasted',
  'packed',
] as const;
export type Form = (typeof FORMS)[number];

/** What members bring; wet parchment does not keep and is dried where it was washed. */
export const DELIVERED_FORMS = ['cherry', 'dried-cherry', 'parchment'] as const;
export type DeliveredForm = (typeof DELIVERED_FORMS)[number];

/**
 * What can be done to lots. A blend brings lots of one form together; day lots are blends of
 * deliveries.
 */
export const TRANSFORMATIONS = [
  'wet-mill',
  'dry',
  'hull',
  'sort',
  'blend',
  'split',
  're-bag',
  'roast',
  'pack',
] as const;
export type TransformationKind = (typeof TRANSFORMATIONS)[number];

export const LOSS_REASONS = [
  'pulp',
  'moisture',
  'husk',
  'defects',
  'sample',
  'spill',
  'roast-loss',
  'shrinkage',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

export const CORRECTION_REASONS = [
  'scale-recalibrated',
  'typing-error',
  'recount',
  'moisture-recheck',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
