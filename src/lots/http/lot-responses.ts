import { kgText } from '../../kernel/grams';
import type { DeliveryView, LotView } from '../queries/lot-reader';

/** A lot as JSON: masses as decimal strings in kilograms. */
export function lotResponse(lot: LotView) {
  return {
    id: lot.id,
    code: lot.code,
    form: lot.form,
    made_by: lot.made_by,
    occurred_on: lot.occurred_on,
    net_kg: kgText(lot.net_g),
    available_kg: kgText(lot.available_g),
    status: lot.available_g === 0n ? 'used-up' : 'in-stock',
    gtin: lot.gtin,
    batch: lot.batch,
    best_before: lot.best_before,
  };
}

export function deliveryResponse(delivery: DeliveryView) {
  return {
    lot_id: delivery.lot_id,
    code: delivery.code,
    producer_id: delivery.producer_id,
    plot_id: delivery.plot_id,
    delivered_on: delivery.delivered_on,
    gross_kg: kgText(delivery.gross_g),
    tare_kg: kgText(delivery.tare_g),
    net_kg: kgText(delivery.net_g),
    moisture_pct: delivery.moisture_pct.toFixed(1),
    organic_status: delivery.organic_status,
  };
}
