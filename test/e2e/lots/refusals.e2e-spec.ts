import { newId } from '../../../src/platform/clock/clock';
import { LANGUAGES } from '../../../src/platform/text/language';
import type { Caller, Json } from '../../support/town';
import { GTIN, Mill } from './mill';

interface Wrong {
  readonly path: string;
  readonly body: (mill: Mill) => Json;
  readonly code: string;
  readonly status?: number;
  readonly facts?: (mill: Mill) => Json;
}

const tomorrow = (mill: Mill): string => mill.town.daysAgo(-2);
type Change = Json | ((mill: Mill) => Json);
const delivery = (what: string, change: Change, wrong: Omit<Wrong, 'path' | 'body'>) => {
  const changeOf = typeof change === 'function' ? change : () => change;
  const body = (mill: Mill): Json => mill.delivery(changeOf(mill));
  return [what, { path: 'deliveries', body, ...wrong }] as const;
};

const DELIVERIES: readonly (readonly [string, Wrong])[] = [
  delivery(
    'that is too moist',
    { moisture_pct: '12.6' },
    {
      code: 'delivery.too-moist',
      facts: () => ({ moisture_pct: '12.6', max_pct: '12.5' }),
    },
  ),
  delivery(
    'whose net the scale does not say',
    { net_kg: '60.001' },
    {
      code: 'delivery.net-differs',
      facts: () => ({ net_kg: '60.001', scale_net_kg: '60.000' }),
    },
  ),
  delivery(
    'with sacks heavier than coffee',
    { tare_kg: '61' },
    {
      code: 'delivery.tare-above-gross',
      facts: () => ({ gross_kg: '60.500', tare_kg: '61.000' }),
    },
  ),
  delivery(
    'of twenty tonnes',
    { gross_kg: '20000.5', net_kg: '20000' },
    {
      code: 'delivery.too-heavy',
      facts: () => ({ net_kg: '20000.000', max_kg: '10000.000' }),
    },
  ),
  delivery('of the day after tomorrow', (mill) => ({ delivered_on: tomorrow(mill) }), {
    code: 'day.in-future',
    facts: (mill) => ({ day: tomorrow(mill) }),
  }),
  delivery('of two years ago', (mill) => ({ delivered_on: mill.town.daysAgo(700) }), {
    code: 'day.too-long-ago',
    facts: () => ({ max_days: 400 }),
  }),
  delivery('of another cooperative’s member', (mill) => ({ ...mill.foreign }), {
    code: 'producer.unknown',
    status: 404,
    facts: (mill) => ({ id: mill.foreign.producer_id }),
  }),
  delivery('from another member’s plot', (mill) => ({ plot_id: mill.foreign.plot_id }), {
    code: 'plot.unknown',
    status: 404,
  }),
  delivery('under an id that somebody has', (mill) => ({ lot_id: mill.foreignLot }), {
    code: 'request.id-taken',
    status: 409,
  }),
];

const step = (change: (mill: Mill) => Json, wrong: Omit<Wrong, 'path' | 'body'>): Wrong => ({
  ...{ path: 'transformations', body: (mill) => mill.step('hull', change(mill)), ...wrong },
});

const STEPS: readonly (readonly [string, Wrong])[] = [
  [
    'whose masses differ by a gram',
    step(() => ({ losses: [{ reason: 'husk', mass_kg: '11.999' }] }), {
      code: 'transformation.mass-differs',
      facts: () => ({ in_kg: '60.000', out_kg: '48.000', loss_kg: '11.999', open_kg: '0.001' }),
    }),
  ],
  [
    'of more than is there',
    step((mill) => ({ inputs: [{ lot_id: mill.lot, mass_kg: '60.001' }] }), {
      code: 'lot.not-enough-mass',
      status: 409,
      facts: (mill) => ({ lot: mill.lot, available_kg: '60.000', asked_kg: '60.001' }),
    }),
  ],
  [
    'of one lot twice',
    step(
      ({ lot }) => ({
        inputs: [
          { lot_id: lot, mass_kg: '40' },
          { lot_id: lot, mass_kg: '40' },
        ],
      }),
      {
        code: 'lot.twice',
        facts: (mill) => ({ lot: mill.lot }),
      },
    ),
  ],
  [
    'that roasts parchment',
    step(() => ({ kind: 'roast' }), {
      code: 'transformation.form-does-not-fit',
      facts: () => ({ kind: 'roast', form: 'parchment' }),
    }),
  ],
  [
    'of the day after tomorrow',
    step((mill) => ({ occurred_on: tomorrow(mill) }), { code: 'day.in-future' }),
  ],
  [
    'of another’s lot',
    step((mill) => ({ inputs: [{ lot_id: mill.foreignLot, mass_kg: '60' }] }), {
      code: 'lot.unknown',
      status: 404,
      facts: (mill) => ({ id: mill.foreignLot }),
    }),
  ],
  [
    'with bags that are not packed',
    step(
      () => ({
        outputs: [
          {
            lot_id: newId(),
            net_kg: '48',
            pack: { gtin: GTIN, batch: 'A', best_before: '2027-01-01' },
          },
        ],
      }),
      { code: 'transformation.pack-only-when-packing' },
    ),
  ],
];

