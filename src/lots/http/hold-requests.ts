import { ChoiceField, DayField, IdField } from '../../platform/http/fields';
import {
  HOLD_REASONS,
  HOLD_TARGETS,
  type HoldReason,
  type HoldTarget,
  RELEASE_REASONS,
  type ReleaseReason,
} from '../domain/hold';

export class HoldBody {
  @IdField()
  hold_id!: string;
  @ChoiceField(HOLD_TARGETS)
  target!: HoldTarget;
  @IdField({ describe: 'An own lot, delivery (its lot), plot or certificate' })
  target_id!: string;
  @ChoiceField(HOLD_REASONS)
  reason!: HoldReason;
  @DayField()
  on!: string;
}

export class ReleaseBody {
  @ChoiceField(RELEASE_REASONS)
  reason!: ReleaseReason;
  @DayField()
  on!: string;
}

export class HoldPath {
  @IdField()
  id!: string;
}
