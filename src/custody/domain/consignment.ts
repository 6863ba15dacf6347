import { isContainerNumber } from '../../kernel/check-digit';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';

export const TRANSPORT_MODES = ['road', 'sea', 'rail', 'air', 'inland-water'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

export interface TransportLeg {
  readonly mode: TransportMode;
  readonly from: string;
  readonly to: string;
  readonly departedOn: Day;
  readonly arrivedOn: Day;
  /** Whole kilometres where the carrier states them; null: not recorded. */
  readonly distanceKm: number | null;
}

/** How a hand-over travelled: container, papers and legs. */
export interface RecordConsignment {
  readonly consignmentId: Id;
  readonly handoverId: Id;
  readonly container: string | null;
  readonly seal: string | null;
  readonly billOfLading: string | null;
  readonly legs: readonly TransportLeg[];
}

/**
 * The journey of a hand-over, recorded when it is over: a container number has a right check digit,
 * and the legs follow each other in time.
 * @throws Refusal `consignment.container-check-digit`, `consignment.leg-ends-before-start`,
 *   `consignment.legs-out-of-order`, `day.in-future`
 */
export function decideConsignment(
  container: string | null,
  legs: readonly TransportLeg[],
  today: Day,
): void {
  if (container !== null && !isContainerNumber(container)) {
    refuse('consignment.container-check-digit', { container });
  }
  let before: Day | null = null;
  for (const leg of legs) {
    if (leg.arrivedOn < leg.departedOn) {
      refuse('consignment.leg-ends-before-start', { from: leg.from, to: leg.to });
    }
    if (before !== null && leg.departedOn < before) {
      refuse('consignment.legs-out-of-order', { from: leg.from, to: leg.to });
    }
    if (leg.arrivedOn > today) refuse('day.in-future', { day: leg.arrivedOn, today });
    before = leg.arrivedOn;
  }
}
