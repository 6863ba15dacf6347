import type { Plain } from '../../kernel/canonical-json';
import { decimal, numeral } from '../../kernel/decimal';
import { kgText } from '../../kernel/grams';
import type { Contract } from '../domain/contract';
import { certainLineOf, type LineDocument } from '../domain/statement-document';
import { type TradeUnit, usdPerUnit } from '../domain/trade-unit';
import type { ShipmentView, StatementView } from '../queries/contracts.query';

/** A contract as the interface shows it: decimal strings with their unit in the name. */
export function contractJson(contract: Contract): { readonly [key: string]: Plain } {
  const { agreed, fixation, marketReference: reference } = contract;
  return {
    id: contract.id,
    code: contract.code,
    seller_id: contract.sellerId,
    buyer_id: contract.buyerId,
    scheme: contract.scheme,
    form: contract.form,
    organic: contract.organic,
    signed_on: contract.signedOn,
    price_type: contract.priceType,
    agreed_price: agreed === null ? null : { amount: agreed.amount, unit: agreed.unit },
    differential_usc_per_lb: numeral(contract.differentialUscPerLb),
    market_reference:
      reference === null
        ? null
        : {
            usc_per_lb: numeral(reference.uscPerLb),
            month: reference.month,
            source: reference.source,
          },
    mass_kg: kgText(contract.massG),
    shipped_kg: kgText(contract.shippedG),
    incoterm: contract.incoterm,
    currency: contract.currency,
    fixation:
      fixation === null
        ? null
        : {
            fixed_on: fixation.fixedOn,
            fixed_by: fixation.fixedBy,
            market_usc_per_lb: numeral(fixation.marketUscPerLb),
            kc_month: fixation.kcMonth,
          },
  };
}

export function shipmentJson(shipment: ShipmentView): Plain {
  return {
    handover_id: shipment.handoverId,
    mass_kg: kgText(shipment.massG),
    shipped_on: shipment.shippedOn,
  };
}

/** The stored statement, and its prices per quintal and bag where the price table is certain. */
export function statementJson(statement: StatementView, units: readonly TradeUnit[]): Plain {
  const line = certainLineOf(statement.document);
  return {
    id: statement.id,
    ordinal: statement.ordinal,
    current: statement.supersededBy === null,
    superseded_by: statement.supersededBy,
    computed_at: statement.computedAt.toISOString(),
    ...statement.document,
    per_unit: line === null ? [] : units.map((unit) => perUnitJson(unit, line)),
  };
}

function perUnitJson(unit: TradeUnit, line: LineDocument): Plain {
  return {
    unit: unit.id,
    kilograms: numeral(unit.kilograms),
    price_usd: usdPerUnit(decimal(line.price_usc_per_lb), unit).toFixed(2),
    premium_usd: usdPerUnit(decimal(line.premium_usc_per_lb), unit).toFixed(2),
  };
}