const CUSTODY: readonly (readonly [string, Wrong])[] = [
  [
    'an offer of one lot twice',
    {
      path: 'handovers',
      body: (mill) => mill.offer({ lines: [1, 2].map(() => ({ lot_id: mill.lot, mass_kg: '1' })) }),
      code: 'lot.twice',
    },
  ],
  [
    'an offer to oneself',
    {
      path: 'handovers',
      body: (mill) => mill.offer({ receiver_id: mill.cooperative.organisationId }),
      code: 'handover.to-oneself',
    },
  ],
  [
    'an offer to nobody',
    {
      path: 'handovers',
      body: (mill) => mill.offer({ receiver_id: newId() }),
      code: 'organisation.unknown',
      status: 404,
    },
  ],
  [
    'a correction of nothing',
    {
      path: 'corrections',
      body: (mill) => mill.correction('0'),
      code: 'correction.changes-nothing',
    },
  ],
  [
    'a correction below nothing',
    {
      path: 'corrections',
      body: (mill) => mill.correction('-60.001'),
      code: 'lot.not-enough-mass',
      status: 409,
      facts: () => ({ available_kg: '60.000' }),
    },
  ],
];

const pack = (change: Json): Json => ({ batch: 'TK-01', best_before: '2027-06-30', ...change });
const BAGS: readonly (readonly [string, Wrong])[] = [
  [
    'with a wrong check digit',
    {
      path: 'transformations',
      body: (mill) => mill.packing(pack({ gtin: '4006381333932' })),
      code: 'gtin.check-digit',
      facts: () => ({ gtin: '4006381333932' }),
    },
  ],
  [
    'of a product nobody registered',
    {
      path: 'transformations',
      body: (mill) => mill.packing(pack({ gtin: '4012345678901' })),
      code: 'product.unknown',
      status: 404,
    },
  ],
  [
    'with half a bag',
    {
      path: 'transformations',
      body: (mill) => mill.packing(pack({ gtin: GTIN }), '9.9'),
      code: 'transformation.not-whole-bags',
      facts: () => ({ mass_kg: '9.900', bag_kg: '0.250' }),
    },
  ],
  [
    'without GTIN and batch',
    {
      path: 'transformations',
      body: (mill) => mill.packing(null),
      code: 'transformation.pack-needed',
    },
  ],
  [
    'registered with a wrong check digit',
    {
      path: 'products',
      body: () => ({ gtin: '4006381333932', name: 'Bohne', bag_net_kg: '0.25' }),
      code: 'gtin.check-digit',
    },
  ],
];

/** Each is refused in German, Spanish and English, with code and facts, and leaves no trace. */
describe('refused in three languages and without a trace', () => {
  let mill: Mill;

  beforeAll(async () => {
    mill = await Mill.open();
  });
  afterAll(async () => {
    await mill.town.close();
  });

  async function expectRefused(caller: Caller, wrong: Wrong): Promise<void> {
    const before = await mill.town.written();
    const details = new Set<unknown>();
    for (const language of LANGUAGES) {
      const body = JSON.stringify(wrong.body(mill));
      const { status, json } = await caller.send('POST', wrong.path, {
        body,
        key: newId(),
        language,
      });
      expect([status, json['code']]).toEqual([wrong.status ?? 422, wrong.code]);
      expect(json['facts']).toMatchObject(wrong.facts?.(mill) ?? {});
      details.add(json['detail']);
    }
    expect(details.size).toBe(3);
    expect(details).not.toContain(wrong.code);
    expect(await mill.town.written()).toEqual(before);
  }

  it.each(DELIVERIES)('a delivery %s', async (_, wrong) => {
    await expectRefused(mill.cooperative, wrong);
  });
  it.each(STEPS)('a step %s', async (_, wrong) => {
    await expectRefused(mill.cooperative, wrong);
  });
  it.each(CUSTODY)('%s', async (_, wrong) => {
    await expectRefused(mill.cooperative, wrong);
  });
  it.each(BAGS)('bags %s', async (_, wrong) => {
    await expectRefused(mill.roaster, wrong);
  });

  it('an answer to somebody else’s offer', async () => {
    const path = `handovers/${mill.foreignOffer}/refusal`;
    const body = (): Json => ({ refused_on: mill.town.today, reason: 'quality' });
    await expectRefused(mill.cooperative, { path, body, code: 'handover.unknown', status: 404 });
  });
});
