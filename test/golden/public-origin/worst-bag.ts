import { Decimal } from '../../../src/kernel/decimal';
import { day } from '../../../src/kernel/day';
import { grams } from '../../../src/kernel/grams';
import { NOTHING, share } from '../../../src/kernel/share';
import type {
  ContractView,
  OriginView,
  Party,
} from '../../../src/public-origin/domain/origin-view';

const party = (name: string, place: string, country = 'PE'): Party => ({ name, place, country });

const NORTH = party('Cooperativa Ejemplo <Norte>', 'Jaén');
const SOUTH = party('Cooperativa Ejemplo Sur', 'San Ignacio');
const IMPORTER = party('Einfuhr Beispiel', 'Hamburg', 'DE');
const ROASTER = party('Rösterei Beispiel', 'Berlin', 'DE');
const SUPPLIER = party('Finca Lejana', 'Marcala', 'HN');

const OPEN: ContractView = {
  seller: SOUTH,
  buyer: IMPORTER,
  scheme: 'fairtrade',
  organic: false,
  signedOn: day('2025-03-01'),
  firstShippedOn: day('2025-09-01'),
  share: share(1n, 5n),
  greenPerBagG: null,
  statement: 'provisional',
  openReasons: ['price-not-fixed'],
  formula: 'FT-COFFEE-1',
  ruleId: 'fairtrade-2023-08-01',
  agreedUscPerLb: null,
  minimumUscPerLb: new Decimal(180),
  organicUscPerLb: new Decimal(0),
  floorUscPerLb: new Decimal(180),
  marketUscPerLb: null,
  ruleUscPerLb: null,
  premiumUscPerLb: new Decimal(20),
  shortfallUscPerLb: null,
  floorBinding: null,
  verdict: 'price-open',
};

/** A bag with everything that can be wrong or missing. */
export const WORST_BAG: OriginView = {
  asOf: day('2026-11-23'),
  product: { gtin: '09521234543213', name: 'Kaffee "Beispiel" & Co.', bagG: grams(500n) },
  batch: {
    code: 'B-1',
    packedOn: day('2025-11-03'),
    packedBy: ROASTER,
    massG: grams(500_000n),
    bags: 1000n,
    bestBefore: day('2026-11-03'),
    isHeld: true,
    bestBeforePassed: true,
  },
  tracedToPlot: share(1999n, 2000n),
  notTraced: share(1n, 2000n),
  cooperatives: [
    { party: NORTH, share: share(1599n, 2000n) },
    { party: SOUTH, share: share(1n, 5n) },
  ],
  outside: [{ supplier: SUPPLIER, country: 'HN', share: share(1n, 2000n) }],
  members: {
    total: 31,
    districts: [{ district: 'Chontali', province: 'Jaen', members: 26 }],
    unnamedDistricts: 2,
  },
  journey: [
    {
      kind: 'delivered',
      from: day('2025-05-02'),
      to: day('2025-07-30'),
      by: [NORTH, SOUTH],
      deliveries: 1,
    },
    {
      kind: 'bought-outside',
      from: day('2025-10-01'),
      to: day('2025-10-01'),
      by: [ROASTER],
      supplier: SUPPLIER,
      country: 'HN',
    },
    {
      kind: 'processed',
      step: 'roast',
      from: day('2025-11-01'),
      to: day('2025-11-02'),
      by: [ROASTER],
      times: 2,
      inG: grams(600_000n),
      outG: grams(500_000n),
    },
  ],
  contracts: [
    {
      ...OPEN,
      seller: NORTH,
      organic: true,
      share: share(1n, 2n),
      greenPerBagG: new Decimal('300'),
      statement: 'final',
      openReasons: [],
      agreedUscPerLb: new Decimal('219.995'),
      organicUscPerLb: new Decimal(40),
      floorUscPerLb: new Decimal(220),
      marketUscPerLb: new Decimal('171.25'),
      ruleUscPerLb: new Decimal(220),
      shortfallUscPerLb: new Decimal('0.005'),
      floorBinding: true,
      verdict: 'below-floor',
    },
    OPEN,
  ],
  withoutContract: share(599n, 2000n),
  claims: [
    {
      scheme: 'fairtrade',
      holds: false,
      coveredShare: share(1999n, 2000n),
      certificates: [
        {
          number: 'FT-1',
          holder: NORTH,
          validFrom: day('2025-01-01'),
          validTo: day('2025-12-31'),
        },
      ],
      gaps: [{ holder: SUPPLIER, on: day('2025-10-01'), what: 'certificate' }],
    },
    {
      scheme: 'eu-organic',
      holds: false,
      coveredShare: NOTHING,
      certificates: [],
      gaps: [
        { holder: NORTH, on: day('2025-05-02'), what: 'plot-status' },
        { holder: ROASTER, on: day('2025-11-01'), what: 'certificate' },
      ],
    },
  ],
  unknown: [
    { code: 'outside-origin', share: share(1n, 2000n) },
    { code: 'no-contract', share: share(599n, 2000n) },
    { code: 'statement-open', share: null },
    { code: 'no-transport', share: null },
    { code: 'no-shop', share: null },
    { code: 'emissions', share: null },
  ],
};
