import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { newId } from '../../../src/platform/clock/clock';
import { NETWORK, organisation, type Scope, SYSTEM } from '../../../src/platform/database/scope';
import { withScope } from '../../../src/platform/database/with-scope';
import { HistoryQuery } from '../../../src/platform/journal/history.query';
import { Journal } from '../../../src/platform/journal/journal';
import { House } from '../../support/builders';

/** Tables that carry no organisation's row: the outbox holds ids for jobs only. */
const WITHOUT_ROW_SECURITY = ['migration', 'outbox'];

describe('the record', () => {
  let house: House;
  const mine = newId();
  const theirs = newId();

  beforeAll(async () => {
    house = await House.open({ poolSize: 2 });
  });
  afterAll(async () => {
    await house.close();
  });

  async function note(organisationId: Id, subjectId = newId()): Promise<Id> {
    await house.as(organisationId, (tx, actor) =>
      house.get(Journal).append(tx, actor, [
        {
          type: 'specimen.noted',
          subjectId,
          about: [organisationId, organisationId],
          occurredOn: day('2026-07-14'),
          body: { net_g: 62_000n, left_out: undefined, reason: 'trial' },
        },
      ]),
    );
    return subjectId;
  }

  async function codeOf(sql: string): Promise<string> {
    return house.system(sql).then(
      () => 'done',
      (error: unknown) => String((error as { code?: unknown }).code),
    );
  }

  it('keeps both times, who recorded it, and the body’s bytes as they were hashed or sent', async () => {
    house.clock.set('2026-11-23T15:00:00Z');
    const subject = await note(mine);
    const [fact] = await house.as(mine, (tx) =>
      house.get(HistoryQuery).along(tx, { subjects: [subject], about: [] }),
    );
    expect(fact).toMatchObject({
      type: 'specimen.noted',
      subject_id: subject,
      about: [subject, mine],
      organisation_id: mine,
      occurred_on: '2026-07-14',
      recorded_at: new Date('2026-11-23T15:00:00Z'),
      body: '{"net_g":"62000","reason":"trial"}',
    });
  });

  it.each([
    'update journal set body = body',
    'delete from journal',
    'truncate journal',
    'alter table journal disable row level security',
    'drop table journal',
    'truncate lot cascade',
    'update transformation_loss set mass_g = 1; alter table lot disable trigger all',
    "set session_replication_role = 'replica'",
  ])('is not changed by the application: %s', async (sql) => {
    await note(mine);
    expect(await codeOf(sql)).toBe('42501');
  });

  it('puts a fact and its outbox line down together, or neither', async () => {
    const before = await counts();
    const failing = house.as(mine, async (tx, actor) => {
      const fact = { type: 'specimen.noted', subjectId: newId(), occurredOn: day('2026-07-14') };
      await house.get(Journal).append(tx, actor, [{ ...fact, body: {} }]);
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('the power went out');
    expect(await counts()).toEqual(before);
    await note(mine);
    expect(await counts()).toEqual(before.map((one) => one + 1));
  });

  async function counts(): Promise<number[]> {
    const [row] = await house.system(
      'select (select count(*)::int from journal) as facts, (select count(*)::int from outbox) as lines',
    );
    return [Number(row?.['facts']), Number(row?.['lines'])];
  }

  it('protects every table with rows of organisations, also from its owner', async () => {
    const open = await house.system(
      `select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity) order by relname`,
    );
    expect(open.map((row) => row['relname'])).toEqual(WITHOUT_ROW_SECURITY);
  });

  it('shows nothing to a connection without a scope', async () => {
    await note(mine);
    const stranger = new Client({
      connectionString: house.database.appUrl,
      options: '-c role=bohnenweg_app',
    });
    await stranger.connect();
    try {
      for (const table of ['journal', 'lot', 'idempotency', 'producer_person', 'handover']) {
        const seen = await stranger.query(['select * from', table].join(' '));
        expect([table, seen.rowCount]).toEqual([table, 0]);
      }
    } finally {
      await stranger.end();
    }
  });

  it('shows an organisation its own facts only, and takes none in another’s name', async () => {
    await note(mine);
    await note(theirs);
    const seen = await house.unitOfWork.read(organisation(mine), (tx) =>
      tx.query('select distinct organisation_id from journal'),
    );
    expect(seen).toEqual([{ organisation_id: mine }]);
    const forging = house.unitOfWork.run(organisation(mine), (tx) =>
      house
        .get(Journal)
        .append(tx, house.actor(theirs), [
          { type: 'specimen.forged', subjectId: newId(), occurredOn: day('2026-07-14'), body: {} },
        ]),
    );
    await expect(forging).rejects.toMatchObject({ code: '42501' });
  });

  it('shows the network what happened to coffee, and neither payments nor contracts nor people', async () => {
    const kinds = [
      'lots.delivery-received',
      'custody.handover-offered',
      'certification.certificate-recorded',
      'contracts.contract-shipped',
      'settlements.producer-paid',
      'parties.consent-given',
      'premiums.premium-received',
    ];
    const subjectId = newId();
    await house.as(mine, (tx) =>
      house.get(Journal).append(
        tx,
        house.actor(mine),
        kinds.map((type) => ({ type, subjectId, occurredOn: day('2026-07-14'), body: {} })),
      ),
    );
    const types = async (scope: Scope): Promise<unknown[]> =>
      (
        await house.unitOfWork.read(scope, (tx) =>
          tx.query('select type from journal where subject_id = $1 order by seq', [subjectId]),
        )
      ).map((row) => row['type']);
    expect(await types(NETWORK)).toEqual(kinds.slice(0, 3));
    expect(await types(organisation(theirs))).toEqual([]);
    expect(await types(organisation(mine))).toEqual(kinds);
    expect(await types(SYSTEM)).toEqual(kinds);
  });

  it('reads without the right to write', async () => {
    const writing = house.unitOfWork.read(SYSTEM, (tx) => tx.query('delete from outbox'));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('leaves a wider scope again, also when the work in it was refused', async () => {
    await note(theirs);
    const seen = await house.as(mine, async (tx) => {
      const count = async (): Promise<unknown> =>
        (
          await tx.query('select count(*)::int as n from journal where organisation_id = $1', [
            theirs,
          ])
        )[0]?.['n'];
      const within = await withScope(tx, SYSTEM, count);
      await withScope(tx, SYSTEM, () => Promise.reject(new Error('refused'))).catch(
        () => undefined,
      );
      return [Number(within) > 0, await count()];
    });
    expect(seen).toEqual([true, 0]);
  });

  it('never lends one organisation’s rights to the next on a pooled connection', async () => {
    const turns = 2_000;
    let foreign = 0;
    let aborted = 0;
    const one = async (turn: number): Promise<void> => {
      const [own, other] = turn % 2 === 0 ? [mine, theirs] : [theirs, mine];
      await house.unitOfWork
        .run(organisation(own), async (tx) => {
          const rows = await tx.query(
            'select organisation_id from journal where organisation_id = $1',
            [other],
          );
          foreign += rows.length;
          if (turn % 7 === 3) throw new Error('aborted by the code');
          if (turn % 11 === 5) await tx.query('select 1 / 0');
        })
        .catch(() => {
          aborted += 1;
        });
      if (turn % 50 === 0) {
        // A read outside of any scope on the same pool sees nothing at all.
        const rows = await house.get(DataSource).query<unknown[]>('select id from journal');
        foreign += rows.length;
      }
    };
    await Promise.all(Array.from({ length: turns }, (_, turn) => one(turn)));
    expect({ foreign, aborted: aborted > 400 }).toEqual({ foreign: 0, aborted: true });
  });
});
