import type { PaidContract } from '../../contracts/contracts.public';
import type { HandoverLineView, LegView } from '../../custody/custody.public';
import { Decimal } from '../../kernel/decimal';
import { type Day, day } from '../../kernel/day';
import { grams } from '../../kernel/grams';
import { share } from '../../kernel/share';
import type { StepView } from '../../lots/lots.public';
import type { OrganisationView } from '../../parties/parties.public';
import { assembleOrigin } from './assemble';
import type { BatchFacts } from './batch-facts';

const GREEN = 'green-lot';
const BAGS = 'bag-lot';

function organisation(id: string, kind: OrganisationView['kind']): [string, OrganisationView] {
  return [id, { id, kind, name: `The ${id}`, country: 'PE', place: 'Jaén', officialNumber: null }];
}

function step(kind: StepView['kind'], by: string, on: Day): StepView {
  const [inG, outG, lossG] = [grams(1000n), grams(800n), grams(200n)];
  return {
    id: `${kind} ${on}`,
    organisation_id: by,
    kind,
    occurred_on: on,
    in_g: inG,
    out_g: outG,
    loss_g: lossG,
  };
}

function handover(part: Partial<HandoverLineView>): HandoverLineView {
  return {
    handover_id: 'sale',
    sender_id: 'cooperative',
    receiver_id: 'importer',
    status: 'accepted',
    offered_on: day('2026-07-01'),
    answered_on: day('2026-07-03'),
    refusal_reason: null,
    lot_id: 'export-lot',
    mass_g: grams(500_000n),
    received_lot_id: GREEN,
    ...part,
  };
}

const CONTRACT: PaidContract = {
  contractId: 'contract',
  code: 'C-1',
  sellerId: 'cooperative',
  buyerId: 'importer',
  scheme: 'fairtrade',
  form: 'arabica-washed',
  organic: true,
  signedOn: day('2026-03-01'),
  firstShippedOn: day('2026-07-01'),
  shippedG: grams(500_000n),
  statementId: 'statement',
  status: 'final',
  formula: 'FT-COFFEE-1',
  ruleId: 'fairtrade-2023-08-01',
  agreedUscPerLb: new Decimal(205),
  toleranceUscPerLb: new Decimal(0),
  floorUscPerLb: new Decimal(220),
  ruleUscPerLb: new Decimal(220),
  marketUscPerLb: new Decimal(160),
  premiumUscPerLb: new Decimal(20),
  meetsFloor: false,
  meetsRule: false,
  shortfallUsd: new Decimal('165.35'),
  contractValueUsd: null,
  premiumDueUsd: null,
  document: null,
};

/** 60 % from one cooperative, 40 % bought elsewhere; 100 bags of 250 g from 30 kg of green. */
function facts(changes: Partial<BatchFacts> = {}): BatchFacts {
  return {
    today: day('2026-11-23'),
    isHeld: false,
    product: {
      gtin: '09521234543213',
      organisation_id: 'roaster',
      name: 'Coffee',
      bag_net_g: grams(250n),
    },
    lot: {
      id: BAGS,
      owner_id: 'roaster',
      code: 'K-1',
      form: 'packed',
      made_by: 'transformation',
      made_by_id: 'pack',
      occurred_on: day('2026-10-01'),
      net_g: grams(25_000n),
      available_g: grams(0n),
      mix_id: 'mix',
      gtin: '09521234543213',
      batch: 'B-1',
      bag_net_g: grams(250n),
      best_before: day('2026-11-22'),
    },
    origin: {
      parts: [
        {
          kind: 'member',
          lotId: 'delivery',
          share: share(3n, 5n),
          cooperativeId: 'cooperative',
          producerId: 'producer',
          plotId: 'plot',
          deliveredOn: day('2026-06-01'),
          organic: 'organic',
        },
        {
          kind: 'outside',
          lotId: 'bought',
          share: share(2n, 5n),
          buyerId: 'roaster',
          supplierId: 'supplier',
          country: 'HN',
          receivedOn: day('2026-09-01'),
        },
      ],
      cooperatives: [{ key: 'cooperative', share: share(3n, 5n) }],
      producers: [{ key: 'producer', share: share(3n, 5n) }],
      plots: [{ key: 'plot', share: share(3n, 5n) }],
      outside: [{ key: 'supplier', country: 'HN', share: share(2n, 5n) }],
      tracedToPlot: share(3n, 5n),
      notTraced: share(2n, 5n),
    },
    places: [],
    claims: [],
    way: {
      steps: [
        step('roast', 'roaster', day('2026-09-20')),
        step('hull', 'cooperative', day('2026-06-20')),
        step('hull', 'cooperative', day('2026-06-10')),
      ],
      handovers: [handover({})],
      legs: [],
      bagLotIds: new Set([BAGS]),
    },
    passages: new Map([
      [
        GREEN,
        { lotId: GREEN, form: 'green', share: share(3n, 5n), grams: new Decimal(18_000) },
      ] as const,
    ]),
    contracts: new Map([['sale', CONTRACT]]),
    organisations: new Map([
      organisation('cooperative', 'cooperative'),
      organisation('importer', 'importer'),
      organisation('roaster', 'roaster'),
      organisation('supplier', 'supplier'),
      organisation('shop', 'retailer'),
    ]),
    ...changes,
  };
}

