import type { Day } from '../../kernel/day';
import { type Grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { uscPerLb } from './agreed-price';
import type { Contract, ContractTerms, Fixation } from './contract';
import { checkPrice, type PriceLimits, type PriceWarning } from './price-limits';

/** An accepted hand-over as the custody room knows it. */
export interface HandoverFacts {
  readonly handoverId: Id;
  readonly fromId: Id;
  readonly toId: Id;
  readonly massG: Grams;
}

export interface Shipment {
  readonly handoverId: Id;
  readonly massG: Grams;
  readonly shippedOn: Day;
}

/**
 * Checks what the two parties signed.
 *
 * @param today the calendar day at which it is recorded
 * @returns warnings about prices that are unusual but possible
 */
export function decideSigning(
  terms: ContractTerms,
  limits: PriceLimits,
  today: Day,
): readonly PriceWarning[] {
  if (terms.buyerId === terms.sellerId) refuse('contract.same-party', { id: terms.buyerId });
  refuseFuture(terms.signedOn, today);
  if (terms.priceType === 'fixed' && terms.agreed === null) refuse('contract.price-missing');
  if (terms.priceType === 'to-be-fixed' && terms.agreed !== null) {
    refuse('contract.price-not-expected');
  }
  if (terms.scheme === 'spp' && !terms.organic) {
    refuse('price.spp-is-organic', { rule: terms.scheme });
  }
  const agreed = terms.agreed === null ? [] : checkPrice(uscPerLb(terms.agreed), limits);
  const reference = terms.marketReference;
  const market = reference === null ? [] : checkPrice(reference.uscPerLb, limits);
  return [...new Set([...agreed, ...market])];
}

/** Checks the fixing of a price that was left open; the price is fixed once. */
export function decideFixing(
  contract: Contract,
  fixation: Fixation,
  limits: PriceLimits,
  today: Day,
): readonly PriceWarning[] {
  if (contract.priceType === 'fixed') refuse('contract.nothing-to-fix', { id: contract.id });
  if (contract.fixation !== null) {
    const { fixedOn } = contract.fixation;
    refuse('contract.already-fixed', { id: contract.id, fixedOn }, 'conflict');
  }
  refuseFuture(fixation.fixedOn, today);
  refuseBeforeSigning(fixation.fixedOn, contract);
  return checkPrice(fixation.marketUscPerLb, limits);
}

/**
 * Checks that an accepted hand-over really fulfils this contract: from seller to buyer, and not
 * more than was handed over. More than the contract promised is kept, because it was shipped.
 */
export function decideShipment(
  contract: Contract,
  shipment: Shipment,
  handover: HandoverFacts,
  today: Day,
): void {
  if (handover.fromId !== contract.sellerId || handover.toId !== contract.buyerId) {
    refuse('contract.handover-of-others', { handoverId: handover.handoverId });
  }
  if (shipment.massG > handover.massG) {
    refuse('contract.more-than-handed-over', {
      handoverId: handover.handoverId,
      handedOverKg: kgText(handover.massG),
      askedKg: kgText(shipment.massG),
    });
  }
  refuseFuture(shipment.shippedOn, today);
  refuseBeforeSigning(shipment.shippedOn, contract);
}

function refuseFuture(on: Day, today: Day): void {
  if (on > today) refuse('contract.day-in-future', { on, today });
}

function refuseBeforeSigning(on: Day, contract: Contract): void {
  const { signedOn } = contract;
  if (on < signedOn) refuse('contract.before-signature', { on, signedOn });
}
