import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { Journal } from '../../../src/platform/journal/journal';
import { JobRegistry } from '../../../src/platform/queue/job-registry';
import { OutboxRelay } from '../../../src/platform/queue/outbox-relay';
import { Queues } from '../../../src/platform/queue/queues';
import { House } from '../../support/builders';
import { SpecimenModule, STAMP_DUE } from '../../support/specimen-room';

const WRITERS = 16;
const TURNS = 40;

describe('the relay beside slow writers', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open({ rooms: [SpecimenModule], poolSize: 20 });
  });
  afterAll(async () => {
    await house.close();
  });

  /** Subjects in the order in which the relay adds their jobs. */
  function watchTaken(): Id[] {
    const taken: Id[] = [];
    jest.spyOn(house.get(Queues), 'add').mockImplementation((_queue, _name, request, id = '') => {
      taken.push(request.subjectId);
      return Promise.resolve(id);
    });
    return taken;
  }

  /** A running transaction of any database of the cluster holds the relay up for its while. */
  async function relayAll(relay: OutboxRelay): Promise<void> {
    while ((await relay.backlog()) > 0) {
      await relay.relayOnce();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Some commit at once, some late, some not at all; each writes one to three facts. */
  async function write(writer: number): Promise<Id[]> {
    const committed: Id[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const subjects = Array.from({ length: 1 + ((writer + turn) % 3) }, () => newId());
      const breaks = (writer * 5 + turn) % 9 === 0;
      const done = await house
        .as(newId(), async (tx, actor) => {
          const facts = subjects.map((subjectId) => ({
            type: STAMP_DUE,
            subjectId,
            occurredOn: day('2026-07-14'),
            body: {},
          }));
          await house.get(Journal).append(tx, actor, facts);
          await tx.query('select pg_sleep($1)', [((writer * 3 + turn * 7) % 9) / 1000]);
          if (breaks) throw new Error('rolled back');
        })
        .then(
          () => true,
          () => false,
        );
      if (done) committed.push(...subjects);
    }
    return committed;
  }

  it('skips none of their facts and takes them in the order of their transactions', async () => {
    const taken = watchTaken();
    const queues = house.get(Queues);
    const relays = [0, 1].map(
      () => new OutboxRelay(house.unitOfWork, house.get(JobRegistry), queues),
    );
    let writing = true;
    const relaying = relays.map(async (relay) => {
      while (writing) {
        await relay.relayOnce();
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    });
    const committed = await Promise.all(Array.from({ length: WRITERS }, (_, at) => write(at)));
    writing = false;
    await Promise.all(relaying);
    await relayAll(house.get(OutboxRelay));

    expect(taken).toHaveLength(new Set(taken).size);
    expect([...taken].sort()).toEqual(committed.flat().sort());
    const inOrder = await house.system('select subject_id from outbox order by txid, seq');
    expect(taken).toEqual(inOrder.map((row) => row['subject_id']));
  });

  it('waits for a transaction that began earlier, whoever committed first', async () => {
    const relay = house.get(OutboxRelay);
    const taken = watchTaken();
    const [early, late] = [newId(), newId()];
    const note = (subjectId: Id, until: Promise<void>): Promise<void> =>
      house.as(newId(), async (tx, actor) => {
        await house
          .get(Journal)
          .append(tx, actor, [
            { type: STAMP_DUE, subjectId, occurredOn: day('2026-07-14'), body: {} },
          ]);
        await until;
      });
    let commit: (() => void) | undefined;
    const slow = note(
      early,
      new Promise((resolve) => {
        commit = resolve;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await note(late, Promise.resolve());
    for (let turn = 0; turn < 5; turn += 1) expect(await relay.relayOnce()).toBe(0);
    expect(await relay.backlog()).toBe(1);
    commit?.();
    await slow;
    await relayAll(relay);
    expect(taken).toEqual([early, late]);
  });
});
