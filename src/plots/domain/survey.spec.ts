import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal';
import { readPlotRules } from '../plot-rules';
import { signedArea } from './area';
import { type Box, microdegrees, positionOf } from './position';
import { type GeoShape, survey } from './survey';

type Pair = readonly [number, number];

const { country } = readPlotRules();
const WORLD: Box = { west: -180e6, south: -90e6, east: 180e6, north: 90e6 };

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

const polygon = (...ring: Pair[]): GeoShape => ({ type: 'Polygon', coordinates: [ring] });
const square = (west: number, south: number, side: number): Pair[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('the geodesic area', () => {
  // coffee-domain C6: hectares with four decimals are whole square metres
  it.each<[number, Pair[]]>([
    [
      39_601,
      [
        [-78.81, -5.7],
        [-78.808204, -5.7],
        [-78.808204, -5.6982],
        [-78.81, -5.6982],
      ],
    ],
    [
      39_999,
      [
        [-78.81, -5.7],
        [-78.808195, -5.7],
        [-78.808195, -5.698191],
        [-78.81, -5.698191],
      ],
    ],
    [
      40_420,
      [
        [-78.81, -5.7],
        [-78.808185, -5.7],
        [-78.808185, -5.698182],
        [-78.81, -5.698182],
      ],
    ],
    [
      39_804,
      [
        [-79.02, -5.3],
        [-79.0182, -5.3],
        [-79.0182, -5.298196],
        [-79.02, -5.298196],
      ],
    ],
  ])('is %d m² for a known ring, whichever way it runs', (area, ring) => {
    expect(signedArea(ring.map(positionOf))).toBe(BigInt(area));
    expect(signedArea([...ring].reverse().map(positionOf))).toBe(-BigInt(area));
    const closed = [...ring, ring[0]!];
    expect(survey(polygon(...closed), country).areaM2).toBe(BigInt(area));
    expect(survey(polygon(...closed.reverse()), country).areaM2).toBe(BigInt(area));
  });
});

describe('a survey', () => {
  it('keeps six decimals, the order of RFC 7946, and no standing still', () => {
    const walked: Pair[] = [
      [-78.81, -5.7],
      [-78.81, -5.698200000001],
      [-78.8100000004, -5.6982],
      [-78.808204, -5.6982],
      [-78.808204, -5.7],
      [-78.81, -5.7],
    ];
    const kept = survey(polygon(...walked), country);
    expect(kept.areaM2).toBe(39_601n);
    expect(kept.shape).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [-78.81, -5.7],
          [-78.808204, -5.7],
          [-78.808204, -5.6982],
          [-78.81, -5.6982],
          [-78.81, -5.7],
        ],
      ],
    });
  });

  it('rounds a point half up at the sixth decimal, as decimal numerals', () => {
    const point: GeoShape = { type: 'Point', coordinates: [-78.8100005, -5.1234565] };
    expect(survey(point, country)).toEqual({
      shape: { type: 'Point', coordinates: [-78.810001, -5.123457] },
      areaM2: null,
    });
  });

  const inJaen = square(-78.81, -5.7, 0.001);
  it.each<[string, GeoShape, string]>([
    ['swapped axes', { type: 'Point', coordinates: [-5.7, -78.81] }, 'plot.axes-swapped'],
    [
      'a polygon with swapped axes',
      polygon(...inJaen.map(([lon, lat]): Pair => [lat, lon])),
      'plot.axes-swapped',
    ],
    ['a lost sign', { type: 'Point', coordinates: [78.81, -5.7] }, 'plot.outside-country'],
    ['Berlin', { type: 'Point', coordinates: [13.5, 52.4] }, 'plot.outside-country'],
    ['no place', { type: 'Point', coordinates: [-78.8, -200.1] }, 'plot.coordinate-out-of-range'],
    ['an open ring', polygon(...inJaen.slice(0, 4)), 'plot.ring-open'],
    ['two corners', polygon([-78.8, -5.7], [-78.81, -5.7], [-78.8, -5.7]), 'plot.ring-too-short'],
    [
      'one corner four times',
      polygon([-78.8, -5.7], [-78.8000001, -5.7], [-78.8, -5.7], [-78.8, -5.7]),
      'plot.ring-too-short',
    ],
    [
      'a straight line',
      polygon([-78.8, -5.7], [-78.81, -5.7], [-78.82, -5.7], [-78.8, -5.7]),
      'plot.ring-crosses-itself',
    ],
    [
      'a bow tie',
      polygon(inJaen[0]!, inJaen[2]!, inJaen[1]!, inJaen[3]!, inJaen[0]!),
      'plot.ring-crosses-itself',
    ],
    [
      'a corner that comes twice',
      polygon(
        [-78.8, -5.7],
        [-78.79, -5.7],
        [-78.795, -5.695],
        [-78.79, -5.69],
        [-78.8, -5.69],
        [-78.795, -5.695],
        [-78.8, -5.7],
      ),
      'plot.ring-crosses-itself',
    ],
    [
      'a hole',
      { type: 'Polygon', coordinates: [inJaen, square(-78.8098, -5.6998, 0.0001)] },
      'plot.ring-has-holes',
    ],
    ['no ring', { type: 'Polygon', coordinates: [] }, 'plot.ring-too-short'],
    ['less than a square metre', polygon(...square(-78.81, -5.7, 0.000003)), 'plot.area-too-small'],
  ])('refuses %s', (_, shape, code) => {
    expect(codeOf(() => survey(shape, country))).toBe(code);
  });

  it('tells no place when it refuses', () => {
    try {
      survey({ type: 'Point', coordinates: [78.81, -5.7] }, country);
    } catch (error) {
      expect((error as Refusal).facts).toEqual({});
    }
    expect.assertions(1);
  });

  it('takes 2,000 positions and no more', () => {
    const circle = (n: number): Pair[] => {
      const round = Array.from({ length: n - 1 }, (_, i): Pair => {
        const angle = (2 * Math.PI * i) / (n - 1);
        return [-78.8 + 0.01 * Math.cos(angle), -5.7 + 0.01 * Math.sin(angle)];
      });
      return [...round, round[0]!];
    };
    expect(codeOf(() => survey(polygon(...circle(2_000)), country))).toBe('accepted');
    expect(codeOf(() => survey(polygon(...circle(2_001)), country))).toBe('plot.ring-too-long');
  });
});

describe('microdegrees', () => {
  it('are exact for every numeral with six decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180_000_000, max: 180_000_000 }), (micro) => {
        return microdegrees(micro / 1e6) === micro;
      }),
    );
  });

  it('lets a survey of a survey change nothing', () => {
    const ring = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(ring, (heights) => {
        const top = heights.map((h, i): Pair => [-78.8 + i / 1e4, -5.7 + h / 1e6]);
        const ground: Pair[] = [
          [top.at(-1)![0], -5.71],
          [-78.8, -5.71],
        ];
        const first = survey(polygon(...top, ...ground, top[0]!), WORLD);
        expect(survey(first.shape, country)).toEqual(first);
      }),
    );
  });
});
