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
import { DELIVERED_FORMS, type DeliveredForm } from '../domain/form';

export class TicketBody {
  @TextField({ max: 30, optional: true, describe: 'As printed on the scale’s ticket' })
  number?: string | null;
  @KgField()
  gross_kg!: string;
  @KgField({ min: '0' })
  tare_kg!: string;
}

export class TruckMemberBody {
  @IdField({ describe: 'The lot of this member’s part; made by the client' })
  lot_id!: string;
  @IdField()
  producer_id!: string;
  @IdField()
  plot_id!: string;
  @KgField({ describe: 'As declared; the scale’s masses are divided in this proportion' })
  declared_kg!: string;
  @CountField({ min: 1, max: 10_000, optional: true })
  sacks?: number | null;
}

export class TruckBody {
  @IdField()
  truck_id!: string;
  @DayField()
  received_on!: string;
  @ChoiceField(DELIVERED_FORMS)
  form!: DeliveredForm;
  @DecimalField({ min: '0', max: '100', places: 1, optional: true })
  moisture_pct?: string | null;
  @ListField(() => TicketBody, { max: 50 })
  tickets!: TicketBody[];
  @ListField(() => TruckMemberBody, { max: 200 })
  members!: TruckMemberBody[];
}

export class OutturnSampleBody {
  @DecimalField({ min: '0.1', max: '100000', places: 1, describe: 'Parchment sample' })
  sample_g!: string;
  @DecimalField({ min: '0', max: '100000', places: 1, describe: 'Exportable green' })
  exportable_g!: string;
}

export class DefectBody {
  @TextField({ max: 40, describe: 'As in config/reference/quality.yaml' })
  kind!: string;
  @CountField({ min: 1, max: 100_000 })
  beans!: number;
}

export class CupBody {
  @DecimalField({ min: '0', max: '100', places: 2 })
  score!: string;
  @TextField({ max: 40, describe: 'SCA, CVA …: scores of different protocols do not compare' })
  protocol!: string;
  @TextField({ max: 20 })
  version!: string;
}

export class QualityBody {
  @IdField()
  quality_id!: string;
  @IdField()
  lot_id!: string;
  @DayField()
  checked_on!: string;
  @DecimalField({ min: '0', max: '100', places: 1, optional: true })
  moisture_pct?: string | null;
  @ObjectField(() => OutturnSampleBody, { optional: true })
  outturn?: OutturnSampleBody | null;
  @ListField(() => DefectBody, { min: 0, max: 30, optional: true })
  defects?: DefectBody[] | null;
  @ObjectField(() => CupBody, { optional: true })
  cup?: CupBody | null;
}

export class ComponentBody {
  @IdField({ describe: 'The cooperative, or the outside supplier, that the coffee comes from' })
  source_id!: string;
  @DecimalField({ min: '0.001', max: '100', places: 3 })
  share_pct!: string;
}

export class RecipeBody {
  @IdField()
  recipe_id!: string;
  @TextField({ max: 80 })
  name!: string;
  @DayField()
  valid_from!: string;
  @ListField(() => ComponentBody, { max: 50 })
  components!: ComponentBody[];
}
