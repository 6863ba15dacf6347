import { day } from '../../kernel/day';
import { decimal, roundTo } from '../../kernel/decimal';
import { grams, pounds } from '../../kernel/grams';
import { CONTAINER, market, newestLine } from '../../../test/golden/statements/questions';
import { splitByMass } from './premium-split';
import type { PriceLine } from './price';
import type { StatementQuestion } from './statement';

const figures = (line: PriceLine) => ({
  base: line.baseUscPerLb.toFixed(),
  price: line.priceUscPerLb.toFixed(),
  allIn: line.allInUscPerLb.toFixed(),
  contract: line.contractValueUsd.toFixed(2),
  premium: line.premiumUsd.toFixed(2),
  total: line.totalUsd.toFixed(2),
  prefinance: line.prefinanceMaxUsd.toFixed(2),
  binding: line.floorBinding,
});

type Example = [
  name: string,
  changes: Partial<StatementQuestion>,
  prices: [base: string, price: string, allIn: string],
  amounts: [contract: string, premium: string, total: string, prefinance: string],
  binding: boolean | null,
];

const EXAMPLES: readonly Example[] = [
  [
    'E1',
    market('160'),
    ['180', '220', '240'],
    ['92031.97', '8366.54', '100398.51', '55219.18'],
    true,
  ],
  [
    'E2',
    market('320'),
    ['320', '360', '380'],
    ['150597.77', '8366.54', '158964.31', '90358.66'],
    false,
  ],
  [
    'E3',
    market('320', '15'),
    ['335', '375', '395'],
    ['156872.68', '8366.54', '165239.22', '94123.61'],
    false,
  ],
  [
    'E4',
    market('185', '-12'),
    ['180', '220', '240'],
    ['92031.97', '8366.54', '100398.51', '55219.18'],
    true,
  ],
  [
    'E5',
    market('180'),
    ['180', '220', '240'],
    ['92031.97', '8366.54', '100398.51', '55219.18'],
    false,
  ],
  [
    'E6',
    { ...market('160'), signedOn: day('2026-12-01') },
    ['200', '240', '260'],
    ['100398.51', '8366.54', '108765.05', '60239.11'],
    true,
  ],
  [
    'E7a',
    { ...market('195'), signedOn: day('2026-11-30') },
    ['195', '235', '255'],
    ['98306.88', '8366.54', '106673.42', '58984.13'],
    false,
  ],
  [
    'E7b',
    { ...market('195'), signedOn: day('2026-12-01') },
    ['200', '240', '260'],
    ['100398.51', '8366.54', '108765.05', '60239.11'],
    true,
  ],
  [
    'E8',
    { ...market('160'), signedOn: day('2015-05-01') },
    ['160', '190', '210'],
    ['79482.16', '8366.54', '87848.70', '47689.30'],
    false,
  ],
  [
    'E9',
    { ...market('160'), organic: false },
    ['180', '180', '200'],
    ['75298.89', '8366.54', '83665.43', '45179.33'],
    true,
  ],
  [
    'E10',
    { ...market('320', '15'), mass: grams(2_070_000n) },
    ['335', '375', '395'],
    ['17113.38', '912.71', '18026.09', '10268.03'],
    false,
  ],
  [
    'E11',
    { scheme: 'spp', market: null },
    ['252', '252', '252'],
    ['105418.44', '0.00', '105418.44', '63251.06'],
    null,
  ],
];

