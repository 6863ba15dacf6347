import 'reflect-metadata';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal';
import {
  ChoiceField,
  CountField,
  DayField,
  DecimalField,
  FlagField,
  IdField,
  KgField,
  ListField,
  ObjectField,
  TextField,
} from './fields';
import { ShapePipe, ShapeRefusal } from './shape.pipe';

class Bag {
  @TextField({ max: 20, pattern: /^[A-Z0-9-]+$/ })
  batch!: string;
}

class Sack {
  @KgField()
  mass_kg!: string;
}

class Weighing {
  @IdField()
  lot_id!: string;
  @KgField()
  net_kg!: string;
  @DecimalField({ min: '-5', max: '60', places: 1 })
  moisture_pct!: string;
  @DayField()
  on!: string;
  @ChoiceField(['cherry', 'parchment'])
  form!: string;
  @CountField({ min: 1, max: 500 })
  sacks!: number;
  @FlagField()
  dry!: boolean;
  @ListField(() => Sack, { max: 3 })
  parts!: Sack[];
  @ObjectField(() => Bag, { optional: true })
  bag?: Bag | null;
}

const VALID = {
  lot_id: '0190b5a0-0000-7000-8000-000000000001',
  net_kg: '62.500',
  moisture_pct: '11.8',
  on: '2026-07-14',
  form: 'parchment',
  sacks: 2,
  dry: true,
  parts: [{ mass_kg: '30' }, { mass_kg: '32.5' }],
  bag: { batch: 'B-1' },
};

const pipe = new ShapePipe();

async function wrong(body: unknown): Promise<Record<string, string>> {
  try {
    await pipe.transform(body, { type: 'body', metatype: Weighing });
  } catch (error) {
    if (error instanceof ShapeRefusal) {
      return Object.fromEntries(error.errors.map((one) => [one.field, one.code]));
    }
    if (error instanceof Refusal) return { '*': error.code };
    throw error;
  }
  return {};
}

