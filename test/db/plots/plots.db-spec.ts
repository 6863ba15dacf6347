import { randomUUID } from 'node:crypto';
import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { ProducerReader } from '../../../src/parties/queries/producer-reader';
import { RecordOrganicStatusHandler } from '../../../src/plots/commands/record-organic-status';
import { RecordScreeningHandler } from '../../../src/plots/commands/record-screening';
import { RegisterPlotHandler } from '../../../src/plots/commands/register-plot';
import { squareMetres } from '../../../src/plots/domain/area';
import type { OrganicStatus } from '../../../src/plots/domain/organic-status';
import type { RegisterPlot } from '../../../src/plots/domain/plot';
import type { RecordScreening } from '../../../src/plots/domain/screening';
import { readPlotRules } from '../../../src/plots/plot-rules';
import { PlotReader } from '../../../src/plots/queries/plot-reader';
import { PlotRegister } from '../../../src/plots/queries/plot-register.query';
import { PlotGeometryRow } from '../../../src/plots/storage/plot-geometry.row';
import { PlotScreeningRow } from '../../../src/plots/storage/plot-screening.row';
import { PlotRow } from '../../../src/plots/storage/plot.row';
import { refusalOf, RegisterGround } from '../parties/register-ground';

const RING: [number, number][] = [
  [-78.81, -5.7],
  [-78.808204, -5.7],
  [-78.808204, -5.6982],
  [-78.81, -5.6982],
  [-78.81, -5.7],
];

