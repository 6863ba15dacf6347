import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';

/** What is held: a lot, a delivery, all coffee of a plot, or all that a certificate covered. */
export const HOLD_TARGETS = ['lot', 'delivery', 'plot', 'certificate'] as const;
export type HoldTarget = (typeof HOLD_TARGETS)[number];

export const HOLD_REASONS = [
  'contamination',
  'residue',
  'foreign-matter',
  'mislabelled',
  'certificate-doubt',
  'origin-doubt',
  'quality',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const RELEASE_REASONS = [
  'cleared-by-test',
  'papers-complete',
  'goods-collected',
  'placed-in-error',
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** What somebody wants to be stopped; the client makes the id. */
export interface PlaceHold {
  readonly holdId: Id;
  readonly target: HoldTarget;
  readonly targetId: Id;
  readonly reason: HoldReason;
  readonly on: Day;
}

export type Hold =
  | {
      readonly status: 'open';
      readonly id: Id;
      readonly organisationId: Id;
      readonly placedOn: Day;
    }
  | { readonly status: 'released'; readonly id: Id; readonly organisationId: Id };

/** A hold begins on a day that has come. @throws Refusal `day.in-future` */
export function decidePlace(on: Day, today: Day): void {
  if (on > today) refuse('day.in-future', { day: on, today });
}

/**
 * Whoever placed a hold releases it, once.
 * @throws Refusal `hold.unknown` for anybody else, `hold.released` (conflict), `day.in-future`,
 *   `hold.release-before`
 */
export function decideRelease(hold: Hold, release: { by: Id; on: Day; today: Day }): void {
  if (hold.organisationId !== release.by) refuseUnknown('hold', hold.id);
  if (hold.status === 'released') refuse('hold.released', { hold: hold.id }, 'conflict');
  if (release.on > release.today) {
    refuse('day.in-future', { day: release.on, today: release.today });
  }
  if (release.on < hold.placedOn) {
    refuse('hold.release-before', { day: release.on, placed_on: hold.placedOn });
  }
}
