import fc from 'fast-check';
import { type Grams, grams } from '../../kernel/grams';
import { refusalIn } from '../../../test/support/refusals';
import { type Form, LOSS_REASONS, type TransformationKind } from './form';
import { decideTransformation, type TransformationPlan } from './transformation';

const g = (mass: number): Grams => grams(BigInt(mass));

function plan(change: Partial<TransformationPlan>): TransformationPlan {
  return {
    kind: 'hull',
    inputs: [{ lotId: 'p1', form: 'parchment', massG: g(1_000) }],
    outputs: [{ lotId: 'v1', form: 'green', netG: g(800), bagNetG: null }],
    losses: [{ reason: 'husk', massG: g(200) }],
    ...change,
  };
}

describe('a processing step', () => {
  it('is accepted when it balances', () => {
    expect(decideTransformation(plan({}))).toEqual({ inG: 1_000n, outG: 800n, lossG: 200n });
  });

  it('is refused with the open mass when one gram is missing or too much', () => {
    const missing = plan({ losses: [{ reason: 'husk', massG: g(199) }] });
    expect(refusalIn(() => decideTransformation(missing))).toEqual({
      kind: 'rule',
      code: 'transformation.mass-differs',
      facts: { in_kg: '1.000', out_kg: '0.800', loss_kg: '0.199', open_kg: '0.001' },
    });
    const more = plan({ losses: [{ reason: 'husk', massG: g(201) }] });
    expect(refusalIn(() => decideTransformation(more)).facts['open_kg']).toBe('-0.001');
  });

  it('balances for any division of inputs into outputs and losses, and for no other', () => {
    const masses = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }).map(grams), {
      minLength: 1,
      maxLength: 20,
    });
    const property = fc.property(
      masses,
      masses,
      fc.bigInt({ min: -5n, max: 5n }),
      (ins, outs, by) => {
        const inG = ins.reduce((all, one) => all + one, 0n);
        const outG = outs.reduce((all, one) => all + one, 0n);
        fc.pre(inG + by > outG);
        const decide = (): unknown =>
          decideTransformation({
            kind: 'blend',
            inputs: ins.map((massG, at) => ({ lotId: `i${at}`, form: 'green', massG })),
            outputs: outs.map((netG, at) => ({
              lotId: `o${at}`,
              form: 'green',
              netG,
              bagNetG: null,
            })),
            losses: [{ reason: 'spill', massG: grams(inG + by - outG) }],
          });
        if (by === 0n) expect(decide()).toEqual({ inG, outG, lossG: inG - outG });
        else expect(refusalIn(decide).code).toBe('transformation.mass-differs');
      },
    );
    fc.assert(property);
  });

  it.each<[TransformationKind, Form, Form]>([
    ['hull', 'green', 'green'],
    ['hull', 'parchment', 'roasted'],
    ['roast', 'parchment', 'roasted'],
    ['roast', 'green', 'green'],
    ['pack', 'green', 'packed'],
    ['pack', 'packed', 'packed'],
    ['split', 'packed', 'packed'],
    ['blend', 'packed', 'packed'],
    ['blend', 'green', 'roasted'],
  ])('%s does not make %s into %s', (kind, from, to) => {
    const step = plan({
      kind,
      inputs: [{ lotId: 'a', form: from, massG: g(1_000) }],
      outputs: [{ lotId: 'b', form: to, netG: g(1_000), bagNetG: null }],
      losses: [],
    });
    expect(refusalIn(() => decideTransformation(step)).code).toBe(
      'transformation.form-does-not-fit',
    );
  });

  it('takes lots of one form only, each once, and a split takes one lot', () => {
    const two = [
      { lotId: 'a', form: 'green', massG: g(500) },
      { lotId: 'b', form: 'roasted', massG: g(500) },
    ] as const;
    const outputs = [{ lotId: 'c', form: 'green', netG: g(1_000), bagNetG: null }] as const;
    const code = (change: Partial<TransformationPlan>): string =>
      refusalIn(() => decideTransformation(plan({ losses: [], outputs, ...change }))).code;
    expect(code({ kind: 'blend', inputs: two })).toBe('transformation.forms-mixed');
    const same = [two[0], { ...two[1], lotId: 'a', form: 'green' as const }];
    expect(code({ kind: 'blend', inputs: same })).toBe('lot.twice');
    const overlapping = [two[0], { ...two[1], lotId: 'c', form: 'green' as const }];
    expect(code({ kind: 'blend', inputs: overlapping })).toBe('lot.twice');
    const green = [two[0], { ...two[1], form: 'green' as const }];
    expect(code({ kind: 'split', inputs: green })).toBe('transformation.one-lot-only');
  });

  it('names each reason of loss once', () => {
    const losses = [
      { reason: LOSS_REASONS[1], massG: g(100) },
      { reason: LOSS_REASONS[1], massG: g(100) },
    ];
    expect(refusalIn(() => decideTransformation(plan({ losses }))).code).toBe(
      'transformation.loss-twice',
    );
  });

  it('packs whole bags', () => {
    const step = (netG: Grams): TransformationPlan => ({
      kind: 'pack',
      inputs: [{ lotId: 'a', form: 'roasted', massG: netG }],
      outputs: [{ lotId: 'b', form: 'packed', netG, bagNetG: g(250) }],
      losses: [],
    });
    expect(decideTransformation(step(g(5_000))).outG).toBe(5_000n);
    expect(refusalIn(() => decideTransformation(step(g(5_100))))).toEqual({
      kind: 'rule',
      code: 'transformation.not-whole-bags',
      facts: { mass_kg: '5.100', bag_kg: '0.250' },
    });
  });
});
