import { canonicalJson, type Plain } from '../../kernel/canonical-json';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuse, refuseUnknown } from '../../kernel/refusal';
import { type Town, TOWNS } from './town';

/** A measure as both towns agree on it: in which field, for which goals, by whom and when. */
export interface Measure {
  readonly id: Id;
  readonly year: number;
  readonly actionField: string;
  /** Sustainable Development Goals 1 to 17, ascending. */
  readonly goals: readonly number[];
  readonly actorIds: readonly Id[];
  readonly plannedFrom: Day;
  readonly plannedTo: Day;
}

/** A new measure before it is checked against the partnership's actors and action fields. */
export interface MeasureSketch extends Measure {
  readonly knownActorIds: readonly Id[];
  readonly knownActionFields: readonly string[];
}

/** @throws Refusal when goals, field, actors or dates of the measure do not fit */
export function checkMeasure(sketch: MeasureSketch): void {
  if (!sketch.knownActionFields.includes(sketch.actionField)) {
    refuse('measure.action-field-unknown', { actionField: sketch.actionField });
  }
  if (new Set(sketch.goals).size !== sketch.goals.length) {
    refuse('measure.goal-twice', { goals: sketch.goals.map(String) });
  }
  const stranger = sketch.actorIds.find((id) => !sketch.knownActorIds.includes(id));
  if (stranger !== undefined) refuseUnknown('partner-actor', stranger);
  if (sketch.plannedTo < sketch.plannedFrom) {
    refuse('measure.ends-before-start', { from: sketch.plannedFrom, to: sketch.plannedTo });
  }
  const year = String(sketch.year);
  if (!sketch.plannedFrom.startsWith(year) || !sketch.plannedTo.startsWith(year)) {
    refuse('measure.outside-year', {
      year,
      from: sketch.plannedFrom,
      to: sketch.plannedTo,
    });
  }
}

/** A work plan between its proposal and its adoption by both towns. */
export type WorkPlan = {
  readonly id: Id;
  readonly year: number;
  readonly measureIds: readonly Id[];
} & (
  | { readonly status: 'proposed'; readonly assents: readonly Town[] }
  | { readonly status: 'adopted'; readonly adoptedOn: Day }
  | { readonly status: 'replaced' }
);

/** What stands before a proposal: the year's plans so far and the measures that were named. */
export interface ProposalGround {
  readonly year: number;
  readonly measureIds: readonly Id[];
  readonly measures: readonly Measure[];
  readonly adoptedPlanId: Id | null;
}

/**
 * Checks a proposed list of measures.
 * @throws Refusal when the year already has an adopted plan, or when a measure is unknown, named
 *   twice or of another year
 */
export function checkProposal(ground: ProposalGround): void {
  if (ground.adoptedPlanId !== null) {
    refuse(
      'work-plan.already-adopted',
      { year: String(ground.year), plan: ground.adoptedPlanId },
      'conflict',
    );
  }
  if (new Set(ground.measureIds).size !== ground.measureIds.length) {
    refuse('work-plan.measure-twice', { measures: ground.measureIds });
  }
  for (const id of ground.measureIds) {
    const measure = ground.measures.find((one) => one.id === id);
    if (measure === undefined) refuseUnknown('measure', id);
    if (measure.year !== ground.year) {
      refuse('work-plan.measure-of-other-year', { id, year: String(measure.year) });
    }
  }
}

export type AssentOutcome =
  /** One town has agreed, the other has not yet. */
  | { readonly kind: 'assented'; readonly town: Town }
  /** Both have agreed: from now on the list is frozen. */
  | { readonly kind: 'adopted'; readonly town: Town; readonly adoptedOn: Day };

/**
 * One town agrees to the plan. The list is frozen on the day on which the second town agrees;
 * neither town can freeze it alone.
 */
export function decideAssent(plan: WorkPlan, town: Town, on: Day, today: Day): AssentOutcome {
  if (plan.status === 'adopted') {
    refuse('work-plan.already-adopted', { year: String(plan.year), plan: plan.id }, 'conflict');
  }
  if (plan.status === 'replaced') refuse('work-plan.replaced', { plan: plan.id }, 'conflict');
  if (plan.assents.includes(town)) refuse('work-plan.already-assented', { town }, 'conflict');
  if (on > today) refuse('partnership.day-in-future', { on, today });
  const missing = TOWNS.filter((one) => one !== town && !plan.assents.includes(one));
  return missing.length === 0
    ? { kind: 'adopted', town, adoptedOn: on }
    : { kind: 'assented', town };
}

/** The bytes that are frozen at adoption: codes and dates of each measure in the order of ids. */
export function frozenText(year: number, measures: readonly Measure[]): string {
  const rows: Plain = [...measures]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, actionField, goals, actorIds, plannedFrom, plannedTo }) => ({
      id,
      actionField,
      goals,
      actorIds: [...actorIds].sort(),
      plannedFrom,
      plannedTo,
    }));
  return canonicalJson({ year, measures: rows });
}
