import type { Row } from '../../platform/database/tx';
import {
  asCount,
  asDay,
  asDecimal,
  asFlag,
  asGrams,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import { PRICE_UNITS } from '../domain/agreed-price';
import { type Contract, FIXING_PARTIES, INCOTERMS } from '../domain/contract';
import { COFFEE_FORMS, SCHEMES } from '../domain/price-rules';
import { PRICE_TYPES } from '../domain/statement';

/** The columns of `contract` that make a {@link Contract}. */
export const CONTRACT_COLUMNS = `
  id, code, seller_id, buyer_id, scheme, form, organic, signed_on, price_type,
  agreed_amount, agreed_unit, differential_usc_per_lb,
  reference_usc_per_lb, reference_month, reference_source, mass_g, incoterm, currency,
  fixed_on, fixed_by, fixed_usc_per_lb, fixed_month, shipped_g, revision`;

const rowOf = decoder({
  id: asText,
  code: asText,
  seller_id: asText,
  buyer_id: asText,
  scheme: asOneOf(SCHEMES),
  form: asOneOf(COFFEE_FORMS),
  organic: asFlag,
  signed_on: asDay,
  price_type: asOneOf(PRICE_TYPES),
  agreed_amount: orNull(asText),
  agreed_unit: orNull(asOneOf(PRICE_UNITS)),
  differential_usc_per_lb: asDecimal,
  reference_usc_per_lb: orNull(asDecimal),
  reference_month: orNull(asText),
  reference_source: orNull(asText),
  mass_g: asGrams,
  incoterm: asOneOf(INCOTERMS),
  currency: asOneOf(['USD']),
  fixed_on: orNull(asDay),
  fixed_by: orNull(asOneOf(FIXING_PARTIES)),
  fixed_usc_per_lb: orNull(asDecimal),
  fixed_month: orNull(asText),
  shipped_g: asGrams,
  revision: asCount,
});

export function contractOf(raw: Row): Contract {
  const row = rowOf(raw);
  return {
    id: row.id,
    code: row.code,
    sellerId: row.seller_id,
    buyerId: row.buyer_id,
    scheme: row.scheme,
    form: row.form,
    organic: row.organic,
    signedOn: row.signed_on,
    priceType: row.price_type,
    agreed: agreedOf(row),
    differentialUscPerLb: row.differential_usc_per_lb,
    marketReference: referenceOf(row),
    massG: row.mass_g,
    incoterm: row.incoterm,
    currency: row.currency,
    fixation: fixationOf(row),
    shippedG: row.shipped_g,
    revision: row.revision,
  };
}

type Decoded = ReturnType<typeof rowOf>;

function agreedOf(row: Decoded): Contract['agreed'] {
  if (row.agreed_amount === null || row.agreed_unit === null) return null;
  return { amount: row.agreed_amount, unit: row.agreed_unit };
}

function referenceOf(row: Decoded): Contract['marketReference'] {
  const { reference_usc_per_lb: uscPerLb, reference_month: month, reference_source: source } = row;
  if (uscPerLb === null || month === null || source === null) return null;
  return { uscPerLb, month, source };
}

function fixationOf(row: Decoded): Contract['fixation'] {
  const { fixed_on: fixedOn, fixed_by: fixedBy, fixed_month: kcMonth } = row;
  const marketUscPerLb = row.fixed_usc_per_lb;
  if (fixedOn === null || fixedBy === null || kcMonth === null || marketUscPerLb === null) {
    return null;
  }
  return { fixedOn, fixedBy, kcMonth, marketUscPerLb };
}
