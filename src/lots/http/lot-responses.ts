import { kgText } from '../../kernel/grams';
import type { Language } from '../../platform/text/language';
import { say } from '../../platform/text/texts';
import type { Recipe } from '../domain/recipe';
import type { QualityView } from '../queries/quality-reader';
import type { WarningView } from '../queries/warning-reader';
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
    moisture_pct: delivery.moisture_pct?.toFixed(1) ?? null,
    organic_status: delivery.organic_status,
  };
}

/** A warning as the reader understands it, with the numbers that it is made of. */
export function warningResponse(language: Language, warning: WarningView) {
  const { source_id, code, facts } = warning;
  return { code, source_id, facts, text: say(language, code, facts) };
}

export function qualityResponse(quality: QualityView) {
  return {
    quality_id: quality.id,
    lot_id: quality.lot_id,
    checked_on: quality.checked_on,
    moisture_pct: quality.moisture_pct?.toFixed(1) ?? null,
    sample_g: quality.sample_g?.toFixed(1) ?? null,
    exportable_g: quality.exportable_g?.toFixed(1) ?? null,
    outturn_pct:
      quality.sample_g === null || quality.exportable_g === null
        ? null
        : quality.exportable_g.times(100).div(quality.sample_g).toFixed(2),
    full_defects:
      quality.full_defects_1 === null
        ? null
        : { first: quality.full_defects_1, second: quality.full_defects_2 },
    defects: quality.defects,
    cup:
      quality.cup_score === null
        ? null
        : {
            score: quality.cup_score.toFixed(2),
            protocol: quality.protocol,
            version: quality.protocol_version,
          },
  };
}

export function recipeResponse(recipe: Recipe) {
  return {
    recipe_id: recipe.id,
    name: recipe.name,
    valid_from: recipe.validFrom,
    components: recipe.components.map(({ sourceId, sharePct }) => ({
      source_id: sourceId,
      share_pct: sharePct.toFixed(3),
    })),
  };
}
