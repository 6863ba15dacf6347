import type { Decimal } from '../../kernel/decimal';
import { groupedBy, isDominated, isSmallCell, sensitiveAgainstSubtraction } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import { conclude, count, fraction, judge, kgOf, line, percent, total } from './figures';
import type { DeliveringProducer } from './people';
import type { Figure, MetricResult, Reason, Unit, WorkingLine } from './result';

export interface WomenShareInputs {
  readonly producers: readonly DeliveringProducer[];
}

/** What is shared out between women and all: heads, kilograms or payments. */
interface Measure {
  readonly code: string;
  readonly unit: Unit;
  readonly source: string;
  of(producers: readonly DeliveringProducer[]): Decimal;
}

const PEOPLE: Measure = {
  code: 'people',
  unit: 'count',
  source: 'parties',
  of: (producers) => count(producers.length),
};
const VOLUME: Measure = {
  code: 'volume',
  unit: 'kg',
  source: 'lots',
  of: (producers) => kgOf(producers.map((one) => one.deliveredG)),
};
const PAYMENTS: Measure = {
  code: 'payments',
  unit: 'PEN',
  source: 'settlements',
  of: (producers) => total(amountsOf(producers)),
};

/**
 * S05-WOMEN: women's share of producers, of the volume and of the payments, side by side, each
 * among those whose sex is recorded and each with its own coverage. The headline is the share of
 * people.
 */
export function womenShare(inputs: WomenShareInputs, sheet: FactorSheet): MetricResult {
  const { producers } = inputs;
  const groups = [...groupedBy(producers, (one) => one.groupId).values()];
  const heads = sensitiveAgainstSubtraction(groups, (members) => headCells(members, sheet));
  const money = sensitiveAgainstSubtraction(groups, (members) => moneyCells(members, sheet));
  const judged: readonly [Measure, Reason | null][] = [
    [PEOPLE, heads],
    [VOLUME, heads],
    [PAYMENTS, heads ?? money],
  ];
  const figures = judged.map(([measure, sensitive]) => share(measure, producers, sensitive, sheet));
  const headline: Figure = { ...share(PEOPLE, producers, heads, sheet), code: 'headline' };
  const working = judged.flatMap(([measure, sensitive]) =>
    sensitive === null ? workingOf(measure, producers) : [],
  );
  return conclude(headline, 'C', sheet, { parts: figures, working });
}

function share(
  measure: Measure,
  producers: readonly DeliveringProducer[],
  sensitive: Reason | null,
  sheet: FactorSheet,
): Figure {
  const known = producers.filter(isKnown);
  const part = measure.of(women(known));
  const base = measure.of(known);
  return judge(
    {
      code: measure.code,
      unit: 'percent',
      value: percent(part, base),
      numerator: part,
      denominator: base,
      nUnits: known.length,
      coverage: fraction(base, measure.of(producers)),
      sensitive,
      reasons: producers.length > 0 && known.length === 0 ? ['not_collected'] : [],
    },
    sheet,
  );
}

/** Women, and everyone else whose sex is known: both cells must be large enough. */
function headCells(members: readonly DeliveringProducer[], sheet: FactorSheet): Reason | null {
  const known = members.filter(isKnown);
  const cells = [women(known).length, known.length - women(known).length];
  return cells.some((persons) => isSmallCell(persons, sheet)) ? 'small_cell' : null;
}

/** {@link headCells}, and no two persons may make up nearly all payments of their cell. */
export function moneyCells(
  members: readonly DeliveringProducer[],
  sheet: FactorSheet,
): Reason | null {
  const small = headCells(members, sheet);
  if (small !== null) return small;
  const known = members.filter(isKnown);
  const cells = [women(known), known.filter((one) => one.sex !== 'f')];
  return cells.some((cell) => isDominated(amountsOf(cell), sheet)) ? 'dominance' : null;
}

function workingOf(measure: Measure, producers: readonly DeliveringProducer[]): WorkingLine[] {
  const known = producers.filter(isKnown);
  const { code, unit, source } = measure;
  return [
    line(`${code}-women`, [measure.of(women(known)), unit], source),
    line(`${code}-sex-known`, [measure.of(known), unit], source),
    line(`${code}-all`, [measure.of(producers), unit], source),
  ];
}

function isKnown(producer: DeliveringProducer): boolean {
  return producer.sex !== 'unknown';
}

function women(producers: readonly DeliveringProducer[]): readonly DeliveringProducer[] {
  return producers.filter((one) => one.sex === 'f');
}

function amountsOf(producers: readonly DeliveringProducer[]): readonly Decimal[] {
  return producers.flatMap(({ paidPen }) => (paidPen === null ? [] : [paidPen]));
}
