import {
  ChoiceField,
  CountField,
  DayField,
  DecimalField,
  IdField,
  KgField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import { ENTERED_UNITS, type EnteredUnit } from '../domain/delivery-units';
import {
  CORRECTION_REASONS,
  DELIVERED_FORMS,
  type DeliveredForm,
  type Form,
  FORMS,
  LOSS_REASONS,
  TRANSFORMATIONS,
} from '../domain/form';

const GTIN_TEXT = /^\d{8,14}$/;
/** GS1 AI 10: at most 20 signs; here without those that would need escaping in a web address. */
export const BATCH_TEXT = /^[A-Za-z0-9._-]{1,20}$/;

export class EnteredBody {
  @DecimalField({ min: '0.001', max: '1000000', places: 3 })
  quantity!: string;
  @ChoiceField(ENTERED_UNITS)
  unit!: EnteredUnit;
}

export class DeliveryBody {
  @IdField({ describe: 'The lot that this delivery opens; made by the client' })
  lot_id!: string;
  @ChoiceField(DELIVERED_FORMS)
  form!: DeliveredForm;
  @IdField()
  producer_id!: string;
  @IdField()
  plot_id!: string;
  @DayField()
  delivered_on!: string;
  @KgField({ describe: 'Coffee with sacks' })
  gross_kg!: string;
  @KgField({ min: '0', describe: 'Sacks' })
  tare_kg!: string;
  @KgField({ describe: 'Gross less tare, as read by the clerk' })
  net_kg!: string;
  @DecimalField({
    min: '0',
    max: '100',
    places: 1,
    optional: true,
    describe: 'Left out for fresh cherry only',
  })
  moisture_pct?: string | null;
  @CountField({ min: 1, max: 10_000, optional: true })
  sacks?: number | null;
  @ObjectField(() => EnteredBody, { optional: true, describe: 'What the field wrote' })
  entered?: EnteredBody | null;
}

export class OutsideCoffeeBody {
  @IdField()
  lot_id!: string;
  @ChoiceField(['green', 'roasted'])
  form!: 'green' | 'roasted';
  @IdField()
  supplier_id!: string;
  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/, describe: 'ISO 3166 alpha-2' })
  country!: string;
  @DayField()
  received_on!: string;
  @KgField()
  net_kg!: string;
}

export class InputBody {
  @IdField()
  lot_id!: string;
  @KgField()
  mass_kg!: string;
}

export class PackBody {
  @TextField({ min: 8, max: 14, pattern: GTIN_TEXT })
  gtin!: string;
  @TextField({ max: 20, pattern: BATCH_TEXT })
  batch!: string;
  @DayField()
  best_before!: string;
}

export class OutputBody {
  @IdField()
  lot_id!: string;
  @KgField()
  net_kg!: string;
  @ChoiceField(FORMS, { optional: true, describe: 'Only where a step can make several forms' })
  form?: Form | null;
  @ObjectField(() => PackBody, { optional: true })
  pack?: PackBody | null;
}

export class LossBody {
  @ChoiceField(LOSS_REASONS)
  reason!: (typeof LOSS_REASONS)[number];
  @KgField()
  mass_kg!: string;
}

export class TransformationBody {
  @IdField()
  transformation_id!: string;
  @ChoiceField(TRANSFORMATIONS)
  kind!: (typeof TRANSFORMATIONS)[number];
  @DayField()
  occurred_on!: string;
  @ListField(() => InputBody, { max: 1000 })
  inputs!: InputBody[];
  @ListField(() => OutputBody, { max: 100 })
  outputs!: OutputBody[];
  @ListField(() => LossBody, { min: 0, max: 20, optional: true })
  losses?: LossBody[] | null;
  @IdField({ optional: true, describe: 'The recipe that the step says to follow' })
  recipe_id?: string | null;
}

export class CorrectionBody {
  @IdField()
  correction_id!: string;
  @IdField()
  lot_id!: string;
  @DecimalField({ min: '-1000000', max: '1000000', places: 3, describe: 'Signed difference' })
  by_kg!: string;
  @ChoiceField(CORRECTION_REASONS)
  reason!: (typeof CORRECTION_REASONS)[number];
  @DayField()
  occurred_on!: string;
}

export class ProductBody {
  @TextField({ min: 8, max: 14, pattern: GTIN_TEXT })
  gtin!: string;
  @TextField({ max: 80 })
  name!: string;
  @KgField({ max: '100' })
  bag_net_kg!: string;
}

export class PageQuery {
  @IdField({ optional: true, describe: 'The last id of the page before' })
  before?: string;
  @TextField({ optional: true, max: 3, pattern: /^[1-9]\d{0,2}$/ })
  limit?: string;
  @TextField({ optional: true, max: 2 })
  lang?: string;
}

export class LotPageQuery extends PageQuery {
  @ChoiceField(FORMS, { optional: true })
  form?: string;
}

export class LotPath {
  @IdField()
  id!: string;
}

/** Cursor pages: 50 rows unless asked otherwise, at most 200. */
export function pageOf(query: PageQuery): { before: string | null; limit: number } {
  return { before: query.before ?? null, limit: Math.min(Number(query.limit ?? '50'), 200) };
}
