import { day } from '../../../src/kernel/day';
import type { Id } from '../../../src/kernel/id';
import { refuse } from '../../../src/kernel/refusal';
import { newId } from '../../../src/platform/clock/clock';
import type { Tx } from '../../../src/platform/database/tx';
import type { Call } from '../../../src/platform/http/call';
import { Recorder } from '../../../src/platform/http/recorder';
import { Journal } from '../../../src/platform/journal/journal';
import { House } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

describe('recording exactly once', () => {
  let house: House;
  const organisationId = newId();

  beforeAll(async () => {
    house = await House.open({ poolSize: 20 });
  });
  afterAll(async () => {
    await house.close();
  });

  function call(key: string | null, requestHash = 'hash', of: Id = organisationId): Call {
    const actor = house.actor(of);
    return { actor, language: 'es', requestId: newId(), idempotencyKey: key, requestHash };
  }

  /** One fact, and an answer that tells one run from another. */
  async function work(tx: Tx, by: Call): Promise<{ z: string; a: string }> {
    await house
      .get(Journal)
      .append(tx, by.actor, [
        { type: 'specimen.recorded', subjectId: newId(), occurredOn: day('2026-07-14'), body: {} },
      ]);
    return { z: newId(), a: '62.500' };
  }

  async function record(by: Call): Promise<string> {
    return JSON.stringify(await house.get(Recorder).once(by, (tx) => work(tx, by)));
  }

  it('answers 50 parallel duplicates of each of 20 keys alike, from one fact each', async () => {
    const before = await house.facts('specimen.recorded');
    const keys = Array.from({ length: 20 }, () => newId());
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, turn) => record(call(keys[turn % 20] ?? ''))),
    );
    expect(await house.facts('specimen.recorded')).toBe(before + 20);
    for (const [at] of keys.entries()) {
      const alike = new Set(answers.filter((_, turn) => turn % 20 === at));
      expect(alike.size).toBe(1);
    }
    expect(new Set(answers).size).toBe(20);
  });

  it('refuses a key that was used for something else, and writes nothing', async () => {
    const key = newId();
    await record(call(key, 'one'));
    const before = await house.facts();
    expect(await refusalOf(record(call(key, 'another')))).toEqual({
      kind: 'rule',
      code: 'request.key-reused',
      facts: { key },
    });
    const race = await Promise.all(
      Array.from(
        { length: 40 },
        async (_, turn) => (await refusalOf(record(call(key, `h${turn % 2}`)))).code,
      ),
    );
    expect(new Set(race)).toEqual(new Set(['request.key-reused']));
    expect(await house.facts()).toBe(before);
  });

  it.each<[string | null, string]>([
    [null, 'request.key-missing'],
    ['short', 'request.key-malformed'],
    ['with a space', 'request.key-malformed'],
    ['ñññññññññ', 'request.key-malformed'],
    ['x'.repeat(201), 'request.key-malformed'],
  ])('needs a key: %s', async (key, code) => {
    expect(await refusalOf(record(call(key)))).toEqual({ kind: 'shape', code, facts: {} });
  });

  it('keeps each organisation’s keys apart', async () => {
    const key = newId();
    const first = await record(call(key));
    expect(await record(call(key, 'hash', newId()))).not.toBe(first);
    expect(await record(call(key))).toBe(first);
  });

  it('forgets a key whose work was refused or broke, so that a mended request may use it', async () => {
    const key = newId();
    const by = call(key);
    const refused = house.get(Recorder).once(by, async (tx) => {
      await work(tx, by);
      return refuse('specimen.refused');
    });
    const before = await house.facts();
    expect((await refusalOf(refused)).code).toBe('specimen.refused');
    expect(await house.facts()).toBe(before);
    expect(await record(call(key, 'mended'))).toContain('62.500');
    expect(await house.facts()).toBe(before + 1);
  });

  it('lets a twin that came while the first was at work do the work when the first breaks', async () => {
    const key = newId();
    let release: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let atWork: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      atWork = resolve;
    });
    const first = house.get(Recorder).once(call(key), async () => {
      atWork?.();
      await gate;
      throw new Error('the process died');
    });
    await begun;
    const twin = record(call(key));
    setTimeout(() => release?.(), 100);
    await expect(first).rejects.toThrow('the process died');
    expect(await twin).toContain('62.500');
  });
});
