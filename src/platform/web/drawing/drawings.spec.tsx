import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { share } from '../../../kernel/share';
import { Chart } from './chart';
import { landPath, projectionOf } from './geography';
import { RouteMap, type RouteMapProps } from './map';
import { ShareBar } from './share-bar';

function numbers(html: string, pattern: RegExp): number[] {
  return [...html.matchAll(pattern)].map((match) => Number(match[1]));
}

describe('the share bar', () => {
  it('fills exactly the whole, part after part', () => {
    const weights = fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0n);
        const html = renderToString(
          <ShareBar
            language="de"
            id="s"
            title="T"
            parts={parts.map((part) => ({ label: 'L', share: share(part, whole), percent: '%' }))}
          />,
        );
        const from = numbers(html, / x="([\d.]+)%"/g);
        const width = numbers(html, / width="([\d.]+)%" height="50"/g);
        expect(width).toHaveLength(parts.length);
        width.forEach((wide, index) => {
          expect((from[index] ?? 0) + wide).toBeCloseTo(from[index + 1] ?? 100, 2);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('says of an untraced part in words and texture that it is untraced', () => {
    const html = renderToString(
      <ShareBar
        language="es"
        id="s"
        title="T"
        parts={[
          { label: 'A', share: share(3n, 5n), percent: '60 %' },
          { label: 'B', share: share(2n, 5n), percent: '40 %', untraced: true },
        ]}
      />,
    );
    expect(html.match(/sin trazabilidad/g)).toHaveLength(1);
    expect(html.match(/url\(#s-untraced\)/g)).toHaveLength(2);
    expect(html.match(/url\(#s-0\)/g)).toHaveLength(2);
  });
});

describe('a chart', () => {
  const chart = { id: 'c', title: 'T', description: 'D', headings: ['Jahr', 'kg'] } as const;
  const points = [
    { label: '2024', value: 50, text: '50 kg' },
    { label: '2025', value: null, text: 'nicht berichtet' },
    { label: '2026', value: 100, text: '100 kg', open: true },
  ];

  it('draws bars in proportion, from zero', () => {
    const html = renderToString(<Chart {...chart} kind="bars" points={points} />);
    expect(numbers(html, /height="20" width="([\d.]+)%"/g)).toEqual([35, 70]);
    expect(numbers(html, /<rect x="([\d.]+)%"/g)).toEqual([0, 0]);
  });

  it('draws negative values to the other side of zero', () => {
    const html = renderToString(
      <Chart {...chart} kind="bars" points={[{ label: 'a', value: -1, text: '-1' }]} />,
    );
    expect(numbers(html, /<rect x="([\d.]+)%"/g)).toEqual([0]);
    expect(numbers(html, /height="20" width="([\d.]+)%"/g)).toEqual([70]);
  });

  it.each(['bars', 'columns', 'line'] as const)('says the same in a table (%s)', (kind) => {
    const html = renderToString(<Chart {...chart} kind={kind} points={points} />);
    expect(html).toContain('<th scope="row">2025</th><td class="number">nicht berichtet</td>');
    expect(html).toContain('<title id="c-title">T</title><desc id="c-desc">D</desc>');
    expect(html).not.toContain('NaN');
  });

  it('leaves a gap in the line where there is no figure', () => {
    const html = renderToString(<Chart {...chart} kind="line" points={points} />);
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(/<path d="([^"]*)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it.each(['bars', 'columns', 'line'] as const)('can be empty (%s)', (kind) => {
    expect(renderToString(<Chart {...chart} kind={kind} points={[]} />)).not.toContain('NaN');
  });
});

describe('the map', () => {
  const props: RouteMapProps = {
    id: 'm',
    title: 'T',
    description: 'D',
    note: 'N',
    legs: [
      {
        drawn: 'dashed',
        line: [
          [-81.1, -5.1],
          [-79.5, 8.9],
          [10, 53.5],
        ],
      },
    ],
    overview: {
      view: { west: -86, south: -12, east: 18, north: 56 },
      places: [{ name: 'Hamburg', at: [9.97, 53.54], side: 'above' }],
    },
    inset: {
      title: 'Nordperu',
      side: 'right',
      view: { west: -82, south: -7.2, east: -77.4, north: -3.2 },
      places: [{ name: 'Jaén', at: [-78.8, -5.7], side: 'below' }],
    },
  };

  it('is small enough for a poor network', () => {
    expect(gzipSync(renderToString(<RouteMap {...props} />)).length).toBeLessThan(12_000);
  });

  it('names and describes both drawings', () => {
    const html = renderToString(<RouteMap {...props} />);
    expect(html).toContain('aria-labelledby="m-title m-desc"');
    expect(html).toContain('aria-labelledby="m-inset-title m-inset-desc"');
    expect(html).toContain('stroke-dasharray="4 3"');
    expect(html).toContain('>Hamburg</text>');
    expect(html).toContain('>Jaén</text>');
  });

  it('puts north above south and east right of west, inside the frame', () => {
    const frame = { width: 360, height: 270 };
    const project = projectionOf(props.overview.view, frame);
    const [hamburg, paita] = [project([9.97, 53.54]), project([-81.1, -5.1])];
    expect(hamburg?.[0]).toBeGreaterThan(paita?.[0] ?? NaN);
    expect(hamburg?.[1]).toBeLessThan(paita?.[1] ?? NaN);
    for (const value of [...(hamburg ?? []), ...(paita ?? [])]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(360);
    }
  });

  it('draws land, and draws the same land again', () => {
    const frame = { width: 200, height: 200 };
    const view = { west: -82, south: -7.2, east: -77.4, north: -3.2 };
    expect(landPath(view, frame, 'fine').length).toBeGreaterThan(500);
    expect(landPath(view, frame, 'fine')).toBe(landPath(view, frame, 'fine'));
  });
});
