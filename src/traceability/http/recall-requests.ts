import { ChoiceField, FlagField, IdField } from '../../platform/http/fields';
import {
  HOLD_REASONS,
  HOLD_TARGETS,
  type HoldReason,
  type HoldTarget,
} from '../../lots/lots.public';
import { RECALL_OUTCOMES, type RecallOutcome } from '../domain/recall';

export class RecallBody {
  @IdField()
  recall_id!: string;
  @ChoiceField(HOLD_TARGETS)
  target!: HoldTarget;
  @IdField({ describe: 'An own lot, delivery (its lot), plot or certificate' })
  target_id!: string;
  @ChoiceField(HOLD_REASONS)
  reason!: HoldReason;
  @FlagField({ describe: 'A drill finds and measures, but holds nothing' })
  is_drill!: boolean;
}

export class RecallEndBody {
  @ChoiceField(RECALL_OUTCOMES)
  outcome!: RecallOutcome;
}

export class RecallPath {
  @IdField()
  id!: string;
}
