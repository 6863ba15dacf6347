import { Client } from 'pg';
import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { Recorder } from '../../../src/platform/http/recorder';
import { Journal } from '../../../src/platform/journal/journal';
import { type Answer, type Caller, type Json, Town } from '../../support/town';

describe('when an answer is lost', () => {
  let town: Town;
  let cooperative: Caller;
  let member: { producer_id: Id; plot_id: Id };

  beforeAll(async () => {
    town = await Town.open();
    cooperative = await town.join('cooperative', 'cooperative');
    member = await town.member(cooperative);
  });
  afterAll(async () => {
    await town.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  function delivery(): Json & { readonly lot_id: Id } {
    return {
      lot_id: newId(),
      form: 'parchment',
      ...member,
      delivered_on: town.daysAgo(3),
      gross_kg: '60.5',
      tare_kg: '0.5',
      net_kg: '60',
      moisture_pct: '11.8',
    };
  }

  async function factsAbout(lotId: Id): Promise<number> {
    const rows = await town.ask('select id from journal where subject_id = $1', [lotId]);
    return rows.length;
  }

  it('after the commit, the repeat is answered alike and records nothing', async () => {
    const recorder = town.house.app.get(Recorder);
    const once = recorder.once.bind(recorder);
    let lost = '';
    jest.spyOn(recorder, 'once').mockImplementationOnce(async (call, work) => {
      lost = JSON.stringify(await once(call, work));
      throw new Error('the process died between commit and answer');
    });
    const [key, body] = [newId(), delivery()];
    expect((await cooperative.post('deliveries', body, key)).status).toBe(500);
    expect(await factsAbout(body.lot_id)).toBe(1);
    const repeat = await cooperative.post('deliveries', body, key);
    expect([repeat.status, repeat.text]).toEqual([201, lost]);
    expect(await factsAbout(body.lot_id)).toBe(1);
  });

  // At once the next statement meets the loss; later the driver has noticed it already.
  it.each([0, 200])('before the commit (%i ms), the repeat does the work', async (noticedMs) => {
    const journal = town.house.app.get(Journal);
    const append = journal.append.bind(journal);
    jest.spyOn(journal, 'append').mockImplementationOnce(async (tx, actor, facts) => {
      await append(tx, actor, facts);
      const [row] = await tx.query('select pg_backend_pid() as pid');
      await terminate(Number(row?.['pid']));
      await new Promise((resolve) => setTimeout(resolve, noticedMs));
    });
    const [key, body] = [newId(), delivery()];
    const first = await cooperative.post('deliveries', body, key);
    expect([first.status, first.json['code']]).toEqual([503, 'request.unavailable']);
    expect(await factsAbout(body.lot_id)).toBe(0);
    const repeat = await cooperative.post('deliveries', body, key);
    expect(repeat.status).toBe(201);
    expect(await factsAbout(body.lot_id)).toBe(1);
  });

  /** Cuts the connection that the work runs on, as a crashing PostgreSQL does. */
  async function terminate(pid: number): Promise<void> {
    const owner = new Client({ connectionString: process.env['BOHNENWEG_TEST_SUPERUSER_URL'] });
    await owner.connect();
    await owner.query('select pg_terminate_backend($1)', [pid]);
    await owner.end();
  }

  it('to a caller who hung up, each key still ends as exactly one fact', async () => {
    const bodies = Array.from({ length: 40 }, () => ({ key: newId(), body: delivery() }));
    const hungUp = await Promise.all(
      bodies.map(async ({ key, body }, at) => {
        const signal = AbortSignal.timeout(1 + at * 2);
        const what = { body: JSON.stringify(body), key, signal };
        return cooperative.send('POST', 'deliveries', what).then(
          () => false,
          () => true,
        );
      }),
    );
    expect(hungUp).toContain(true);
    const answers: Answer[] = [];
    for (const { key, body } of bodies) {
      answers.push(await cooperative.post('deliveries', body, key));
      expect((await cooperative.post('deliveries', body, key)).text).toBe(answers.at(-1)?.text);
    }
    expect(answers.map((one) => one.status)).toEqual(bodies.map(() => 201));
    const counts = await Promise.all(bodies.map(({ body }) => factsAbout(body.lot_id)));
    expect(counts).toEqual(bodies.map(() => 1));
    const codes = answers.map((one) => one.json['code']);
    expect(new Set(codes).size).toBe(bodies.length);
  });

  it('fifty twins of one request are one delivery', async () => {
    const [key, body] = [newId(), delivery()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => cooperative.post('deliveries', body, key)),
    );
    expect(new Set(answers.map((one) => `${one.status} ${one.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await factsAbout(body.lot_id)).toBe(1);
  });
});