describe('assembleOrigin', () => {
  it('puts the way into order and brings steps of one kind together', () => {
    const { journey } = assembleOrigin(facts());
    expect(journey.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['delivered', '2026-06-01', '2026-06-01'],
      ['processed', '2026-06-10', '2026-06-20'],
      ['handed-over', '2026-07-01', '2026-07-03'],
      ['bought-outside', '2026-09-01', '2026-09-01'],
      ['processed', '2026-09-20', '2026-09-20'],
    ]);
    expect(journey[1]).toMatchObject({ step: 'hull', times: 2, inG: 2000n, outG: 1600n });
  });

  it('leaves out what was refused, what is only offered, and what went another way', () => {
    const { way } = facts();
    const others = [
      handover({ handover_id: 'refused', status: 'refused', received_lot_id: null }),
      handover({ handover_id: 'offered', status: 'offered', received_lot_id: null }),
      handover({ handover_id: 'elsewhere', receiver_id: 'shop', received_lot_id: 'other-lot' }),
    ];
    const more = facts({ way: { ...way, handovers: [...way.handovers, ...others] } });
    expect(assembleOrigin(more)).toEqual(assembleOrigin(facts()));
  });

  it('shows shops that took over bags, and the ship with its days', () => {
    const leg: LegView = {
      handover_id: 'sale',
      mode: 'sea',
      from_place: 'Paita',
      to_place: 'Hamburg',
      departed_on: day('2026-07-02'),
      arrived_on: day('2026-07-30'),
      distance_km: null,
      container: 'BWGU2026106',
    };
    const sold = handover({
      handover_id: 'shelf',
      sender_id: 'roaster',
      receiver_id: 'shop',
      lot_id: BAGS,
      received_lot_id: 'shelf-lot',
      offered_on: day('2026-10-05'),
      answered_on: day('2026-10-06'),
    });
    const { way } = facts();
    const view = assembleOrigin(
      facts({ way: { ...way, handovers: [...way.handovers, sold], legs: [leg] } }),
    );
    expect(view.journey.at(-1)).toMatchObject({
      kind: 'in-shops',
      from: '2026-10-06',
      shops: [{ name: 'The shop' }],
    });
    expect(view.journey.find((event) => event.kind === 'transported')).toMatchObject({ days: 28 });
    expect(view.unknown.map((one) => one.code)).toContain('sold-to-customers');
    expect(view.unknown.map((one) => one.code)).not.toContain('no-transport');
  });

  it('says what was paid for which part, and that it is too little', () => {
    const [contract, ...more] = assembleOrigin(facts()).contracts;
    expect(more).toEqual([]);
    expect(contract).toMatchObject({ share: share(3n, 5n), verdict: 'below-floor' });
    expect(contract?.greenPerBagG?.toFixed()).toBe('180');
  });

  it.each([
    ['meets-rule', { meetsFloor: true, meetsRule: true }],
    ['below-rule', { meetsFloor: true, meetsRule: false }],
    ['meets-floor-only', { meetsFloor: true, meetsRule: null }],
    ['price-open', { meetsFloor: null, meetsRule: null }],
    ['not-computed', { floorUscPerLb: null, meetsFloor: null, meetsRule: null }],
  ])('says %s', (verdict, changes) => {
    const contracts = new Map([['sale', { ...CONTRACT, ...changes }]]);
    expect(assembleOrigin(facts({ contracts })).contracts[0]?.verdict).toBe(verdict);
  });

  it('names the traced part whose sale is not recorded', () => {
    const view = assembleOrigin(facts({ contracts: new Map() }));
    expect(view.withoutContract).toEqual(share(3n, 5n));
    expect(view.unknown).toContainEqual({ code: 'no-contract', share: share(3n, 5n) });
    expect(assembleOrigin(facts()).withoutContract).toEqual(share(0n, 1n));
  });

  it('notices that the best-before day has passed, on the day after', () => {
    expect(assembleOrigin(facts()).batch.bestBeforePassed).toBe(true);
    const onTheDay = assembleOrigin(facts({ today: day('2026-11-22') }));
    expect(onTheDay.batch.bestBeforePassed).toBe(false);
  });

  it('keeps every id inside', () => {
    const said = JSON.stringify(assembleOrigin(facts()), (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    for (const id of ['"producer"', 'plot"', 'delivery"', GREEN, BAGS, 'C-1', 'statement"']) {
      expect(said.replaceAll('"statement":', '')).not.toContain(id);
    }
  });
});
