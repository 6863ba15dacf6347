import type { Id } from '../../kernel/id';
import type { ActivityStatus } from './activity';

/** Where a line of the plan stands; `planned` means that nothing has been recorded for it yet. */
export type LineStatus = 'planned' | ActivityStatus;

/** A recorded activity as far as the plan is concerned, in the order of recording. */
export interface RecordedActivity {
  readonly activityId: Id;
  readonly measureId: Id | null;
  readonly status: ActivityStatus;
}

/** One line of the frozen list with the activity that decides its state. */
export interface PlanLine {
  readonly measureId: Id;
  readonly status: LineStatus;
  readonly activityId: Id | null;
}

/** The plan against what happened; each recorded activity stands in exactly one of the lists. */
export interface PlanState {
  readonly lines: readonly PlanLine[];
  /** Activities beyond the frozen list: they never raise the completion. */
  readonly added: readonly RecordedActivity[];
  /** Earlier records that a later one has overtaken: postponed in May, done in August. */
  readonly overtaken: readonly RecordedActivity[];
}

/**
 * Each measure of the frozen list counts once: done when an activity of it was done (the first one
 * recorded decides), else as its latest record says, else still planned. Further activities of a
 * measure that was done, and activities without a measure of the list, are added ones. So dropping
 * or repeating items cannot raise the score (sdg-metrics S17-PLAN).
 */
export function planState(
  frozenMeasureIds: readonly Id[],
  recorded: readonly RecordedActivity[],
): PlanState {
  const lines: PlanLine[] = [];
  const deciding = new Set<Id>();
  for (const measureId of frozenMeasureIds) {
    const own = recorded.filter((one) => one.measureId === measureId);
    const decisive = own.find((one) => one.status === 'done') ?? own.at(-1);
    if (decisive !== undefined) deciding.add(decisive.activityId);
    lines.push({
      measureId,
      status: decisive?.status ?? 'planned',
      activityId: decisive?.activityId ?? null,
    });
  }
  const rest = recorded.filter((one) => !deciding.has(one.activityId));
  const isOvertaken = (one: RecordedActivity): boolean =>
    one.measureId !== null && frozenMeasureIds.includes(one.measureId) && one.status !== 'done';
  return {
    lines,
    added: rest.filter((one) => !isOvertaken(one)),
    overtaken: rest.filter(isOvertaken),
  };
}
