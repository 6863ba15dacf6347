import { allocate } from '../../../src/kernel/allocate';
import { decimal } from '../../../src/kernel/decimal';
import { grams, gramsFromKg, KG_PER_LB, pounds } from '../../../src/kernel/grams';
import type { ScreenedPlot } from '../../../src/impact/domain/deforestation-screening';
import type { DeliveringProducer, Sex } from '../../../src/impact/domain/people';
import type { FlooredContract } from '../../../src/impact/domain/price-floor';
import type { ActivityOfYear, ActorGroup } from '../../../src/impact/domain/work-plan';

/** Inputs of the worked examples of the metrics catalogue (sdg-metrics, section 3). */

/** Spreads totals evenly over `people`, so that no one dominates. */
function people(sex: Sex, count: number, kg: string, pen: string): DeliveringProducer[] {
  const each = Array.from({ length: count }, () => 1n);
  const masses = allocate(gramsFromKg(kg), each);
  const cents = allocate(BigInt(pen) * 100n, each);
  return each.map((_, index) => ({
    producerId: `${sex}-${index}`,
    groupId: 'one',
    sex,
    deliveredG: grams(masses[index] ?? 0n),
    paidPen: decimal(cents[index] ?? 0n).div(100),
  }));
}

export const THE_121 = [
  ...people('f', 38, '1240', '21576'),
  ...people('m', 79, '2600', '46540'),
  ...people('unknown', 4, '160', '2784'),
];

/** Prices were written as USD per kg with two decimals; the rule is US cents per lb. */
const contract = (id: string, kg: string, usdPerKg: string | null): FlooredContract => ({
  contractId: id,
  massG: gramsFromKg(kg),
  priceUscPerLb: usdPerKg === null ? null : decimal(usdPerKg).times(KG_PER_LB).times(100),
  toleranceUscPerLb: decimal('0.5').times(KG_PER_LB),
  floorUscPerLb: decimal('220'),
  marketUscPerLb: null,
  premiumDueUsd: pounds(gramsFromKg(kg)).times('0.20'),
});
export const CONTRACTS = [
  contract('A', '19000', '5.10'),
  contract('B', '6900', '4.85'),
  contract('C', '2500', '4.70'),
  contract('D', '1200', null),
];

const plot = (id: string, areaM2: string | null, organicDays: number, onLastDay: boolean) => ({
  plotId: id,
  areaM2: areaM2 === null ? null : decimal(areaM2),
  areaMethod: 'polygon' as const,
  organicOnLastDay: onLastDay,
  inConversionOnLastDay: false,
  organicDays,
});
export const PLOTS = [
  plot('a', '24000', 365, true),
  plot('b', '11000', 365, true),
  plot('c', '30000', 0, false),
  plot('d', '7500', 200, true),
  plot('e', null, 365, true),
];

export const SCREENED: readonly ScreenedPlot[] = [
  { plotId: 'a', areaM2: decimal('412000'), screening: 'low' },
  { plotId: 'b', areaM2: decimal('63500'), screening: 'more-information' },
  { plotId: 'c', areaM2: decimal('9000'), screening: 'high' },
  { plotId: 'd', areaM2: decimal('85500'), screening: null },
];

const activity = (
  number: number,
  status: ActivityOfYear['status'],
  groups: readonly ActorGroup[],
  inFrozenPlan = true,
): ActivityOfYear => ({
  activityId: `activity-${number}`,
  inFrozenPlan,
  status,
  actors: groups.map((group, index) => ({
    group,
    municipality: index % 2 === 0 ? 'cajamarca' : 'treptow-koepenick',
  })),
});
const three: ActorGroup[] = ['administration', 'civil-society', 'science'];
export const ACTIVITIES = [
  ...[1, 2, 3, 4, 5].map((n) => activity(n, 'done', three)),
  ...[6, 7, 8, 9, 10, 11].map((n) => activity(n, 'done', ['administration', 'business'])),
  activity(12, 'postponed', []),
  activity(13, 'postponed', []),
  activity(14, 'cancelled', []),
  ...[15, 16, 17].map((n) => activity(n, 'planned', [], false)),
];
