import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import {
  DefineRecipeHandler,
  ReceiveDeliveryHandler,
  TransformLotsHandler,
} from '../../../src/lots/lots.public';
import { WarningReader } from '../../../src/lots/queries/warning-reader';
import { newId } from '../../../src/platform/clock/clock';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';
import { type Step, stepOf } from '../../support/steps';

describe('steps from cherry to green, and recipes', () => {
  let house: House;
  let cooperative: Id;
  let member: Member;

  beforeAll(async () => {
    house = await House.open();
    cooperative = await house.organisation('cooperative');
    member = await house.member(cooperative);
  });
  afterAll(async () => {
    await house.close();
  });

  const run = (owner: Id, step: Step, recipeId: Id | null = null) =>
    house.as(owner, (tx, actor) =>
      house.get(TransformLotsHandler).run(tx, { ...stepOf(step), recipeId }, actor),
    );

  async function formOf(lotId: Id | undefined): Promise<unknown> {
    const [row] = await house.system('select form from lot where id = $1', [lotId]);
    return row?.['form'];
  }

  it('leads parchment over hulling and sorting to bags, with every loss named', async () => {
    const lot = await house.deliver(cooperative, member, '1000');
    const hulled = await run(cooperative, {
      kind: 'hull',
      inputs: [[lot, '1000']],
      outputs: ['800'],
      losses: [['husk', '200']],
    });
    const green = hulled.lots[0]?.lot_id ?? '';
    expect(hulled.warnings).toEqual([]);
    const sorted = await run(cooperative, {
      kind: 'sort',
      inputs: [[green, '800']],
      outputs: ['700', '70'],
      losses: [
        ['defects', '20'],
        ['sample', '8'],
        ['shrinkage', '2'],
      ],
    });
    expect(await formOf(sorted.lots[1]?.lot_id)).toBe('green');
    const bagged = await run(cooperative, {
      kind: 're-bag',
      inputs: [[sorted.lots[0]?.lot_id ?? '', '690']],
      outputs: ['690'],
    });
    expect(await formOf(bagged.lots[0]?.lot_id)).toBe('green');
  });

  it('knows wet and dry parchment, and keeps an unlikely outturn as a warning', async () => {
    const cherry = newId();
    await house.as(cooperative, (tx, actor) =>
      house.get(ReceiveDeliveryHandler).run(
        tx,
        {
          lotId: cherry,
          form: 'cherry',
          ...member,
          deliveredOn: day('2026-07-20'),
          grossG: gramsFromKg('601'),
          tareG: gramsFromKg('1'),
          netG: gramsFromKg('600'),
          moisturePct: null,
        },
        actor,
      ),
    );
    const washed = await run(cooperative, {
      kind: 'wet-mill',
      inputs: [[cherry, '500']],
      outputs: ['220'],
      losses: [['pulp', '280']],
    });
    const wet = washed.lots[0]?.lot_id ?? '';
    expect(await formOf(wet)).toBe('wet-parchment');
    const hulling = run(cooperative, { kind: 'hull', inputs: [[wet, '220']], outputs: ['220'] });
    expect((await refusalOf(hulling)).code).toBe('transformation.form-does-not-fit');
    const dried = await run(cooperative, {
      kind: 'dry',
      inputs: [[wet, '220']],
      outputs: ['100'],
      losses: [['moisture', '120']],
    });
    expect(await formOf(dried.lots[0]?.lot_id)).toBe('parchment');
    const hulled = await run(cooperative, {
      kind: 'hull',
      inputs: [[dried.lots[0]?.lot_id ?? '', '100']],
      outputs: ['90'],
      losses: [['husk', '10']],
    });
    expect(hulled.warnings).toEqual(['warning.outturn']);
    const lotId = hulled.lots[0]?.lot_id ?? '';
    const [warning] = await house.as(cooperative, (tx) =>
      house.get(WarningReader).of(tx, cooperative, [lotId]),
    );
    expect(warning?.facts).toMatchObject({
      outturn_pct: '90.0',
      min_pct: '70.0',
      max_pct: '84.0',
    });
  });

  it('compares a blend with its recipe by the origins that are really in it', async () => {
    const roaster = await house.organisation('roaster');
    const supplier = await house.organisation('importer');
    const parchment = await house.deliver(cooperative, member, '1000');
    const [green = ''] = await house.transform(cooperative, {
      kind: 'hull',
      inputs: [[parchment, '1000']],
      outputs: ['800'],
      losses: [['husk', '200']],
    });
    const own = await house.handOver(cooperative, roaster, {
      lotId: green,
      massG: gramsFromKg('800'),
    });
    const bought = await house.buyOutside(roaster, supplier, '800');
    const recipe = {
      id: newId(),
      name: 'Bohne',
      validFrom: day('2026-01-01'),
      components: [
        { sourceId: cooperative, sharePct: decimal('60') },
        { sourceId: supplier, sharePct: decimal('40') },
      ],
    };
    await house.as(roaster, (tx, actor) => house.get(DefineRecipeHandler).run(tx, recipe, actor));
    const blend = (ownKg: string, boughtKg: string) =>
      run(
        roaster,
        {
          kind: 'blend',
          inputs: [
            [own, ownKg],
            [bought, boughtKg],
          ],
          outputs: ['100'],
        },
        recipe.id,
      );
    expect((await blend('61', '39')).warnings).toEqual([]);
    const off = await blend('55', '45');
    expect(off.warnings).toEqual(['warning.recipe-differs']);
    const [warning] = await house.as(roaster, (tx) =>
      house.get(WarningReader).of(tx, roaster, [off.lots[0]?.lot_id ?? '']),
    );
    expect(warning?.facts).toMatchObject({ furthest_points: '5.000', tolerance_points: '2' });
    expect(warning?.facts['shares']).toContain(`${cooperative} 60 55.000`);
    const foreign = run(
      cooperative,
      { kind: 'split', inputs: [[parchment, '1']], outputs: ['1'] },
      recipe.id,
    );
    expect((await refusalOf(foreign)).code).toBe('recipe.unknown');
  });

  it('refuses a recipe that does not make the whole', async () => {
    const recipe = {
      id: newId(),
      name: 'Halb',
      validFrom: day('2026-01-01'),
      components: [{ sourceId: cooperative, sharePct: decimal('99.5') }],
    };
    const defining = house.as(cooperative, (tx, actor) =>
      house.get(DefineRecipeHandler).run(tx, recipe, actor),
    );
    expect(await refusalOf(defining)).toMatchObject({
      code: 'recipe.shares-differ',
      facts: { total_pct: '99.5' },
    });
  });
});
