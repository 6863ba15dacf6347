import { Injectable } from '@nestjs/common';
import { Decimal } from '../../kernel/decimal';
import { day } from '../../kernel/day';
import { gramsFromKg } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import {
  AddMeasureHandler,
  AssentToWorkPlanHandler,
  FoundPartnershipHandler,
  ProposeWorkPlanHandler,
  RecordActivityHandler,
  RecordFundsHandler,
  RegisterPartnerActorHandler,
  RegisterProcurementOfficeHandler,
  ReportProcurementHandler,
} from '../../partnership/partnership.public';
import { actorOf, OPENING_DAY, organisationId } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';
import { ACTIVITIES, ACTORS, MEASURES } from '../story/work-plan';

const YEAR = 2026;
const PROPOSED_ON = day('2026-01-20');
const ASSENTED_ON = { 'treptow-koepenick': day('2026-01-28'), cajamarca: day('2026-01-30') };
const GRANTED_ON = day('2026-03-02');
const ANSWERED_ON = day('2026-11-10');

const OFFICES = [
  { key: 'town-hall', name: 'Rathaus Köpenick', kg: { all: '168', fair: '120' } },
  { key: 'library', name: 'Stadtbibliothek', kg: null },
] as const;

@Injectable()
export class WorkPlanCommands {
  constructor(
    private readonly teller: Teller,
    private readonly registerActor: RegisterPartnerActorHandler,
    private readonly addMeasure: AddMeasureHandler,
    private readonly propose: ProposeWorkPlanHandler,
    private readonly assent: AssentToWorkPlanHandler,
  ) {}

  async tell(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    for (const { key, name, town, group } of ACTORS) {
      const command = {
        id: actorId(key),
        organisationName: name,
        organisationId: null,
        town,
        group,
      };
      await this.teller.tell(office, OPENING_DAY, `actor/${key}`, (tx) =>
        this.registerActor.run(tx, command, office),
      );
    }
    for (const measure of MEASURES) {
      const command = {
        id: measureId(measure.key),
        year: YEAR,
        actionField: measure.field,
        goals: measure.goals,
        actorIds: measure.actors.map(actorId),
        plannedFrom: measure.from,
        plannedTo: measure.to,
        titles: { de: measure.de, es: measure.es },
      };
      await this.teller.tell(office, PROPOSED_ON, `measure/${measure.key}`, (tx) =>
        this.addMeasure.run(tx, command, office),
      );
    }
    await this.adopt();
  }

  private async adopt(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const workPlanId = storyId(PROPOSED_ON, 'work-plan');
    const measureIds = MEASURES.map((measure) => measureId(measure.key));
    await this.teller.tell(office, PROPOSED_ON, 'work-plan/proposal', async (tx) => {
      await this.propose.run(tx, { id: workPlanId, year: YEAR, measureIds }, office);
      return workPlanId;
    });
    for (const town of ['treptow-koepenick', 'cajamarca'] as const) {
      const assentedOn = ASSENTED_ON[town];
      await this.teller.tell(actorOf(town), assentedOn, `work-plan/assent/${town}`, async (tx) => {
        await this.assent.run(tx, { workPlanId, assentedOn }, actorOf(town));
        return workPlanId;
      });
    }
  }
}

@Injectable()
export class YearCommands {
  constructor(
    private readonly teller: Teller,
    private readonly recordActivity: RecordActivityHandler,
    private readonly recordFunds: RecordFundsHandler,
    private readonly registerOffice: RegisterProcurementOfficeHandler,
    private readonly reportProcurement: ReportProcurementHandler,
  ) {}

  async tell(): Promise<void> {
    for (const activity of ACTIVITIES) {
      const office = actorOf(activity.town);
      const command = {
        id: storyId(activity.heldOn, `activity/${activity.key}`),
        measureId: activity.measure === null ? null : measureId(activity.measure),
        heldOn: activity.heldOn,
        town: activity.town,
        status: activity.status,
        involved: activity.involved.map(([key, role]) => ({ actorId: actorId(key), role })),
        attendance: activity.attendance.map(([town, ageBand, people]) => ({
          town,
          ageBand,
          people,
          counted: 'list' as const,
        })),
        durationMinutes: activity.minutes,
        tags: activity.tags,
        titles: { de: activity.de, es: activity.es },
      };
      await this.teller.tell(office, activity.heldOn, `activity/${activity.key}`, (tx) =>
        this.recordActivity.run(tx, command, office),
      );
    }
    await this.fund();
    for (const office of OFFICES) await this.procure(office);
  }

  /** Two offices are asked what coffee they buy; one of them has answered. */
  private async procure(asked: (typeof OFFICES)[number]): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const officeId = storyId(OPENING_DAY, `office/${asked.key}`);
    const command = { id: officeId, officeName: asked.name, askedFrom: YEAR };
    await this.teller.tell(office, OPENING_DAY, `office/${asked.key}`, (tx) =>
      this.registerOffice.run(tx, command, office),
    );
    if (asked.kg === null) return;
    const report = {
      id: storyId(ANSWERED_ON, `procurement/${asked.key}`),
      officeId,
      year: YEAR,
      allG: gramsFromKg(asked.kg.all),
      fairG: gramsFromKg(asked.kg.fair),
    };
    await this.teller.tell(office, ANSWERED_ON, `procurement/${asked.key}`, (tx) =>
      this.reportProcurement.run(tx, report, office),
    );
  }

  private async fund(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const common = { measureId: null, receivedOn: GRANTED_ON, evidence: true } as const;
    const funds = [
      { source: 'district', direction: 'joint', means: cash('4500.00', 'EUR') },
      { source: 'federal', direction: 'to-cajamarca', means: cash('12000.00', 'EUR') },
      { source: 'donations', direction: 'to-cajamarca', means: cash('1830.50', 'EUR') },
      { source: 'cajamarca', direction: 'joint', means: cash('9600.00', 'PEN') },
      {
        source: 'donations',
        direction: 'joint',
        means: { kind: 'in-kind', hours: new Decimal(140) },
      },
    ] as const;
    for (const [index, fund] of funds.entries()) {
      const name = `fund/${String(index + 1)}`;
      const command = { id: storyId(GRANTED_ON, name), ...common, ...fund };
      await this.teller.tell(office, GRANTED_ON, name, (tx) =>
        this.recordFunds.run(tx, command, office),
      );
    }
  }
}

/** The two towns: agreement, actors, the joint work plan, and what became of it during the year. */
@Injectable()
export class PartnershipChapter {
  constructor(
    private readonly teller: Teller,
    private readonly found: FoundPartnershipHandler,
    private readonly plan: WorkPlanCommands,
    private readonly year: YearCommands,
  ) {}

  async tell(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const partnership = {
      id: storyId(OPENING_DAY, 'partnership'),
      code: 'TK-CAJ',
      agreementOn: day('1998-05-20'),
      municipalities: {
        'treptow-koepenick': organisationId('treptow-koepenick'),
        cajamarca: organisationId('cajamarca'),
      },
    };
    await this.teller.tell(office, OPENING_DAY, 'partnership', (tx) =>
      this.found.run(tx, partnership, office),
    );
    await this.plan.tell();
    await this.year.tell();
  }
}

function cash(amount: string, currency: 'EUR' | 'PEN') {
  return { kind: 'cash' as const, amount: new Decimal(amount), currency };
}

function actorId(key: string): Id {
  return storyId(OPENING_DAY, `actor/${key}`);
}

function measureId(key: string): Id {
  return storyId(PROPOSED_ON, `measure/${key}`);
}
