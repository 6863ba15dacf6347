import type { Day } from '../../kernel/day';
import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import { ORGANIC_STATUSES, type OrganicStatus } from '../domain/organic-status';
import { SURVEY_METHODS, type SurveyMethod, type Variety } from '../domain/plot';
import { SCREENING_RESULTS, type ScreeningResult } from '../domain/screening';
import { CoordinatesField, VarietiesField } from './plot-fields';

export class GeometryRequest {
  @ChoiceField(['Point', 'Polygon'])
  type!: 'Point' | 'Polygon';

  @CoordinatesField()
  coordinates!: readonly unknown[];
}

export class RegisterPlotRequest {
  @IdField()
  id!: string;

  @IdField()
  producer_id!: string;

  @TextField({ max: 40, pattern: /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u, describe: 'Name or number' })
  code!: string;

  @TextField({
    max: 8,
    pattern: /^[1-9]\d{0,7}$/,
    optional: true,
    describe: 'Whole square metres; 10000 are a hectare',
  })
  declared_area_m2?: string | null;

  @ObjectField(() => GeometryRequest, { optional: true, describe: 'GeoJSON Point or Polygon' })
  geometry?: GeometryRequest | null;

  @DayField()
  captured_on!: Day;

  @ChoiceField(SURVEY_METHODS)
  method!: SurveyMethod;

  @CountField({ min: 0, max: 4500, optional: true, describe: 'Metres above the sea' })
  altitude_m?: number | null;

  @VarietiesField()
  varieties?: readonly Variety[] | null;
}

export class PlotListQuery {
  @IdField({ optional: true, describe: 'Only the plots of this member' })
  producer_id?: string;

  @IdField({ optional: true, describe: 'The `next` of the page before' })
  cursor?: string;
}

export class PlotPath {
  @IdField()
  id!: string;
}

export class RecordOrganicStatusRequest {
  @ChoiceField(ORGANIC_STATUSES)
  status!: OrganicStatus;

  @DayField()
  from!: Day;
}

export class RecordScreeningRequest {
  @TextField({ max: 40, pattern: /^[0-9A-Za-z][0-9A-Za-z ._-]*$/ })
  tool!: string;

  @TextField({ max: 40, pattern: /^[0-9A-Za-z][0-9A-Za-z ._-]*$/ })
  tool_version!: string;

  @DayField()
  screened_on!: Day;

  @ChoiceField(SCREENING_RESULTS)
  result!: ScreeningResult;

  @DayField({ describe: 'Day up to which the images reach' })
  basis_on!: Day;
}
