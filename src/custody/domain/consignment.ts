import { isContainerNumber, isSscc } from '../../kernel/check-digit';
import type { Day } from '../../kernel/day';
import { type Grams, kgText } from '../../kernel/grams';
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

/** The organic certificate of inspection: one per consignment, before it leaves. */
export interface Inspection {
  readonly number: string;
  readonly issuedOn: Day;
  readonly netG: Grams;
}

/** How a hand-over travelled: container, papers and legs. */
export interface RecordConsignment {
  readonly consignmentId: Id;
  readonly handoverId: Id;
  readonly container: string | null;
  readonly seal: string | null;
  readonly billOfLading: string | null;
  /** As written; see `icoMark`. */
  readonly icoMark?: string | null;
  readonly ssccs?: readonly string[];
  readonly inspection?: Inspection | null;
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

/**
 * The logistic units have right check digits and stand once; the certificate of inspection was
 * issued before the consignment left and covers its mass.
 * @throws Refusal `consignment.sscc-check-digit`, `consignment.sscc-twice`,
 *   `consignment.inspection-after-departure`, `consignment.inspection-too-small`
 */
export function decidePapers(consignment: RecordConsignment, sentG: Grams): void {
  const { ssccs = [], inspection = null, legs } = consignment;
  const seen = new Set<string>();
  for (const sscc of ssccs) {
    if (!isSscc(sscc)) refuse('consignment.sscc-check-digit', { sscc });
    if (seen.has(sscc)) refuse('consignment.sscc-twice', { sscc });
    seen.add(sscc);
  }
  if (inspection === null) return;
  const departedOn = legs[0]?.departedOn;
  if (departedOn !== undefined && inspection.issuedOn > departedOn) {
    const facts = { number: inspection.number, issued_on: inspection.issuedOn };
    refuse('consignment.inspection-after-departure', { ...facts, departed_on: departedOn });
  }
  if (inspection.netG < sentG) {
    refuse('consignment.inspection-too-small', {
      number: inspection.number,
      covered_kg: kgText(inspection.netG),
      sent_kg: kgText(sentG),
    });
  }
}

const PERU_MARK = /^0?30[-/ ](\d{1,4})[-/ ](\d{1,4})$/;

/**
 * The ICO identification mark of a Peruvian lot as `030-NNNN-NNNN`, whatever lost its zeros in a
 * sheet; any other text stays as it was written and is not `regular`.
 */
export function icoMark(written: string): { readonly mark: string; readonly regular: boolean } {
  const match = PERU_MARK.exec(written);
  if (match === null) return { mark: written, regular: false };
  const [, exporter = '', lot = ''] = match;
  return { mark: `030-${exporter.padStart(4, '0')}-${lot.padStart(4, '0')}`, regular: true };
}
