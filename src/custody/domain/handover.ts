import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown, unreachable } from '../../kernel/refusal';

export const REFUSAL_REASONS = [
  'quality',
  'weight-differs',
  'documents-missing',
  'not-ordered',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What goes with the coffee: seals of truck or container, and documents by their number. */
export const PAPER_KINDS = [
  'seal',
  'delivery-note',
  'invoice',
  'contract',
  'certificate-of-inspection',
  'bill-of-lading',
  'other',
] as const;
export interface Paper {
  readonly kind: (typeof PAPER_KINDS)[number];
  readonly number: string;
}

/** @throws Refusal `handover.paper-twice` */
export function refuseRepeatedPapers(papers: readonly Paper[]): void {
  const seen = new Set<string>();
  for (const { kind, number } of papers) {
    const key = `${kind} ${number}`;
    if (seen.has(key)) refuse('handover.paper-twice', { kind, number });
    seen.add(key);
  }
}

/** Where an offer stands. */
export type Handover =
  | {
      readonly status: 'offered';
      readonly id: Id;
      readonly receiverId: Id;
      readonly offeredOn: Day;
    }
  | { readonly status: 'accepted'; readonly id: Id }
  | { readonly status: 'refused'; readonly id: Id };

/**
 * Only the receiver answers an offer, once, and not before it was made.
 * @throws Refusal `handover.unknown` for anybody else, `handover.answered` (conflict),
 *   `handover.answered-before-offer`
 */
export function decideAnswer(handover: Handover, answer: { by: Id; on: Day; today: Day }): void {
  switch (handover.status) {
    case 'accepted':
    case 'refused':
      return refuse(
        'handover.answered',
        { handover: handover.id, status: handover.status },
        'conflict',
      );
    case 'offered':
      if (handover.receiverId !== answer.by) refuseUnknown('handover', handover.id);
      if (answer.on < handover.offeredOn) {
        refuse('handover.answered-before-offer', {
          day: answer.on,
          offered_on: handover.offeredOn,
        });
      }
      if (answer.on > answer.today)
        refuse('day.in-future', { day: answer.on, today: answer.today });
      return;
    default:
      return unreachable(handover);
  }
}

/** An offer goes to somebody else. @throws Refusal `handover.to-oneself`, `day.in-future` */
export function decideOffer(offer: { senderId: Id; receiverId: Id; on: Day; today: Day }): void {
  if (offer.senderId === offer.receiverId) refuse('handover.to-oneself');
  if (offer.on > offer.today) refuse('day.in-future', { day: offer.on, today: offer.today });
}
