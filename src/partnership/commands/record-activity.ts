import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Actor } from '../../platform/actor';
import { asFlag } from '../../platform/database/decode';
import type { Tx } from '../../platform/database/tx';
import { Journal } from '../../platform/journal/journal';
import { type Activity, checkActivity } from '../domain/activity';
import { todayIn } from '../domain/town';
import { ActivityActorRow, ActivityAttendanceRow, ActivityRow } from '../storage/activity.rows';
import { PartnershipStore } from '../storage/partnership.store';
import { WorkPlanStore } from '../storage/work-plan.store';

export interface RecordActivity extends Activity {
  readonly titles: { readonly de: string; readonly es: string };
}

/** Records how a planned measure ended, or what was added to the plan during the year. */
@Injectable()
export class RecordActivityHandler {
  constructor(
    private readonly partnerships: PartnershipStore,
    private readonly plans: WorkPlanStore,
    private readonly journal: Journal,
  ) {}

  async run(tx: Tx, command: RecordActivity, actor: Actor): Promise<{ id: Id }> {
    const partnership = await this.partnerships.ofOrganisation(tx, actor.organisationId);
    const { measureId } = command;
    const [measure = null] =
      measureId === null ? [] : await this.plans.measures(tx, partnership.id, [measureId]);
    checkActivity(command, {
      today: todayIn(command.town, tx.now),
      knownActorIds: await this.partnerships.actorIds(tx, partnership.id),
      measure,
      measureDone: measureId !== null && (await this.isDone(tx, partnership.id, measureId)),
    });
    await this.insert(tx, command, partnership.id);
    const { id, titles: _kept, heldOn, ...said } = command;
    await this.journal.append(tx, actor, [
      {
        type: 'partnership.activity-recorded',
        subjectId: id,
        about: [partnership.id, ...(measureId === null ? [] : [measureId])],
        occurredOn: heldOn,
        body: {
          ...said,
          partnershipId: partnership.id,
          involved: said.involved.map(({ actorId, role }) => ({ actorId, role })),
          attendance: said.attendance.map((one) => ({ ...one })),
        },
      },
    ]);
    return { id };
  }

  private async isDone(tx: Tx, partnershipId: Id, measureId: Id): Promise<boolean> {
    const [row] = await tx.query(
      `select exists (
         select 1 from activity
          where partnership_id = $1 and measure_id = $2 and status = 'done') as done`,
      [partnershipId, measureId],
    );
    return asFlag(row?.['done']);
  }

  private async insert(tx: Tx, command: RecordActivity, partnershipId: Id): Promise<void> {
    const { id, measureId, titles, heldOn, town, status, durationMinutes, tags } = command;
    await tx.manager.insert(ActivityRow, {
      id,
      partnership_id: partnershipId,
      measure_id: measureId,
      title_de: titles.de,
      title_es: titles.es,
      held_on: heldOn,
      town,
      status,
      duration_minutes: durationMinutes,
      tags: [...tags],
      recorded_at: tx.now,
    });
    for (const { actorId, role } of command.involved) {
      await tx.manager.insert(ActivityActorRow, {
        activity_id: id,
        actor_id: actorId,
        role,
        partnership_id: partnershipId,
      });
    }
    for (const cell of command.attendance) {
      await tx.manager.insert(ActivityAttendanceRow, {
        activity_id: id,
        town: cell.town,
        age_band: cell.ageBand,
        people: cell.people,
        counted: cell.counted,
        partnership_id: partnershipId,
      });
    }
  }
}
