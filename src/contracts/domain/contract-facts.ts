import type { Plain } from '../../kernel/canonical-json';
import { numeral } from '../../kernel/decimal';
import type { Id } from '../../kernel/id';
import type { Contract, ContractTerms, Fixation } from './contract';
import type { Shipment } from './contract-decisions';

type Body = { readonly [key: string]: Plain };

/** Everything that was signed, so that the contract can be rebuilt from the fact alone. */
export function signedBody(terms: ContractTerms, warnings: readonly string[]): Body {
  const reference = terms.marketReference;
  return {
    code: terms.code,
    sellerId: terms.sellerId,
    buyerId: terms.buyerId,
    scheme: terms.scheme,
    form: terms.form,
    organic: terms.organic,
    signedOn: terms.signedOn,
    priceType: terms.priceType,
    agreed: terms.agreed === null ? null : { ...terms.agreed },
    differentialUscPerLb: numeral(terms.differentialUscPerLb),
    marketReference:
      reference === null
        ? null
        : {
            uscPerLb: numeral(reference.uscPerLb),
            month: reference.month,
            source: reference.source,
          },
    massG: terms.massG,
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
    fixedOn: fixation.fixedOn,
    fixedBy: fixation.fixedBy,
    marketUscPerLb: numeral(fixation.marketUscPerLb),
    kcMonth: fixation.kcMonth,
    agreed: contract.agreed === null ? null : { ...contract.agreed },
    revision: contract.revision,
    warnings,
  };
}

export function shippedBody(contract: Contract, shipment: Shipment, lotIds: readonly Id[]): Body {
  return {
    handoverId: shipment.handoverId,
    massG: shipment.massG,
    shippedOn: shipment.shippedOn,
    lotIds,
    revision: contract.revision,
  };
}
