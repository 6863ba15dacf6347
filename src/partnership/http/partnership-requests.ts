import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import type { Day } from '../../kernel/day';
import { ACTOR_GROUPS, type ActorGroup } from '../domain/actor-group';
import { type Town, TOWNS } from '../domain/town';

const CODE = /^[a-z0-9][a-z0-9-]*$/;

export class MunicipalitiesRequest {
  @IdField({ describe: 'Organisation that acts for the district' })
  treptow_koepenick!: string;

  @IdField({ describe: 'Organisation that acts for the provincial municipality' })
  cajamarca!: string;
}

export class FoundPartnershipRequest {
  @IdField()
  id!: string;

  @TextField({ max: 40, pattern: CODE })
  code!: string;

  @DayField({ describe: 'Day on which the agreement was signed' })
  agreement_on!: Day;

  @ObjectField(() => MunicipalitiesRequest)
  municipalities!: MunicipalitiesRequest;
}

export class RegisterPartnerActorRequest {
  @IdField()
  id!: string;

  @TextField({ min: 2, max: 160, describe: 'Name of an organisation or group, never of a person' })
  organisation_name!: string;

  @IdField({ optional: true, describe: 'Where the organisation is also part of the chain' })
  organisation_id?: string | null;

  @ChoiceField(TOWNS)
  town!: Town;

  @ChoiceField(ACTOR_GROUPS)
  group!: ActorGroup;
}

/** Titles are public and are shown in both languages: neither may be missing. */
export class TitlesRequest {
  @TextField({ min: 3, max: 160 })
  de!: string;

  @TextField({ min: 3, max: 160 })
  es!: string;
}

export class YearParam {
  @TextField({ max: 4, pattern: /^(199[89]|20\d\d)$/, describe: '1998 to 2099' })
  year!: string;
}

export class RegisterProcurementOfficeRequest {
  @IdField()
  id!: string;

  @TextField({ min: 2, max: 160 })
  office_name!: string;

  @CountField({ min: 1998, max: 2099 })
  asked_from!: number;
}
