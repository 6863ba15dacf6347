import { randomUUID } from 'node:crypto';
import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams } from '../../../src/kernel/grams';
import { RecordFundsHandler } from '../../../src/partnership/commands/record-funds';
import { RegisterProcurementOfficeHandler } from '../../../src/partnership/commands/register-procurement-office';
import { ReportProcurementHandler } from '../../../src/partnership/commands/report-procurement';
import { FundReader, ProcurementReader } from '../../../src/partnership/queries/readers';
import { SYSTEM } from '../../../src/platform/database/scope';
import { refusalOf } from '../parties/register-ground';
import { PartnershipGround } from './partnership-ground';

describe('the partnership of two towns', () => {
  let towns: PartnershipGround;

  beforeAll(async () => {
    towns = await PartnershipGround.open();
  });
  afterAll(() => towns.close());

  it('counts the frozen list once and shows what was postponed, dropped and added', async () => {
    const senate = await towns.actor('treptow-koepenick', 'administration', 'Bezirksamt');
    const seniors = await towns.actor('cajamarca', 'civil-society', 'Adultos Mayores');
    const kept = await towns.measure({ actorIds: [senate, seniors] });
    const moved = await towns.measure({ actorIds: [senate] });
    const open = await towns.measure();
    const draft = await towns.propose(towns.berlin, [kept]);
    const plan = await towns.propose(towns.cajamarca, [kept, moved, open]);
    expect(await refusalOf(towns.assent(towns.berlin, draft))).toBe('work-plan.replaced');
    expect(await towns.assent(towns.berlin, plan)).toMatchObject({ status: 'proposed' });
    expect(await refusalOf(towns.assent(towns.berlin, plan))).toBe('work-plan.already-assented');
    const adopted = await towns.assent(towns.cajamarca, plan, '2026-01-27');
    expect(adopted.status).toBe('adopted');

    await towns.activity({ measureId: moved, status: 'postponed', durationMinutes: 0 });
    const held = await towns.activity({
      measureId: kept,
      involved: [
        { actorId: seniors, role: 'planner' },
        { actorId: seniors, role: 'host' },
        { actorId: senate, role: 'participant' },
      ],
      attendance: [{ town: 'cajamarca', ageBand: '60-plus', people: 42, counted: 'list' }],
      tags: ['movement'],
    });
    const extra = await towns.activity({ involved: [{ actorId: senate, role: 'host' }] });
    const year = await towns.ground.unitOfWork.read(SYSTEM, (tx) => towns.reader.ofYear(tx, 2026));
    expect(year).toMatchObject({ planId: plan, adoptedOn: '2026-01-27' });
    const rows = year?.activities.map((one) => [one.activityId, one.inFrozenPlan, one.status]);
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        [held, true, 'done'],
        [open, true, 'planned'],
        [extra, false, 'done'],
      ]),
    );
    const actors = year?.activities.find((one) => one.activityId === held)?.actors;
    expect(actors?.find((one) => one.actorId === seniors)).toMatchObject({
      group: 'civil-society',
      municipality: 'cajamarca',
      roles: ['host', 'planner'],
    });
    expect(await refusalOf(towns.propose(towns.berlin, [open]))).toBe('work-plan.already-adopted');
  });

  it('shows the public what is adopted and held, without counts of people', async () => {
    const own = await towns.ground.as(towns.berlin, (tx) => towns.reader.activitiesOf(tx, 2026));
    expect(own.flatMap((one) => one.attendance)).toHaveLength(1);
    const seen = await towns.ground.network('select count(*)::int as n from activity');
    expect(seen).toEqual([{ n: 3 }]);
    expect(await towns.ground.network('select 1 from activity_attendance')).toEqual([]);
    const next = await towns.measure({
      year: 2027,
      plannedFrom: day('2027-02-01'),
      plannedTo: day('2027-03-01'),
    });
    await towns.propose(towns.berlin, [next], 2027);
    expect(await towns.ground.network('select 1 from work_plan where year = 2027')).toEqual([]);
    expect(await towns.ground.network('select 1 from measure where year = 2027')).toEqual([]);
  });

  it('answers a stranger as if there were no partnership', async () => {
    const stranger = await towns.ground.organisation('cooperative', 'La Otra');
    const handler = new RecordFundsHandler(towns.partnerships, towns.plans, towns.ground.journal);
    const command = {
      id: randomUUID(),
      measureId: null,
      receivedOn: day('2026-05-04'),
      source: 'donations' as const,
      direction: 'joint' as const,
      means: { kind: 'cash' as const, amount: decimal('120.50'), currency: 'EUR' as const },
      evidence: true,
    };
    const asStranger = towns.ground.as(stranger, (tx, actor) => handler.run(tx, command, actor));
    expect(await refusalOf(asStranger)).toBe('partnership.none');
    const forged = towns.ground.as(stranger, (tx) =>
      tx.query(
        `insert into fund (id, partnership_id, received_on, source, direction, kind, hours, evidence, recorded_at)
         values ($1, $2, '2026-01-01', 'other', 'joint', 'in-kind', 1, false, now())`,
        [randomUUID(), towns.partnershipId],
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    await towns.ground.as(towns.berlin, (tx, actor) => handler.run(tx, command, actor));
    const hours = {
      ...command,
      id: randomUUID(),
      means: { kind: 'in-kind' as const, hours: decimal('8.5') },
    };
    await towns.ground.as(towns.cajamarca, (tx, actor) => handler.run(tx, hours, actor));
    const read = (scope: string) =>
      towns.ground.as(scope, (tx) => new FundReader().ofYear(tx, 2026));
    expect(await read(stranger)).toEqual([]);
    const [cash, kind] = await read(towns.cajamarca);
    const found = [cash, kind].map((one) => one?.amount?.toFixed(2) ?? one?.hours?.toFixed(2));
    expect(found.sort()).toEqual(['120.50', '8.50']);
  });

  it('takes one procurement report for each office and year, from the office’s own town', async () => {
    const officeId = randomUUID();
    const { ground, partnerships, berlin, cajamarca } = towns;
    await ground.as(berlin, (tx, actor) =>
      new RegisterProcurementOfficeHandler(partnerships, ground.journal).run(
        tx,
        { id: officeId, officeName: 'Amt für Soziales', askedFrom: 2025 },
        actor,
      ),
    );
    const report = (town: string, id: string, fairG: bigint) =>
      ground.as(town, (tx, actor) =>
        new ReportProcurementHandler(partnerships, ground.journal).run(
          tx,
          { id, officeId, year: 2026, allG: grams(60_000n), fairG: grams(fairG) },
          actor,
        ),
      );
    expect(await refusalOf(report(cajamarca, randomUUID(), 1n))).toBe('procurement-office.unknown');
    const id = randomUUID();
    await report(berlin, id, 45_500n);
    expect(await refusalOf(report(berlin, randomUUID(), 1n))).toBe('procurement.already-reported');
    const reader = new ProcurementReader();
    const found = await ground.as(berlin, (tx) => reader.ofYear(tx, 2026));
    expect(found).toEqual([{ reportId: id, officeId, allG: 60_000n, fairG: 45_500n }]);
    expect(await ground.as(berlin, (tx) => reader.offices(tx, 2024))).toEqual([]);
    expect(await ground.as(berlin, (tx) => reader.offices(tx, 2026))).toEqual([{ officeId }]);
  });

  it('keeps titles and names out of the facts', async () => {
    const facts = await towns.ground.system(
      `select distinct type, body from journal where type like 'partnership.%'`,
    );
    expect(facts.length).toBeGreaterThan(12);
    const bodies = facts.map((one) => String(one['body'])).join(' ');
    expect(bodies).not.toMatch(/Olympiade|Aktivität|Bezirksamt|Adultos|Soziales/);
  });
});
