import { randomUUID } from 'node:crypto';
import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { AddMeasureHandler, type AddMeasure } from '../../../src/partnership/commands/add-measure';
import { AssentToWorkPlanHandler } from '../../../src/partnership/commands/assent-to-work-plan';
import { FoundPartnershipHandler } from '../../../src/partnership/commands/found-partnership';
import { ProposeWorkPlanHandler } from '../../../src/partnership/commands/propose-work-plan';
import {
  RecordActivityHandler,
  type RecordActivity,
} from '../../../src/partnership/commands/record-activity';
import { RegisterPartnerActorHandler } from '../../../src/partnership/commands/register-partner-actor';
import type { ActorGroup } from '../../../src/partnership/domain/actor-group';
import type { Town } from '../../../src/partnership/domain/town';
import { WorkPlanReader } from '../../../src/partnership/queries/readers';
import { WorkPlanQuery } from '../../../src/partnership/queries/work-plan.query';
import { YearOfActivitiesQuery } from '../../../src/partnership/queries/year-of-activities.query';
import * as activityRows from '../../../src/partnership/storage/activity.rows';
import * as partnershipRows from '../../../src/partnership/storage/partnership.rows';
import { PartnershipStore } from '../../../src/partnership/storage/partnership.store';
import { WorkPlanStore } from '../../../src/partnership/storage/work-plan.store';
import { RegisterGround } from '../parties/register-ground';

/** Two municipalities with their partnership, everything through the commands. */
export class PartnershipGround {
  readonly partnerships = new PartnershipStore();
  readonly plans = new WorkPlanStore();
  readonly activities = new YearOfActivitiesQuery();
  readonly query = new WorkPlanQuery(this.partnerships, this.activities);
  readonly reader = new WorkPlanReader(this.partnerships, this.query, this.activities);
  readonly partnershipId: Id = randomUUID();

  private constructor(
    readonly ground: RegisterGround,
    readonly berlin: Id,
    readonly cajamarca: Id,
  ) {}

  static async open(further: readonly (new () => object)[] = []): Promise<PartnershipGround> {
    const rows = [...Object.values(partnershipRows), ...Object.values(activityRows), ...further];
    const ground = await RegisterGround.open(rows);
    const berlin = await ground.organisation('municipality', 'Bezirksamt Treptow-Köpenick');
    const cajamarca = await ground.organisation('municipality', 'Municipalidad Provincial');
    const opened = new PartnershipGround(ground, berlin, cajamarca);
    await ground.as(berlin, (tx, actor) =>
      new FoundPartnershipHandler(ground.journal).run(
        tx,
        {
          id: opened.partnershipId,
          code: 'tk-cajamarca',
          agreementOn: day('1998-05-20'),
          municipalities: { 'treptow-koepenick': berlin, cajamarca },
        },
        actor,
      ),
    );
    return opened;
  }

  async actor(town: Town, group: ActorGroup, name: string): Promise<Id> {
    const id = randomUUID();
    const handler = new RegisterPartnerActorHandler(this.partnerships, this.ground.journal);
    const command = { id, organisationName: name, organisationId: null, town, group };
    await this.ground.as(this.berlin, (tx, actor) => handler.run(tx, command, actor));
    return id;
  }

  async measure(change: Partial<AddMeasure> = {}): Promise<Id> {
    const id = randomUUID();
    const handler = new AddMeasureHandler(this.partnerships, this.ground.journal);
    const command: AddMeasure = {
      id,
      year: 2026,
      actionField: 'senior-citizens',
      titles: { de: 'Olympiade 60+', es: 'Olimpiada 60+' },
      goals: [17, 3],
      actorIds: [],
      plannedFrom: day('2026-09-01'),
      plannedTo: day('2026-09-30'),
      ...change,
    };
    await this.ground.as(this.cajamarca, (tx, actor) => handler.run(tx, command, actor));
    return id;
  }

  async propose(town: Id, measureIds: readonly Id[], year = 2026): Promise<Id> {
    const id = randomUUID();
    const handler = new ProposeWorkPlanHandler(this.partnerships, this.plans, this.ground.journal);
    await this.ground.as(town, (tx, actor) => handler.run(tx, { id, year, measureIds }, actor));
    return id;
  }

  async assent(town: Id, workPlanId: Id, on = '2026-01-20') {
    const handler = new AssentToWorkPlanHandler(this.partnerships, this.plans, this.ground.journal);
    const command = { workPlanId, assentedOn: day(on) };
    return this.ground.as(town, (tx, actor) => handler.run(tx, command, actor));
  }

  async activity(change: Partial<RecordActivity> = {}): Promise<Id> {
    const id = randomUUID();
    const handler = new RecordActivityHandler(this.partnerships, this.plans, this.ground.journal);
    const command: RecordActivity = {
      id,
      measureId: null,
      titles: { de: 'Aktivität', es: 'Actividad' },
      heldOn: day('2026-09-12'),
      town: 'cajamarca',
      status: 'done',
      involved: [],
      attendance: [],
      durationMinutes: 90,
      tags: [],
      ...change,
    };
    await this.ground.as(this.cajamarca, (tx, actor) => handler.run(tx, command, actor));
    return id;
  }

  close(): Promise<void> {
    return this.ground.close();
  }
}