describe('the price rule, worked examples', () => {
  it.each(EXAMPLES)('%s', (...example) => {
    const [, changes, [base, price, allIn], amounts, binding] = example;
    const [contract, premium, total, prefinance] = amounts;
    expect(figures(newestLine(changes))).toEqual({
      base,
      price,
      allIn,
      contract,
      premium,
      total,
      prefinance,
      binding,
    });
  });

  it('E1 splits without losing a cent and sets the earmark aside', () => {
    const line = newestLine(market('160'));
    expect(line.organicPartUsd.toFixed(2)).toBe('16733.09');
    expect(line.basePartUsd.toFixed(2)).toBe('75298.88');
    expect(line.earmarkUsd?.toFixed(2)).toBe('2091.64');
    expect(line.freePremiumUsd?.toFixed(2)).toBe('6274.90');
    expect(line.aboveMarketUsd?.toFixed(2)).toBe('25099.63');
    expect(line.lb.toFixed().startsWith('41832.714249580520942')).toBe(true);
  });

  it('does not fall into the traps of rounded pounds', () => {
    const premium = newestLine(market('160')).premiumUsd;
    const by = (lbPerKg: string) => roundTo(decimal('18975').times(lbPerKg).times('0.20'), 2);
    expect(by('2.2046').toFixed(2)).toBe('8366.46');
    expect(by('2.20462').toFixed(2)).toBe('8366.53');
    expect(premium.toFixed(2)).toBe('8366.54');
    const rounded = roundTo(roundTo(pounds(CONTAINER), 2).times('2.2'), 2);
    expect(rounded.toFixed(2)).toBe('92031.96');
  });

  it('splits the premium over bags to the cent', () => {
    const bags = (count: number) => grams(BigInt(count) * 69_000n);
    const parts = splitByMass(decimal('8366.54'), [bags(100), bags(100), bags(75)]);
    expect(parts.map((part) => part.toFixed(2))).toEqual(['3042.38', '3042.38', '2281.78']);
    const single = splitByMass(
      decimal('8366.54'),
      Array.from({ length: 275 }, () => bags(1)),
    );
    expect(single.filter((part) => part.eq('30.43'))).toHaveLength(104);
    expect(single.filter((part) => part.eq('30.42'))).toHaveLength(171);
  });
});

describe('the price that was agreed', () => {
  const compliance = (amount: string, unit: 'usc-per-lb' | 'usd-per-kg' | 'usd-per-quintal') =>
    newestLine({ ...market('160'), mass: grams(2_500_000n), agreed: { amount, unit } }).compliance;

  it('is compared exactly in the unit of the rule', () => {
    expect(compliance('220', 'usc-per-lb')?.meetsRule).toBe(true);
    expect(compliance('219.99', 'usc-per-lb')?.meetsRule).toBe(false);
  });

  it('is compared within half a digit in another unit: 4.85 USD/kg is no false alarm', () => {
    expect(compliance('4.85', 'usd-per-kg')).toMatchObject({ meetsRule: true, meetsFloor: true });
    expect(compliance('4.85', 'usd-per-kg')?.shortfallUsd.toFixed(2)).toBe('0.00');
    expect(compliance('4.8500', 'usd-per-kg')?.meetsRule).toBe(false);
    const below = compliance('4.70', 'usd-per-kg');
    expect(below?.meetsRule).toBe(false);
    expect(below?.shortfallUsd.toFixed(2)).toBe('375.42');
    expect(compliance('223.11', 'usd-per-quintal')?.meetsRule).toBe(true);
  });

  it('above the floor and below the market meets the floor, not the rule', () => {
    const line = newestLine({ ...market('320'), agreed: { amount: '300', unit: 'usc-per-lb' } });
    expect(line.compliance).toMatchObject({ meetsFloor: true, meetsRule: false });
    expect(line.compliance?.shortfallUscPerLb.toFixed()).toBe('60');
    expect(line.compliance?.shortfallUsd.toFixed(2)).toBe('25099.63');
  });

  it('without a market only the floor can be judged', () => {
    const agreed = (amount: string) => ({ amount, unit: 'usc-per-lb' as const });
    const above = newestLine({ market: null, agreed: agreed('230') }).compliance;
    expect(above).toMatchObject({ meetsFloor: true, meetsRule: null });
    const below = newestLine({ market: null, agreed: agreed('210') }).compliance;
    expect(below).toMatchObject({ meetsFloor: false, meetsRule: false });
  });
});
