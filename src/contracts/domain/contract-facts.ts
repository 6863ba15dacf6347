import type { Plain } from '../../kernel/canonical-json';
import { numeral } from '../../kernel/decimal';
import type { AgreedPrice } from './agreed-price';
import type { Contract, ContractTerms, Fixation, MarketReference } from './contract';
import type { Shipment } from './contract-decisions';

type Body = { readonly [key: string]: Plain };

/** Everything that was signed, so that the contract can be rebuilt from the fact alone. */
export function signedBody(terms: ContractTerms, warnings: readonly string[]): Body {
  return {
    code: terms.code,
    seller_id: terms.sellerId,
    buyer_id: terms.buyerId,
    scheme: terms.scheme,
    form: terms.form,
    organic: terms.organic,
    signed_on: terms.signedOn,
    price_type: terms.priceType,
    agreed_price: agreedBody(terms.agreed),
    differential_usc_per_lb: numeral(terms.differentialUscPerLb),
    market_reference: referenceBody(terms.marketReference),
    mass_g: terms.massG,
    incoterm: terms.incoterm,
    currency: terms.currency,
    warnings,
  };
}

export function fixedBody(
  contract: Contract,
  fixation: Fixation,
  warnings: readonly string[],
): Body {
  return {
    fixed_on: fixation.fixedOn,
    fixed_by: fixation.fixedBy,
    market_usc_per_lb: numeral(fixation.marketUscPerLb),
    kc_month: fixation.kcMonth,
    agreed_price: agreedBody(contract.agreed),
    revision: contract.revision,
    warnings,
  };
}

export function shippedBody(contract: Contract, shipment: Shipment): Body {
  return {
    handover_id: shipment.handoverId,
    mass_g: shipment.massG,
    shipped_on: shipment.shippedOn,
    revision: contract.revision,
  };
}

function agreedBody(agreed: AgreedPrice | null): Plain {
  return agreed === null ? null : { amount: agreed.amount, unit: agreed.unit };
}

function referenceBody(reference: MarketReference | null): Plain {
  if (reference === null) return null;
  const { month, source } = reference;
  return { usc_per_lb: numeral(reference.uscPerLb), month, source };
}
