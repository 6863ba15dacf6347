import { day } from '../kernel/day';
import { Catalogue } from './catalogue';

const ON = day('2026-12-31');

describe('the catalogue of metrics', () => {
  const catalogue = new Catalogue();
  const metrics = catalogue.metricsOn(ON);

  it('has every metric marked to ship first for goals 1, 2, 5, 8, 12, 15 and 17', () => {
    expect(metrics.map((one) => one.code)).toEqual([
      'S01-PAY-MEDIAN',
      'S01-LI-COVER',
      'S02-ORG-AREA',
      'S05-WOMEN',
      'S05-PRICE-GAP',
      'S08-FLOOR',
      'S08-PAYDAYS',
      'S12-CERTSOLD',
      'S12-MASSBAL',
      'S12-PROCURE',
      'S15-GEO',
      'S15-DEFOR',
      'S17-PLAN',
      'S17-ACTORS',
      'S17-FUNDS',
      'X-PREMIUM',
    ]);
  });

  it('says for each of the 17 goals either a metric or why there is none', () => {
    const counted = new Set(metrics.map((one) => one.sdg));
    expect(catalogue.goals.map((one) => one.goal)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    for (const { goal, gap } of catalogue.goals) {
      expect({ goal, silent: gap !== null }).toEqual({ goal, silent: !counted.has(goal) });
    }
  });

  it('ships the living-income benchmark empty, not guessed', () => {
    const definition = catalogue.metricOn('S01-LI-COVER', ON);
    expect(catalogue.sheetOn(definition, ON).row('income.li_benchmark.PE-coffee').value).toBeNull();
  });

  /** sdg-metrics 7: words that promise more than a record can show. */
  const CLAIMS = [
    /klimaneutral|CO2-neutral|klimafreundlich|umweltfreundlich|entwaldungsfrei|kinderarbeitsfrei/i,
    /carbono neutro|libre de deforestación/i,
    /climate neutral|deforestation-free|saves CO2/i,
  ];

  it('promises nothing that a record cannot show', () => {
    const words = metrics.flatMap(({ name, formula, notClaim }) =>
      [name, formula, notClaim].flatMap(({ de, es, en }) => [de, es, en]),
    );
    for (const text of words) for (const claim of CLAIMS) expect(text).not.toMatch(claim);
  });
});
