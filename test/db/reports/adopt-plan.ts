import { randomUUID } from 'node:crypto';
import type { Id } from '../../../src/kernel/id';

interface Answer {
  readonly statusCode: number;
  json(): unknown;
}

/** The two towns found their partnership, adopt a plan of one measure and carry it out. */
export async function adoptPlan(
  post: (who: string, path: string, payload: object) => Promise<Answer>,
  towns: { readonly berlin: Id; readonly cajamarca: Id },
): Promise<void> {
  const { berlin, cajamarca } = towns;
  const id = randomUUID();
  const municipalities = { treptow_koepenick: berlin, cajamarca };
  const founded = { id, code: 'tk-caj', agreement_on: '1998-05-20', municipalities };
  expect((await post('berlin', 'partnerships', founded)).json()).toEqual({ id });
  const actorId = randomUUID();
  const actor = {
    id: actorId,
    organisation_name: 'AG',
    town: 'cajamarca',
    group: 'civil-society',
  };
  expect((await post('cajamarca', 'actors', actor)).statusCode).toBe(201);
  const measureId = randomUUID();
  const measure = {
    id: measureId,
    year: 2026,
    action_field: 'fair-trade',
    titles: { de: 'Faire Woche', es: 'Semana justa' },
    goals: [12],
    actor_ids: [actorId],
    planned_from: '2026-03-01',
    planned_to: '2026-03-31',
  };
  expect((await post('berlin', 'work-plans/measures', measure)).statusCode).toBe(201);
  const planId = randomUUID();
  const plan = { id: planId, year: 2026, measure_ids: [measureId] };
  expect((await post('berlin', 'work-plans', plan)).statusCode).toBe(201);
  for (const who of ['berlin', 'cajamarca']) {
    const assent = await post(who, `work-plans/${planId}/assents`, { assented_on: '2026-01-20' });
    expect(assent.statusCode).toBe(201);
  }
  const activity = {
    id: randomUUID(),
    measure_id: measureId,
    titles: { de: 'Faire Woche', es: 'Semana justa' },
    held_on: '2026-03-14',
    town: 'cajamarca',
    status: 'done',
    involved: [{ actor_id: actorId, role: 'planner' }],
    attendance: [{ town: 'cajamarca', age_band: '18-59', people: 40, counted: 'list' }],
    duration_minutes: 120,
    tags: [{ tag: 'fair-trade' }],
  };
  expect((await post('cajamarca', 'activities', activity)).statusCode).toBe(201);
}
