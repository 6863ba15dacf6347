import type { Day } from '../../kernel/day';
import type { Decimal } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import type { Fact } from '../../platform/journal/fact';

/** What a payment to a producer is for. */
export const SETTLEMENT_KINDS = [
  'first-payment',
  'adjustment',
  'quality-bonus',
  'patronage',
] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

export const PAYMENT_MEANS = ['cash', 'transfer', 'cheque', 'mobile', 'in-kind'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

export const CORRECTION_REASONS = [
  'typing-error',
  'wrong-delivery',
  'payment-returned',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** A payment to the producer who made a delivery, in Peruvian soles. */
export interface RecordSettlement {
  readonly id: Id;
  readonly deliveryLotId: Id;
  readonly producerId: Id;
  readonly kind: SettlementKind;
  readonly amountPen: Decimal;
  readonly paidOn: Day;
  readonly means: PaymentMeans;
  /** True when with this payment nothing is left to pay for the delivery. */
  readonly settles: boolean;
}

/** Takes back or adds to what was recorded; the former payment stays in the record. */
export interface CorrectSettlement {
  readonly id: Id;
  /** The payment that was recorded wrongly. */
  readonly corrects: Id;
  /** The difference: negative where less was paid than recorded. */
  readonly byPen: Decimal;
  readonly reason: CorrectionReason;
}

/** What the lots know about a delivery. */
export interface SettledDelivery {
  readonly lotId: Id;
  readonly producerId: Id;
  readonly organisationId: Id;
  readonly deliveredOn: Day;
}

/** A recorded payment with what its corrections have made of it. */
export interface SettlementState {
  readonly id: Id;
  readonly deliveryLotId: Id;
  readonly producerId: Id;
  readonly kind: SettlementKind;
  readonly deliveredOn: Day;
  readonly paidOn: Day;
  readonly means: PaymentMeans;
  /** The payment and all its corrections. */
  readonly netPen: Decimal;
  /** The payment that this one corrects; a correction is not corrected again. */
  readonly corrects: Id | null;
}

/** A payment as it goes into the record, or the correction of one. */
export interface Payment extends RecordSettlement {
  readonly deliveredOn: Day;
  readonly corrects: Id | null;
  readonly reason: CorrectionReason | null;
}

/** A delivery of another cooperative is answered like one that does not exist. */
export function decideSettlement(
  command: RecordSettlement,
  delivery: SettledDelivery | null,
  caller: { readonly organisationId: Id; readonly today: Day },
): Payment {
  const { deliveryLotId, producerId, paidOn } = command;
  if (delivery === null || delivery.organisationId !== caller.organisationId) {
    refuseUnknown('lot', deliveryLotId);
  }
  if (delivery.producerId !== producerId) {
    refuse('settlement.not-their-delivery', { deliveryLotId, producerId });
  }
  if (paidOn > caller.today) refuse('settlement.in-future', { paidOn, today: caller.today });
  const { deliveredOn } = delivery;
  if (paidOn < deliveredOn) refuse('settlement.before-delivery', { paidOn, deliveredOn });
  if (!command.amountPen.gt(0)) refuse('settlement.nothing-paid');
  return { ...command, deliveredOn, corrects: null, reason: null };
}

/**
 * A correction counts to the day of the payment that it corrects. Nobody is left with less than
 * nothing: corrections never exceed the payment.
 */
export function decideCorrection(
  command: CorrectSettlement,
  former: SettlementState | null,
): Payment {
  if (former === null) refuseUnknown('settlement', command.corrects);
  const { netPen, ...payment } = former;
  if (former.corrects !== null) {
    refuse('settlement.is-correction', { id: former.id, corrects: former.corrects });
  }
  if (command.byPen.isZero()) refuse('settlement.nothing-to-correct', { id: former.id });
  if (netPen.plus(command.byPen).lt(0)) {
    const [paidPen, byPen] = [netPen.toFixed(2), command.byPen.toFixed(2)];
    refuse('settlement.more-than-paid', { id: former.id, paidPen, byPen });
  }
  return {
    ...payment,
    id: command.id,
    amountPen: command.byPen,
    settles: false,
    corrects: former.id,
    reason: command.reason,
  };
}

/** The fact of a payment: ids and exact amounts, no name. */
export function paidFact(payment: Payment): Fact {
  return {
    type: 'settlements.producer-paid',
    subjectId: payment.id,
    about: payment.corrects === null ? [] : [payment.corrects],
    occurredOn: payment.paidOn,
    body: {
      delivery_lot_id: payment.deliveryLotId,
      producer_id: payment.producerId,
      kind: payment.kind,
      amount: payment.amountPen.toFixed(2),
      currency: 'PEN',
      delivered_on: payment.deliveredOn,
      paid_on: payment.paidOn,
      means: payment.means,
      settles: payment.settles,
      corrects: payment.corrects,
      reason: payment.reason,
    },
  };
}
