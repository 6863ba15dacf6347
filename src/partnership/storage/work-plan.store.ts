import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import { refuseUnknown, unreachable } from '../../kernel/refusal';
import {
  asCount,
  asDay,
  asList,
  asOneOf,
  asText,
  decoder,
  orNull,
} from '../../platform/database/decode';
import type { Row, Tx } from '../../platform/database/tx';
import { type Town, TOWNS } from '../domain/town';
import type { Measure, WorkPlan } from '../domain/work-plan';

const planRowOf = decoder({
  id: asText,
  year: asCount,
  measure_ids: asList(asText),
  status: asOneOf(['proposed', 'adopted', 'replaced']),
  adopted_on: orNull(asDay),
});

const measureRowOf = decoder({
  id: asText,
  year: asCount,
  action_field: asText,
  goals: asList(asCount),
  actor_ids: asList(asText),
  planned_from: asDay,
  planned_to: asDay,
});

function measureOf(row: Row): Measure {
  const { action_field, actor_ids, planned_from, planned_to, ...rest } = measureRowOf(row);
  return {
    ...rest,
    actionField: action_field,
    actorIds: actor_ids,
    plannedFrom: planned_from,
    plannedTo: planned_to,
  };
}

@Injectable()
export class WorkPlanStore {
  /** The plan, locked until the transaction ends: both towns may agree at the same moment. */
  async locked(tx: Tx, partnershipId: Id, planId: Id): Promise<WorkPlan> {
    const [row] = await tx.query(
      `select id, year, measure_ids, status, adopted_on
         from work_plan
        where id = $1 and partnership_id = $2
          for update`,
      [planId, partnershipId],
    );
    if (row === undefined) refuseUnknown('work-plan', planId);
    const { id, year, measure_ids, status, adopted_on } = planRowOf(row);
    const plan = { id, year, measureIds: measure_ids };
    switch (status) {
      case 'proposed':
        return { ...plan, status, assents: await this.assents(tx, planId) };
      case 'adopted':
        if (adopted_on === null) throw new TypeError(`adopted plan ${id} without a day`);
        return { ...plan, status, adoptedOn: adopted_on };
      case 'replaced':
        return { ...plan, status };
      default:
        return unreachable(status);
    }
  }

  async adoptedPlanId(tx: Tx, partnershipId: Id, year: number): Promise<Id | null> {
    const [row] = await tx.query(
      `select id from work_plan where partnership_id = $1 and year = $2 and status = 'adopted'`,
      [partnershipId, year],
    );
    return row === undefined ? null : asText(row['id']);
  }

  /** An open proposal of the year gives way to a new one, with the assents that it had. */
  async replaceProposals(tx: Tx, partnershipId: Id, year: number): Promise<readonly Id[]> {
    const rows = await tx.query(
      `update work_plan set status = 'replaced'
        where partnership_id = $1 and year = $2 and status = 'proposed'
        returning id`,
      [partnershipId, year],
    );
    return rows.map((row) => asText(row['id']));
  }

  async freeze(
    tx: Tx,
    planId: Id,
    frozen: { on: Day; text: string; sha256: string },
  ): Promise<void> {
    await tx.query(
      `update work_plan
          set status = 'adopted', adopted_on = $2, frozen = $3, frozen_sha256 = $4
        where id = $1`,
      [planId, frozen.on, frozen.text, frozen.sha256],
    );
  }

  async measures(tx: Tx, partnershipId: Id, ids: readonly Id[]): Promise<readonly Measure[]> {
    const rows = await tx.query(
      `select id, year, action_field, goals, actor_ids, planned_from, planned_to
         from measure
        where partnership_id = $1 and id = any ($2::uuid[])`,
      [partnershipId, ids],
    );
    return rows.map(measureOf);
  }

  private async assents(tx: Tx, planId: Id): Promise<readonly Town[]> {
    const rows = await tx.query('select town from work_plan_assent where work_plan_id = $1', [
      planId,
    ]);
    return rows.map((row) => asOneOf(TOWNS)(row['town']));
  }
}
