import type { Day } from '../../kernel/day';
import { CURRENCIES, type Currency } from '../../kernel/money';
import {
  ChoiceField,
  CountField,
  DayField,
  DecimalField,
  FlagField,
  IdField,
  KgField,
  ListField,
  ObjectField,
} from '../../platform/http/fields';
import {
  ACTIVITY_STATUSES,
  ACTIVITY_TAGS,
  type ActivityStatus,
  type ActivityTag,
  AGE_BANDS,
  type AgeBand,
} from '../domain/activity';
import { ACTOR_ROLES, type ActorRole } from '../domain/actor-group';
import { FUND_DIRECTIONS, FUND_SOURCES, type FundDirection, type FundSource } from '../domain/fund';
import { type Town, TOWNS } from '../domain/town';
import { TitlesRequest } from './partnership-requests';

export class InvolvementRequest {
  @IdField()
  actor_id!: string;

  @ChoiceField(ACTOR_ROLES)
  role!: ActorRole;
}

export class AttendanceRequest {
  @ChoiceField(TOWNS)
  town!: Town;

  @ChoiceField(AGE_BANDS)
  age_band!: AgeBand;

  @CountField({ min: 1, max: 100_000 })
  people!: number;

  @ChoiceField(['list', 'head-count'])
  counted!: 'list' | 'head-count';
}

export class TagRequest {
  @ChoiceField(ACTIVITY_TAGS)
  tag!: ActivityTag;
}

export class RecordActivityRequest {
  @IdField()
  id!: string;

  @IdField({ optional: true, describe: 'Absent: added during the year, not part of the plan' })
  measure_id?: string | null;

  @ObjectField(() => TitlesRequest)
  titles!: TitlesRequest;

  @DayField()
  held_on!: Day;

  @ChoiceField(TOWNS)
  town!: Town;

  @ChoiceField(ACTIVITY_STATUSES)
  status!: ActivityStatus;

  @ListField(() => InvolvementRequest, { min: 0, max: 100 })
  involved!: InvolvementRequest[];

  @ListField(() => AttendanceRequest, { min: 0, max: 8 })
  attendance!: AttendanceRequest[];

  @CountField({ min: 0, max: 20_160, describe: 'At most two weeks' })
  duration_minutes!: number;

  @ListField(() => TagRequest, { min: 0, max: 13 })
  tags!: TagRequest[];
}

export class RecordFundsRequest {
  @IdField()
  id!: string;

  @IdField({ optional: true })
  measure_id?: string | null;

  @DayField()
  received_on!: Day;

  @ChoiceField(FUND_SOURCES)
  source!: FundSource;

  @ChoiceField(FUND_DIRECTIONS)
  direction!: FundDirection;

  @DecimalField({ min: '0.01', max: '100000000', places: 2, optional: true })
  amount?: string | null;

  @ChoiceField(CURRENCIES, { optional: true })
  currency?: Currency | null;

  @DecimalField({ min: '0.25', max: '100000', places: 2, optional: true })
  hours?: string | null;

  @FlagField()
  evidence!: boolean;
}

export class ReportProcurementRequest {
  @IdField()
  id!: string;

  @IdField()
  office_id!: string;

  @CountField({ min: 1998, max: 2099 })
  year!: number;

  @KgField({ min: '0' })
  all_kg!: string;

  @KgField({ min: '0', optional: true, describe: 'Absent: the office does not know' })
  fair_kg?: string | null;
}