describe('plots', () => {
  const reader = new PlotReader();
  const register = new PlotRegister();
  let ground: RegisterGround;
  let cedros: Id;
  let other: Id;
  let member: Id;

  beforeAll(async () => {
    ground = await RegisterGround.open([PlotRow, PlotGeometryRow, PlotScreeningRow]);
    cedros = await ground.organisation('cooperative', 'Los Cedros');
    other = await ground.organisation('cooperative', 'La Otra');
    member = await ground.producer(cedros, 'LC-001');
  });
  afterAll(() => ground.close());

  async function plot(given: Partial<RegisterPlot> = {}, by = cedros): Promise<Id> {
    const id = randomUUID();
    const handler = new RegisterPlotHandler(
      ground.journal,
      new ProducerReader(ground.districts),
      readPlotRules(),
    );
    const command: RegisterPlot = {
      id,
      producerId: member,
      code: `P ${id.slice(0, 8)}`,
      declaredAreaM2: squareMetres(40_000n),
      geometry: { type: 'Polygon', coordinates: [RING] },
      capturedOn: day('2024-02-10'),
      method: 'polygon-walk',
      altitudeM: 1_640,
      varieties: ['caturra'],
      ...given,
    };
    await ground.as(by, (tx, actor) => handler.run(tx, command, actor));
    return id;
  }

  async function organic(plotId: Id, status: OrganicStatus, from: string, by = cedros) {
    const handler = new RecordOrganicStatusHandler(ground.journal, reader);
    const command = { plotId, status, from: day(from) };
    return ground.as(by, (tx, actor) => handler.run(tx, command, actor));
  }

  async function screen(given: Partial<RecordScreening> & { plotId: Id }, by = cedros) {
    const handler = new RecordScreeningHandler(ground.journal, reader);
    const command: RecordScreening = {
      tool: 'whisp',
      toolVersion: '2026.1',
      screenedOn: day('2026-03-01'),
      result: 'low',
      basisOn: day('2025-12-31'),
      ...given,
    };
    return ground.as(by, (tx, actor) => handler.run(tx, command, actor));
  }

  it('keeps the place for the own cooperative, and nothing of it in the journal', async () => {
    const id = await plot({ code: 'El Mango' });
    const facts = await ground.system('select body from journal where subject_id = $1', [id]);
    expect(facts).toEqual([
      {
        body:
          '{"code":"El Mango","computed_area_m2":"39601","declared_area_m2":"40000",' +
          `"geometry":"polygon","method":"polygon-walk","producer_id":"${member}",` +
          '"varieties":["caturra"]}',
      },
    ]);
    const place = 'select shape from plot_geometry where plot_id = $1';
    expect(await ground.as(cedros, (tx) => tx.query(place, [id]))).toEqual([
      { shape: { type: 'Polygon', coordinates: [RING] } },
    ]);
    expect(await ground.as(other, (tx) => tx.query(place, [id]))).toEqual([]);
    expect(await ground.network(place, [id])).toEqual([]);
    expect(await ground.network('select computed_area_m2 from plot where id = $1', [id])).toEqual([
      { computed_area_m2: '39601' },
    ]);
  });

  it('answers for a foreign plot or member exactly as for an unknown one', async () => {
    const id = await plot();
    const unknown = randomUUID();
    for (const plotId of [id, unknown]) {
      expect(await refusalOf(organic(plotId, 'organic', '2024-03-01', other))).toBe('plot.unknown');
      expect(await refusalOf(screen({ plotId }, other))).toBe('plot.unknown');
      const view = ground.as(other, (tx) => register.one(tx, other, plotId));
      expect(await refusalOf(view)).toBe('plot.unknown');
    }
    for (const producerId of [member, unknown]) {
      expect(await refusalOf(plot({ producerId }, other))).toBe('producer.unknown');
    }
    const of = (producerId: Id) =>
      refusalOf(ground.as(cedros, (tx) => reader.requireOf(tx, producerId, id)));
    expect(await of(member)).toBe('accepted');
    expect(await of(await ground.producer(cedros, 'LC-002'))).toBe('plot.unknown');
  });

  it('refuses the same name twice for one member, and writes nothing', async () => {
    await plot({ code: 'Twice' });
    await expect(plot({ code: 'Twice' })).rejects.toMatchObject({ code: '23505' });
    const n = `select count(*)::int as n from plot where code = 'Twice'`;
    expect(await ground.system(n)).toEqual([{ n: 1 }]);
  });

  it('tells what coffee of a day may be called, also for the network', async () => {
    const [kept, never] = [await plot(), await plot()];
    await organic(kept, 't3', '2023-03-01');
    await organic(kept, 'organic', '2024-03-01');
    await organic(kept, 'conventional', '2026-06-01');
    await organic(kept, 'suspended', '2026-06-01');
    const on = async (text: string) => {
      const standing = await ground.as(cedros, (tx) =>
        reader.organicOn(tx, [kept, never], day(text)),
      );
      return [standing.get(kept), standing.get(never)];
    };
    expect(await on('2023-02-28')).toEqual(['unknown', 'unknown']);
    expect(await on('2024-02-29')).toEqual(['conversion', 'unknown']);
    expect(await on('2024-03-01')).toEqual(['organic', 'unknown']);
    expect(await on('2026-06-01')).toEqual(['conventional', 'unknown']);
    const history = await ground.network(
      'select status from organic_status where plot_id = $1 order by from_on',
      [kept],
    );
    expect(history.map((row) => row['status'])).toEqual(['t3', 'organic', 'suspended']);
  });

  it('counts plots with their best area, their history and their newest screening', async () => {
    const group = await ground.organisation('cooperative', 'Grupo');
    member = await ground.producer(group, 'G-1');
    const walked = await plot({}, group);
    const point = await plot(
      {
        geometry: { type: 'Point', coordinates: [-78.8, -5.7] },
        method: 'gps',
        declaredAreaM2: squareMetres(7_500n),
      },
      group,
    );
    const said = await plot({ geometry: null, method: 'declared', declaredAreaM2: null }, group);
    await plot({ capturedOn: day('2026-02-01') }, group);
    await organic(walked, 'organic', '2024-03-01', group);
    await screen({ plotId: walked, result: 'high', screenedOn: day('2025-12-31') }, group);
    await screen({ plotId: walked, result: 'low', screenedOn: day('2026-01-15') }, group);
    expect(await refusalOf(screen({ plotId: said }, group))).toBe('plot.nothing-to-screen');

    const at = (text: string) =>
      ground.as(group, (tx) => reader.forStatistics(tx, group, day(text)));
    const counted = new Map((await at('2025-12-31')).map((one) => [one.plotId, one]));
    expect(counted.size).toBe(3);
    expect(counted.get(walked)).toMatchObject({
      producerId: member,
      areaMethod: 'polygon',
      geometry: 'polygon',
      organic: [{ status: 'organic', from: '2024-03-01', to: null }],
      screening: 'high',
      screeningTool: 'whisp 2026.1',
    });
    expect(counted.get(walked)?.areaM2?.toFixed()).toBe('39601');
    expect(counted.get(point)).toMatchObject({ areaMethod: 'declared', geometry: 'point' });
    expect(counted.get(point)?.areaM2?.toFixed()).toBe('7500');
    expect(counted.get(said)).toMatchObject({
      areaM2: null,
      areaMethod: null,
      geometry: 'none',
      organic: [],
      screening: null,
    });
    const later = await at('2026-01-15');
    expect(later.find((one) => one.plotId === walked)?.screening).toBe('low');
    expect(await at('2026-11-23')).toHaveLength(4);
    expect(
      await ground.as(other, (tx) => reader.forStatistics(tx, group, day('2026-11-23'))),
    ).toEqual([]);
  });

  it('lists and shows the own plots', async () => {
    const group = await ground.organisation('cooperative', 'Lista');
    member = await ground.producer(group, 'L-1');
    const ids = [await plot({}, group), await plot({}, group), await plot({}, group)].sort();
    await organic(ids[0]!, 't1', '2024-03-01', group);
    await screen({ plotId: ids[0]! }, group);
    const page = (after: Id | null) =>
      ground.as(group, (tx) =>
        register.page(tx, { organisationId: group, producerId: member, after, limit: 2 }),
      );
    expect((await page(null)).map((one) => one.id)).toEqual(ids.slice(0, 2));
    expect((await page(ids[1]!)).map((one) => one.id)).toEqual(ids.slice(2));
    expect(await ground.as(group, (tx) => register.one(tx, group, ids[0]!))).toMatchObject({
      id: ids[0],
      computed_area_m2: '39601',
      geometry_kind: 'polygon',
      geometry: { type: 'Polygon', coordinates: [RING] },
      organic_history: [{ status: 't1', from: '2024-03-01' }],
      screenings: [{ tool: 'whisp', result: 'low', screened_on: '2026-03-01' }],
    });
    expect(await ground.as(group, (tx) => reader.ofProducer(tx, member))).toHaveLength(3);
  });
});