describe('the shape of a request', () => {
  it('becomes the request class, with its nested ones, and nothing is converted', async () => {
    const body = await pipe.transform(VALID, { type: 'body', metatype: Weighing });
    expect(body).toBeInstanceOf(Weighing);
    const { parts, bag, ...rest } = body as Weighing;
    expect(parts.every((one) => one instanceof Sack)).toBe(true);
    expect(bag).toBeInstanceOf(Bag);
    expect({ ...rest, parts: [...parts], bag }).toEqual(VALID);
  });

  it.each<[string, unknown, Record<string, string>]>([
    ['an array at the top', [VALID], { '': 'field.object' }],
    ['a text at the top', 'lot', { '': 'field.object' }],
    ['a number at the top', 7, { '': 'field.object' }],
    ['an extra member', { ...VALID, available_kg: '1' }, { available_kg: 'field.unknown' }],
    ['an owner of the caller’s choice', { ...VALID, owner_id: 'x' }, { owner_id: 'field.unknown' }],
    [
      'an extra nested member',
      { ...VALID, bag: { batch: 'B', x: 1 } },
      { 'bag.x': 'field.unknown' },
    ],
    ['an array for an object', { ...VALID, bag: [{ batch: 'B-1' }] }, { bag: 'field.object' }],
    ['a text for an object', { ...VALID, bag: 'B-1' }, { bag: 'field.object' }],
    ['an object for a list', { ...VALID, parts: { mass_kg: '1' } }, { parts: 'field.list' }],
    ['a text for a list', { ...VALID, parts: 'x' }, { parts: 'field.list' }],
    ['an empty list', { ...VALID, parts: [] }, { parts: 'field.list' }],
    ['a list in a list', { ...VALID, parts: [[{ mass_kg: '1' }]] }, { parts: 'field.object' }],
    ['nothing in a list', { ...VALID, parts: [null] }, { parts: 'field.object' }],
    [
      'a wrong member of a list',
      { ...VALID, parts: [{ mass_kg: 1 }] },
      { 'parts.0.mass_kg': 'field.decimal' },
    ],
    ['a number for a mass', { ...VALID, net_kg: 62.5 }, { net_kg: 'field.decimal' }],
    ['an exponent for a mass', { ...VALID, net_kg: '1e3' }, { net_kg: 'field.decimal' }],
    ['a negative mass', { ...VALID, net_kg: '-1' }, { net_kg: 'field.decimal' }],
    ['no mass', { ...VALID, net_kg: '0' }, { net_kg: 'field.decimal' }],
    ['an absurd mass', { ...VALID, net_kg: '1000000.001' }, { net_kg: 'field.decimal' }],
    ['a tenth of a gram', { ...VALID, net_kg: '1.0001' }, { net_kg: 'field.decimal' }],
    ['NaN', { ...VALID, net_kg: 'NaN' }, { net_kg: 'field.decimal' }],
    ['infinity', { ...VALID, net_kg: 'Infinity' }, { net_kg: 'field.decimal' }],
    ['a comma', { ...VALID, net_kg: '62,5' }, { net_kg: 'field.decimal' }],
    ['Arabic digits', { ...VALID, net_kg: '٦٢' }, { net_kg: 'field.decimal' }],
    ['a line end', { ...VALID, net_kg: '62\n' }, { net_kg: 'field.decimal' }],
    ['a percentage beyond', { ...VALID, moisture_pct: '60.1' }, { moisture_pct: 'field.decimal' }],
    ['a text for a count', { ...VALID, sacks: '2' }, { sacks: 'field.count' }],
    ['a broken count', { ...VALID, sacks: 2.5 }, { sacks: 'field.count' }],
    ['a count that is none', { ...VALID, sacks: Number.NaN }, { '*': 'request.malformed' }],
    [
      'a number beyond numbers',
      { ...VALID, sacks: JSON.parse('1e999') as number },
      { '*': 'request.malformed' },
    ],
    ['a text for a flag', { ...VALID, dry: 'false' }, { dry: 'field.flag' }],
    ['a number for a flag', { ...VALID, dry: 1 }, { dry: 'field.flag' }],
    ['a day that is none', { ...VALID, on: '2026-02-30' }, { on: 'field.day' }],
    ['an instant for a day', { ...VALID, on: '2026-07-14T00:00:00Z' }, { on: 'field.day' }],
    ['an id that is none', { ...VALID, lot_id: "' or 1=1 --" }, { lot_id: 'field.id' }],
    ['an id as a list', { ...VALID, lot_id: [VALID.lot_id] }, { lot_id: 'field.id' }],
    ['an operator for a value', { ...VALID, form: { $ne: '' } }, { form: 'field.choice' }],
    ['a choice nobody offered', { ...VALID, form: 'green' }, { form: 'field.choice' }],
    ['a hidden sign', { ...VALID, bag: { batch: 'B\u202e1' } }, { 'bag.batch': 'field.text' }],
    [
      'missing members',
      { bag: null },
      {
        ...{ lot_id: 'field.id', net_kg: 'field.decimal', moisture_pct: 'field.decimal' },
        ...{ on: 'field.day', form: 'field.choice', sacks: 'field.count', dry: 'field.flag' },
        ...{ parts: 'field.list' },
      },
    ],
  ])('refuses %s', async (_, body, fields) => {
    expect(await wrong(body)).toEqual(fields);
  });

  it('takes what may be left out as absent or null', async () => {
    const { bag: _, ...rest } = VALID;
    expect(await wrong(rest)).toEqual({});
    expect(await wrong({ ...rest, bag: null })).toEqual({});
  });

  it.each([
    '{"__proto__": {"admin": true}}',
    '{"constructor": {"prototype": {"admin": true}}}',
    '{"bag": {"batch": "B", "__proto__": {"admin": true}}}',
    '{"parts": [{"mass_kg": "1", "prototype": 1}]}',
  ])('refuses a member that reaches into the language: %s', async (text) => {
    const body = { ...VALID, ...{} } as Record<string, unknown>;
    const hostile = JSON.parse(text) as object;
    for (const key of Object.keys(hostile)) {
      const value = (hostile as Record<string, unknown>)[key];
      Object.defineProperty(body, key, { value, enumerable: true, configurable: true });
    }
    expect(await wrong(body)).toEqual({ '*': 'request.malformed' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('refuses a body nested without end instead of failing on it', async () => {
    const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
    expect(await wrong({ ...VALID, bag: deep })).toEqual({ '*': 'request.malformed' });
  });

  it('never fails, and lets nothing through that is not asked for, whatever comes', async () => {
    const property = fc.asyncProperty(fc.object({ maxDepth: 3 }), async (extra) => {
      const refused = await wrong({ ...extra, ...VALID });
      const strange = Object.keys(extra).filter((key) => !(key in VALID));
      if (strange.length === 0) expect(refused).toEqual({});
      else expect(Object.keys(refused).length).toBeGreaterThan(0);
    });
    await fc.assert(property);
  });
});
