import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { Journal } from '../../../src/platform/journal/journal';
import { JobWorkers } from '../../../src/platform/queue/job-workers';
import { OutboxRelay } from '../../../src/platform/queue/outbox-relay';
import { Queues } from '../../../src/platform/queue/queues';
import { RedriveJob } from '../../../src/platform/queue/redrive.job';
import { House } from '../../support/builders';
import { hasRedis, type RunningRedis, startRedis } from '../../support/redis';
import { makeStampTable, SpecimenModule, STAMP_DUE, Watch } from '../../support/specimen-room';

const SETTLE_MS = 40_000;
const legs = hasRedis() ? ['postgres', 'redis'] : ['postgres'];
// eslint-disable-next-line no-console -- whoever reads the run must know what it did not try
if (!hasRedis()) console.warn('The queue on Redis was skipped: this machine has no redis-server.');

describe.each(legs)('jobs on %s', (leg) => {
  let redis: RunningRedis | undefined;
  let house: House;
  let queues: Queues;
  let watch: Watch;

  beforeAll(async () => {
    redis = leg === 'redis' ? await startRedis() : undefined;
    const address = redis === undefined ? {} : { redisUrl: redis.url };
    house = await House.open({ rooms: [SpecimenModule], ...address });
    await makeStampTable(house.database.ownerUrl);
    queues = house.get(Queues);
    watch = house.get(Watch);
  });
  afterAll(async () => {
    await house.close();
    await redis?.stop();
  });

  let open: (() => void) | undefined;
  afterEach(() => {
    open?.();
    watch.gate = Promise.resolve();
    jest.restoreAllMocks();
  });

  async function ask(subjects: readonly Id[], relayed = false): Promise<void> {
    await house.as(newId(), (tx, actor) =>
      house.get(Journal).append(
        tx,
        actor,
        subjects.map((subjectId) => ({
          type: STAMP_DUE,
          subjectId,
          occurredOn: day('2026-07-14'),
          body: {},
        })),
      ),
    );
    if (relayed) await house.system('update outbox set relayed_at = now()');
  }

  const ids = (count: number): Id[] => Array.from({ length: count }, () => newId());
  const runsOf = (id: Id): number => watch.runs.filter((one) => one === id).length;
  const settle = (): Promise<void> => house.get(JobWorkers).settle(SETTLE_MS);

  async function stamped(subjects: readonly Id[]): Promise<number> {
    const rows = await house.system(
      'select subject_id from specimen_stamp where subject_id = any ($1::uuid[])',
      [subjects],
    );
    return rows.length;
  }

  async function until(true_: () => Promise<boolean> | boolean): Promise<void> {
    const deadline = Date.now() + SETTLE_MS;
    while (!(await true_())) {
      if (Date.now() > deadline) throw new Error('it did not come to that');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A running transaction of any database of the cluster holds the relay up for its while. */
  async function relayAll(relay: OutboxRelay): Promise<void> {
    await until(async () => {
      await relay.relayOnce();
      return (await relay.backlog()) === 0;
    });
  }

  // Nobody works yet: what is added waits.
  it('adds one job per fact, also when a relay is killed between adding and marking', async () => {
    const subjects = ids(30);
    await ask(subjects);
    const relay = house.get(OutboxRelay);
    let added = 0;
    const adding = jest.spyOn(queues, 'add').mockImplementation(async (...line) => {
      added += 1;
      if (added > 20) throw new Error('killed');
      return Queues.prototype.add.apply(queues, line);
    });
    await expect(relayAll(relay)).rejects.toThrow('killed');
    adding.mockRestore();
    expect([await relay.backlog(), await queues.unfinished(['specimens'])]).toEqual([30, 20]);
    await relayAll(relay);
    expect([await relay.backlog(), await queues.unfinished(['specimens'])]).toEqual([0, 30]);
  });

  it('sweeps up what the queue has lost, and adds it once however often it is asked', async () => {
    await queues.queue('specimens').obliterate({ force: true });
    expect(await queues.unfinished(['specimens'])).toBe(0);
    for (let turn = 0; turn < 3; turn += 1) await sweep();
    expect(await queues.unfinished(['specimens'])).toBe(30);
  });

  async function sweep(): Promise<void> {
    const progress = (): Promise<void> => Promise.resolve();
    await house.get(RedriveJob).run({ subjectId: 'all', payload: {}, progress });
  }

  it('does what waits as soon as somebody works, and what comes then', async () => {
    await house.get(JobWorkers).start();
    const subjects = ids(200);
    await ask(subjects);
    await settle();
    expect(await stamped(subjects)).toBe(200);
    expect((await house.system('select count(*)::int as n from specimen_stamp'))[0]?.['n']).toBe(
      230,
    );
    await sweep();
    expect(await queues.unfinished(['specimens'])).toBe(0);
  });

  it('has one effect for a job that is delivered three times', async () => {
    const [id = ''] = ids(1);
    for (let turn = 0; turn < 3; turn += 1)
      await queues.add('specimens', 'stamp', { subjectId: id });
    await settle();
    expect([runsOf(id), await stamped([id])]).toEqual([3, 1]);
  });

  it('repeats a job that failed', async () => {
    const [id = ''] = ids(1);
    watch.failures.set(id, 1);
    await ask([id]);
    await settle();
    expect([runsOf(id), await stamped([id])]).toEqual([2, 1]);
  });

  it('re-drives an effect that is due and missing, whatever the queue remembers', async () => {
    const subjects = ids(5);
    await ask(subjects, true);
    await settle();
    expect(await stamped(subjects)).toBe(0);
    await sweep();
    await settle();
    expect(await stamped(subjects)).toBe(5);
  });

  it('shows how far a job is, and knows no job that nobody added', async () => {
    watch.gate = new Promise((resolve) => {
      open = resolve;
    });
    const [subjectId = ''] = ids(1);
    const id = await queues.add('specimens', 'stamp', { subjectId });
    await until(() => runsOf(subjectId) === 1);
    await until(async () => (await queues.progress('specimens', id))?.done === 1);
    expect(await queues.progress('specimens', id)).toEqual({
      state: 'active',
      done: 1,
      total: 2,
      failedReason: null,
    });
    open?.();
    await until(async () => (await queues.progress('specimens', id))?.state === 'completed');
    expect(await queues.progress('specimens', id)).toMatchObject({ done: 2, total: 2 });
    expect(await queues.progress('specimens', newId())).toBeNull();
  });

  it('runs the parent of a flow after all of its children', async () => {
    const children = ids(6);
    const [album = ''] = ids(1);
    const stamp = { queue: 'specimens', name: 'stamp' };
    const parent = { queue: 'albums', name: 'gather', subjectId: album };
    const id = await queues.addFlow(
      parent,
      children.map((subjectId) => ({ ...stamp, subjectId })),
    );
    await settle();
    await until(async () => (await queues.progress('albums', id))?.state === 'completed');
    const order = watch.finished.slice(-7);
    expect(order.slice(0, 6).sort()).toEqual(children.map((one) => `stamp ${one}`).sort());
    expect(order[6]).toBe(`gather ${album}`);
    expect(await queues.failed(['specimens', 'albums'])).toEqual([]);
  });
});
