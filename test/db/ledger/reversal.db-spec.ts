import { day } from '../../../src/kernel/day';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { LotReader, ReverseStepHandler } from '../../../src/lots/lots.public';
import { newId } from '../../../src/platform/clock/clock';
import { House } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

describe('taking a step back', () => {
  let house: House;
  let cooperative: Id;
  let roaster: Id;

  beforeAll(async () => {
    house = await House.open();
    cooperative = await house.organisation('cooperative');
    roaster = await house.organisation('roaster', 'Rösterei Beispiel');
  });
  afterAll(async () => {
    await house.close();
  });

  /** 100 kg of parchment, hulled to 80 kg, of which 30 kg are split off. */
  async function chain(): Promise<{ parchment: Id; green: Id; split: Id }> {
    const parchment = await house.deliver(cooperative, await house.member(cooperative), '100');
    const [green = ''] = await house.transform(cooperative, {
      kind: 'hull',
      inputs: [[parchment, '100']],
      outputs: ['80'],
      losses: [['husk', '20']],
    });
    const [split = ''] = await house.transform(cooperative, {
      kind: 'split',
      inputs: [[green, '30']],
      outputs: ['10', '20'],
    });
    return { parchment, green, split };
  }

  async function stepOf(lotId: Id): Promise<Id> {
    const [lot] = await house.system('select made_by_id from lot where id = $1', [lotId]);
    return String(lot?.['made_by_id']);
  }

  async function reverse(lotId: Id, withConsequences: boolean, owner = cooperative) {
    const command = {
      reversalId: newId(),
      transformationId: await stepOf(lotId),
      reason: 'wrong-lot',
      occurredOn: day('2026-09-20'),
      withConsequences,
    } as const;
    return house.as(owner, (tx, actor) => house.get(ReverseStepHandler).run(tx, command, actor));
  }

  const available = async (lotId: Id): Promise<string> => {
    const [lot] = await house.system('select available_g from lot where id = $1', [lotId]);
    return String(lot?.['available_g']);
  };

  it('refuses with the chain of consequences, and takes the chain back when asked to', async () => {
    const { parchment, green, split } = await chain();
    const refusal = await refusalOf(reverse(green, false));
    expect(refusal.code).toBe('reversal.outputs-used');
    expect(refusal.facts).toMatchObject({ steps: [await stepOf(split)], owners: [] });
    expect(await available(parchment)).toBe('0');

    const reversed = await reverse(green, true);
    expect(reversed.transformations).toEqual([await stepOf(split), await stepOf(green)]);
    expect(await available(parchment)).toBe('100000');
    expect(await available(green)).toBe('0');
    expect(await available(split)).toBe('0');
    const page = { form: null, before: null, limit: 100 };
    const listed = await house.as(cooperative, (tx) =>
      house.get(LotReader).listOwn(tx, cooperative, page),
    );
    expect(listed.map((lot) => lot.id)).toEqual([parchment]);
    expect((await refusalOf(reverse(green, false))).code).toBe('reversal.already-reversed');
  });

  it('names who has coffee of it, and changes nothing', async () => {
    const { green, split } = await chain();
    await house.handOver(cooperative, roaster, { lotId: split, massG: gramsFromKg('4') });
    const refusal = await refusalOf(reverse(green, true));
    expect(refusal.code).toBe('reversal.handed-over');
    expect(refusal.facts).toMatchObject({ owners: ['Rösterei Beispiel'], offered_lots: [] });
    expect(await available(split)).toBe('6000');
    expect(await available(green)).toBe('50000');
  });

  it('waits for the answer to an offer', async () => {
    const { green } = await chain();
    await house.offer(cooperative, roaster, [{ lotId: green, massG: gramsFromKg('1') }]);
    const refusal = await refusalOf(reverse(green, true));
    expect(refusal.code).toBe('reversal.handed-over');
    expect(refusal.facts['offered_lots']).toHaveLength(1);
  });

  it('knows no step of somebody else', async () => {
    const { green } = await chain();
    const refusal = await refusalOf(reverse(green, true, roaster));
    expect(refusal.code).toBe('transformation.unknown');
  });
});
