import { day } from '../../../src/kernel/day';
import { decimal } from '../../../src/kernel/decimal';
import { grams, gramsFromKg } from '../../../src/kernel/grams';
import type { Id } from '../../../src/kernel/id';
import { ReceiveDeliveryHandler } from '../../../src/lots/commands/receive-delivery';
import { ReceiveTruckHandler } from '../../../src/lots/commands/receive-truck';
import { RecordQualityHandler } from '../../../src/lots/commands/record-quality';
import { QualityReader } from '../../../src/lots/queries/quality-reader';
import { WarningReader } from '../../../src/lots/queries/warning-reader';
import { newId } from '../../../src/platform/clock/clock';
import { asGrams, asText, decoder, orNull } from '../../../src/platform/database/decode';
import { House, type Member } from '../../support/builders';
import { refusalOf } from '../../support/refusals';

const portionOf = decoder({ lot_id: asText, gross_g: asGrams, tare_g: asGrams, net_g: asGrams });
const enteredOf = decoder({ entered_quantity: orNull(asText), entered_unit: orNull(asText) });

describe('the intake', () => {
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

  type Delivery = Parameters<ReceiveDeliveryHandler['run']>[1];

  function receive(change: Partial<Delivery>, netKg = '60') {
    const netG = gramsFromKg(netKg);
    const command: Delivery = {
      lotId: newId(),
      form: 'parchment',
      ...member,
      deliveredOn: day('2026-07-14'),
      grossG: grams(netG + 500n),
      tareG: grams(500n),
      netG,
      moisturePct: decimal('11.8'),
      ...change,
    };
    return house.as(cooperative, (tx, actor) =>
      house.get(ReceiveDeliveryHandler).run(tx, command, actor),
    );
  }

  const warningsOf = (lotId: Id) =>
    house.as(cooperative, (tx) => house.get(WarningReader).of(tx, cooperative, [lotId]));

  it('takes fresh cherry without a moisture reading, and dried cherry with one', async () => {
    expect(await receive({ form: 'cherry', moisturePct: null })).toMatchObject({ warnings: [] });
    expect((await refusalOf(receive({ form: 'dried-cherry', moisturePct: null }))).code).toBe(
      'delivery.moisture-missing',
    );
    // too moist for parchment is refused at the gate, for dried cherry it is pointed out
    const dried = await receive({ form: 'dried-cherry', moisturePct: decimal('13.0') });
    expect(dried.warnings).toEqual(['warning.moisture']);
    expect((await refusalOf(receive({ moisturePct: decimal('13.0') }))).code).toBe(
      'delivery.too-moist',
    );
  });

  it('keeps what the field wrote beside the kilograms, and points out a difference', async () => {
    const entered = { quantity: decimal('132.277'), unit: 'lb' } as const;
    const same = await receive({ entered });
    expect(same.warnings).toEqual([]);
    const [row] = await house.system(
      'select entered_quantity, entered_unit from delivery where lot_id = $1',
      [same.lot_id],
    );
    expect(enteredOf(row ?? {})).toEqual({ entered_quantity: '132.277', entered_unit: 'lb' });
    const other = await receive({ entered: { quantity: decimal('140'), unit: 'lb' } });
    expect(await warningsOf(other.lot_id)).toEqual([
      {
        lot_id: other.lot_id,
        source_id: other.lot_id,
        code: 'warning.entered-differs',
        facts: { quantity: '140', unit: 'lb', entered_kg: '63.503', net_kg: '60.000' },
      },
    ]);
  });

  it('knows no kilograms for a quintal of parchment and says why', async () => {
    const entered = { quantity: decimal('1.1'), unit: 'quintal' } as const;
    const said = await refusalOf(receive({ entered }));
    expect(said.code).toBe('delivery.unit-unknown');
    expect(said.facts).toMatchObject({ unit: 'quintal', form: 'parchment' });
    expect(String(said.facts['reason'])).toContain('not verified');
  });

  it('points out more coffee than a hectare bears, over the season, and keeps it', async () => {
    const other = await house.member(cooperative);
    const on = (text: string) => ({ ...other, deliveredOn: day(text) });
    expect((await receive(on('2026-06-01'), '3700')).warnings).toEqual([]);
    const second = await receive(on('2026-07-01'), '100');
    expect(second.warnings).toEqual(['warning.plot-yield']);
    const [warning] = await warningsOf(second.lot_id);
    // (3700 + 100) kg of parchment are 3040 kg of green coffee on one hectare
    expect(warning?.facts).toEqual({
      harvest: '2026',
      gbe_kg_per_ha: '3040',
      max_kg_per_ha: '3000',
    });
    expect((await receive(on('2025-11-01'), '100')).warnings).toEqual([]);
  });

  it('shows its warnings to nobody else', async () => {
    const lot = await receive({ entered: { quantity: decimal('1'), unit: 'kg' } });
    expect(await warningsOf(lot.lot_id)).toHaveLength(1);
    const roaster = await house.organisation('roaster');
    const seen = await house.as(roaster, (tx) => tx.query('select code from lot_warning'));
    expect(seen).toEqual([]);
  });

  it('divides a truck among its members to the gram', async () => {
    const members: Member[] = [];
    for (let index = 0; index < 3; index += 1) members.push(await house.member(cooperative));
    const truckId = newId();
    const declared = ['100', '100', '100.5'];
    await house.as(cooperative, (tx, actor) =>
      house.get(ReceiveTruckHandler).run(
        tx,
        {
          truckId,
          receivedOn: day('2026-07-15'),
          form: 'parchment',
          moisturePct: decimal('11.5'),
          tickets: [
            { number: 'A-17', grossG: gramsFromKg('200.001'), tareG: gramsFromKg('1.000') },
            { number: 'A-18', grossG: gramsFromKg('102.000'), tareG: gramsFromKg('0.501') },
          ],
          members: members.map((one, index) => ({
            lotId: newId(),
            ...one,
            declaredG: gramsFromKg(declared[index] ?? '0'),
            sacks: 2,
          })),
        },
        actor,
      ),
    );
    const rows = await house.system(
      `select d.lot_id, d.gross_g, d.tare_g, l.net_g
         from delivery d join lot l on l.id = d.lot_id where d.truck_id = $1 order by l.code`,
      [truckId],
    );
    const portions = rows.map(portionOf);
    const sum = (name: 'gross_g' | 'tare_g' | 'net_g') =>
      portions.reduce((total, one) => total + one[name], 0n);
    expect(portions).toHaveLength(3);
    expect([sum('gross_g'), sum('tare_g'), sum('net_g')]).toEqual([302_001n, 1_501n, 300_500n]);
    expect(portions.map((one) => one.net_g)).toEqual([100_000n, 100_000n, 100_500n]);
    expect(await house.facts('lots.truck-received')).toBe(1);
  });

  it('judges a sample: outturn, full defects and cup, with its warnings', async () => {
    const lot = await receive({});
    const qualityId = newId();
    const recorded = await house.as(cooperative, (tx, actor) =>
      house.get(RecordQualityHandler).run(
        tx,
        {
          qualityId,
          lotId: lot.lot_id,
          checkedOn: day('2026-07-16'),
          findings: {
            moisturePct: decimal('11.2'),
            outturn: { sampleG: decimal('400'), exportableG: decimal('236.0') },
            defects: [
              { kind: 'full-black', beans: 2 },
              { kind: 'severe-insect', beans: 9 },
              { kind: 'broken', beans: 14 },
            ],
            cup: { score: decimal('84.25'), protocol: 'SCA', version: '2004' },
          },
        },
        actor,
      ),
    );
    expect(recorded).toEqual({
      quality_id: qualityId,
      outturn_pct: '59.00',
      full_defects: { first: 3, second: 2 },
      warnings: ['warning.sample-outturn'],
    });
    const [quality] = await house.as(cooperative, (tx) =>
      house.get(QualityReader).ofLot(tx, cooperative, lot.lot_id),
    );
    expect(quality).toMatchObject({ protocol: 'SCA', protocol_version: '2004', full_defects_1: 3 });
    expect(quality?.cup_score?.toFixed(2)).toBe('84.25');
    expect(quality?.defects).toHaveLength(3);
  });

  it('refuses an outturn above the sample, and the database does too', async () => {
    const lot = await receive({});
    const findings = {
      moisturePct: null,
      outturn: { sampleG: decimal('400'), exportableG: decimal('400.1') },
      defects: null,
      cup: null,
    };
    const command = { qualityId: newId(), lotId: lot.lot_id, findings };
    const recording = house.as(cooperative, (tx, actor) =>
      house.get(RecordQualityHandler).run(tx, { ...command, checkedOn: day('2026-07-16') }, actor),
    );
    expect((await refusalOf(recording)).code).toBe('quality.more-than-sample');
    const writing = house.as(cooperative, (tx) =>
      tx.query(
        `insert into quality_check (id, organisation_id, lot_id, checked_on, sample_g, exportable_g)
         values ($1, $2, $3, '2026-07-16', 400, 400.1)`,
        [newId(), cooperative, lot.lot_id],
      ),
    );
    await expect(writing).rejects.toMatchObject({ constraint: 'quality_check_sample' });
  });
});
