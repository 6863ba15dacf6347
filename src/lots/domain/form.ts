/** The forms coffee takes between the tree and the shop (coffee-domain B1). */
export const FORMS = ['cherry', 'parchment', 'green', 'roasted', 'packed'] as const;
export type Form = (typeof FORMS)[number];

/**
 * What can be done to lots. A blend brings lots of one form together; day lots are blends of
 * deliveries.
 */
export const TRANSFORMATIONS = ['hull', 'blend', 'split', 'roast', 'pack'] as const;
export type TransformationKind = (typeof TRANSFORMATIONS)[number];

export const LOSS_REASONS = [
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
