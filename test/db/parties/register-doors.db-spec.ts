import { randomUUID } from 'node:crypto';
import {
  type Caller,
  certificate,
  codeOf,
  company,
  member,
  plot,
  RegisterDoors,
} from './register-doors';

describe('organisations, producers, plots and certificates over HTTP', () => {
  let doors: RegisterDoors;
  let operator: Caller;
  let cedros: Caller;
  let other: Caller;

  beforeAll(async () => {
    doors = await RegisterDoors.open();
    operator = await doors.enter('administrator', 'operator');
    cedros = await doors.enter('cooperative', 'cooperative');
    other = await doors.enter('cooperative', 'cooperative');
  });
  afterAll(() => doors.close());

  const send: RegisterDoors['send'] = (...of) => doors.send(...of);

  it('lets administrators register organisations, and everybody inside read them', async () => {
    const roaster = company();
    expect(codeOf(await send('POST', cedros, 'organisations', roaster))[0]).toBe(403);
    expect((await send('POST', operator, 'organisations', roaster)).statusCode).toBe(201);
    expect(codeOf(await send('POST', operator, 'organisations', roaster))).toEqual([
      409,
      'request.id-taken',
    ]);
    const wrong = { ...company(), country: 'QQ' };
    expect(codeOf(await send('POST', operator, 'organisations', wrong))).toEqual([
      422,
      'organisation.country-unknown',
    ]);
    const list = await send('GET', cedros, 'organisations?kind=roaster');
    expect(list.json()).toEqual({ organisations: [{ ...roaster, official_number: null }] });
  });

  it('keeps members to their cooperative, from entry to erasure', async () => {
    const woman = member();
    expect((await send('POST', cedros, 'producers', woman)).statusCode).toBe(201);
    const path = `producers/${woman.id}`;
    expect((await send('GET', cedros, path)).json()).toMatchObject({
      code: woman.code,
      person: { given_name: 'Rosalba', dni: woman.dni, birth_year: 1984 },
    });
    const found = await send('GET', cedros, `producers?q=${woman.code}`);
    expect(found.json<{ producers: unknown[] }>().producers).toHaveLength(1);
    for (const foreign of [path, `producers/${randomUUID()}`]) {
      expect(codeOf(await send('GET', other, foreign))).toEqual([404, 'producer.unknown']);
      const erasure = await send('DELETE', other, `${foreign}/person?reason=asked-by-person`);
      expect(codeOf(erasure)).toEqual([404, 'producer.unknown']);
    }
    const consent = {
      id: randomUUID(),
      purpose: 'name',
      audience: 'public-page',
      text_version: 'es-2026-1',
      given_on: '2026-05-02',
      via: 'paper',
    };
    expect((await send('POST', cedros, `${path}/consents`, consent)).statusCode).toBe(201);
    const erased = await send('DELETE', cedros, `${path}/person?reason=asked-by-person`);
    expect(erased.json()).toEqual({ id: woman.id, person: null });
    expect((await send('GET', cedros, path)).json()).toMatchObject({ person: null });
    const withdrawal = `consents/${consent.id}/withdrawal`;
    const late = await send('POST', cedros, withdrawal, { withdrawn_on: '2026-06-01' });
    expect(codeOf(late)).toEqual([409, 'consent.already-withdrawn']);
  });

  it('refuses shapes that do not fit, and names every field', async () => {
    const wrong = { ...member(), sex: 'x', birth_year: '1984', dni: '1', extra: 1 };
    const answer = await send('POST', cedros, 'producers', wrong);
    expect(codeOf(answer)).toEqual([400, 'request.shape']);
    const { errors } = answer.json<{ errors: { field: string; message: string }[] }>();
    expect(errors.map((error) => error.field).sort()).toEqual([
      'birth_year',
      'dni',
      'extra',
      'sex',
    ]);
    expect(errors.find((error) => error.field === 'sex')?.message).toContain('Uno de: f, m');
    expect((await send('POST', cedros, 'producers', [member()])).statusCode).toBe(400);
    expect((await send('GET', cedros, 'producers?q=a&q=b')).statusCode).toBe(400);
    expect((await send('GET', cedros, 'producers/..%2f..%2fetc')).statusCode).toBe(400);
    const tomorrow = { ...member(), joined_on: '2999-01-01' };
    expect(codeOf(await send('POST', cedros, 'producers', tomorrow))).toEqual([
      422,
      'producer.day-in-future',
    ]);
  });

  it('takes plots with their state, for the own cooperative only', async () => {
    const woman = member();
    await send('POST', cedros, 'producers', woman);
    const field = plot(woman.id);
    expect((await send('POST', cedros, 'plots', field)).statusCode).toBe(201);
    const status = { status: 'organic', from: '2024-03-01' };
    const path = `plots/${field.id}`;
    expect((await send('POST', cedros, `${path}/organic-status`, status)).statusCode).toBe(201);
    const screening = {
      tool: 'whisp',
      tool_version: '2026.1',
      screened_on: '2026-03-01',
      result: 'low',
      basis_on: '2025-12-31',
    };
    expect((await send('POST', cedros, `${path}/screenings`, screening)).statusCode).toBe(201);
    expect((await send('GET', cedros, path)).json()).toMatchObject({
      declared_area_m2: '12500',
      computed_area_m2: null,
      geometry: field.geometry,
      organic_history: [status],
      screenings: [screening],
    });
    const own = (await send('GET', cedros, `plots?producer_id=${woman.id}`)).json<{
      plots: unknown[];
    }>();
    expect(own.plots).toHaveLength(1);
    for (const foreign of [path, `plots/${randomUUID()}`]) {
      expect(codeOf(await send('GET', other, foreign))).toEqual([404, 'plot.unknown']);
      expect(codeOf(await send('POST', other, `${foreign}/organic-status`, status))).toEqual([
        404,
        'plot.unknown',
      ]);
    }
    expect(codeOf(await send('POST', other, 'plots', plot(woman.id)))).toEqual([
      404,
      'producer.unknown',
    ]);
  });

  it.each<[string, object, [number, string]]>([
    [
      'swapped axes',
      { geometry: { type: 'Point', coordinates: [-5.7, -78.81] } },
      [422, 'plot.axes-swapped'],
    ],
    [
      'a third dimension',
      { geometry: { type: 'Point', coordinates: [-78.81, -5.7, 1640] } },
      [400, 'request.shape'],
    ],
    [
      'coordinates as text',
      { geometry: { type: 'Point', coordinates: ['-78.81', '-5.7'] } },
      [400, 'request.shape'],
    ],
    [
      'another type',
      { geometry: { type: 'LineString', coordinates: [[-78.81, -5.7]] } },
      [400, 'request.shape'],
    ],
    [
      'a foreign member of the geometry',
      { geometry: { type: 'Point', coordinates: [-78.81, -5.7], crs: 'x' } },
      [400, 'request.shape'],
    ],
    [
      'a type that does not fit',
      { geometry: { type: 'Polygon', coordinates: [-78.81, -5.7] } },
      [400, 'plot.geometry-mixed-up'],
    ],
    ['an area with a fraction', { declared_area_m2: '1.5' }, [400, 'request.shape']],
    ['an area as number', { declared_area_m2: 12500 }, [400, 'request.shape']],
    ['too large for a point', { declared_area_m2: '40001' }, [422, 'plot.polygon-needed']],
    ['an unknown variety', { varieties: ['robusta'] }, [400, 'request.shape']],
    ['geometry as list', { geometry: [] }, [400, 'request.shape']],
  ])('refuses a plot with %s', async (_, other_, code) => {
    const woman = member();
    await send('POST', cedros, 'producers', woman);
    const answer = await send('POST', cedros, 'plots', { ...plot(woman.id), ...other_ });
    expect(codeOf(answer)).toEqual(code);
  });

  it('shows certificates to everybody inside, and lets only holders write them', async () => {
    const organic = certificate(cedros.organisationId);
    expect(codeOf(await send('POST', other, 'certificates', organic))).toEqual([
      403,
      'certificate.not-the-holder',
    ]);
    expect((await send('POST', cedros, 'certificates', organic)).statusCode).toBe(201);
    const suspension = { from: '2026-03-01', reason: 'non-conformity' };
    const path = `certificates/${organic.id}`;
    expect(codeOf(await send('POST', other, `${path}/suspension`, suspension))).toEqual([
      404,
      'certificate.unknown',
    ]);
    expect((await send('POST', cedros, `${path}/suspension`, suspension)).statusCode).toBe(201);
    const back = { from: '2026-03-11', reason: 'non-conformity-closed' };
    expect((await send('POST', cedros, `${path}/reinstatement`, back)).statusCode).toBe(201);
    const again = await send('POST', cedros, `${path}/reinstatement`, {
      ...back,
      from: '2026-03-12',
    });
    expect(codeOf(again)).toEqual([422, 'certificate.change-does-not-fit']);
    expect(again.json<{ detail: string }>().detail).toContain('el certificado es válido');
    const list = await send('GET', other, `certificates?holder_id=${cedros.organisationId}`);
    expect(list.json<{ certificates: unknown[] }>().certificates).toMatchObject([
      {
        ...organic,
        changes: [
          { from: '2026-03-01', change: 'suspended' },
          { from: '2026-03-11', change: 'reinstated' },
        ],
      },
    ]);
    expect((await send('GET', other, 'certificates')).json()).toMatchObject({ certificates: [] });
  });

  it('are described for machines', async () => {
    const { paths } = (await doors.describe()).json<{ paths: Record<string, object> }>();
    expect(Object.keys(paths).filter((path) => path.includes('/plots'))).toEqual([
      '/api/v1/plots',
      '/api/v1/plots/{id}',
      '/api/v1/plots/{id}/organic-status',
      '/api/v1/plots/{id}/screenings',
    ]);
  });
});
