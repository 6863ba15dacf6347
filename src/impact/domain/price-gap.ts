import { type Decimal } from '../../kernel/decimal';
import { type Grams, kilograms } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { groupedBy, isDominated, isSmallCell, sensitiveAgainstSubtraction } from './disclosure';
import type { FactorSheet } from './factor-sheet';
import { conclude, fraction, judge, kgOf, line, percent, silence, total, ZERO } from './figures';
import type { Sex } from './people';
import type { Figure, MetricResult, Reason, WorkingLine } from './result';

/** One paid delivery. `stratum` names what is compared with its like: organic status and month. */
export interface PricedDelivery {
  readonly deliveryId: Id;
  readonly producerId: Id;
  readonly groupId: Id;
  readonly sex: Sex;
  readonly stratum: string;
  readonly deliveredG: Grams;
  /** PEN paid for this delivery so far. */
  readonly paidPen: Decimal;
}

export interface PriceGapInputs {
  readonly deliveries: readonly PricedDelivery[];
  /** Women's kilograms delivered in the period, paid or not: the base of the coverage. */
  readonly womenDeliveredG: Grams;
}

type Rows = readonly PricedDelivery[];

/**
 * S05-PRICE-GAP: how much less (or, below zero, more) women received per kilogram than men for
 * deliveries of the same organic status and month (the record holds no grades yet), weighted with
 * the women's kilograms. Strata without enough people of both sexes are left out and lower the
 * coverage. The raw gap over all deliveries stands beside it.
 */
export function priceGap(inputs: PriceGapInputs, sheet: FactorSheet): MetricResult {
  const rows = inputs.deliveries.filter((one) => one.sex === 'f' || one.sex === 'm');
  const [women, men] = [ofSex(rows, 'f'), ofSex(rows, 'm')];
  if (women.length === 0 || men.length === 0) {
    return conclude(silence('percent', personsIn(rows), ['empty_base']), 'C', sheet);
  }
  const groups = [...groupedBy(rows, (one) => one.groupId).values()];
  const sensitive = sensitiveAgainstSubtraction(groups, (some) => cells(some, sheet));
  const strata = [...groupedBy(rows, (one) => one.stratum)].filter(([, members]) =>
    isComparable(members, sheet),
  );
  const weight = kgOf(strata.flatMap(([, members]) => ofSex(members, 'f')).map(massOf));
  const weighted = total(
    strata.map(([, members]) => gapOf(members).times(kgOf(ofSex(members, 'f').map(massOf)))),
  );
  const headline = judge(
    {
      code: 'headline',
      unit: 'percent',
      value: percent(weighted, weight),
      nUnits: personsIn(rows),
      coverage: fraction(weight, kilograms(inputs.womenDeliveredG)),
      sensitive,
    },
    sheet,
  );
  const shown = headline.value !== null;
  const openStrata = strata.filter(([, members]) => cells(members, sheet) === null);
  return conclude(headline, 'C', sheet, {
    parts: [rawGap(rows, inputs.womenDeliveredG, sensitive, sheet)],
    working: shown ? openStrata.flatMap(([name, members]) => workingOf(name, members)) : [],
  });
}

function rawGap(rows: Rows, womenG: Grams, sensitive: Reason | null, sheet: FactorSheet): Figure {
  return judge(
    {
      code: 'raw-gap',
      unit: 'percent',
      value: gapOf(rows).times(100),
      numerator: priceOf(ofSex(rows, 'f')),
      denominator: priceOf(ofSex(rows, 'm')),
      nUnits: personsIn(rows),
      coverage: fraction(kgOf(ofSex(rows, 'f').map(massOf)), kilograms(womenG)),
      sensitive,
    },
    sheet,
  );
}

function workingOf(stratum: string, members: Rows): WorkingLine[] {
  const [women, men] = [ofSex(members, 'f'), ofSex(members, 'm')];
  return [
    line('price-women', [priceOf(women), 'PEN/kg'], 'settlements', stratum),
    line('price-men', [priceOf(men), 'PEN/kg'], 'settlements', stratum),
    line('weight-women', [kgOf(women.map(massOf)), 'kg'], 'lots', stratum),
  ];
}

/** (men's price − women's price) ÷ men's price. */
function gapOf(rows: Rows): Decimal {
  const men = priceOf(ofSex(rows, 'm'));
  return men.isZero() ? ZERO : men.minus(priceOf(ofSex(rows, 'f'))).div(men);
}

/** PEN per kilogram over all rows. */
function priceOf(rows: Rows): Decimal {
  const mass = kgOf(rows.map(massOf));
  return mass.isZero() ? ZERO : total(rows.map((one) => one.paidPen)).div(mass);
}

/** At least the disclosure number of each sex, and something paid to the men to compare with. */
function isComparable(members: Rows, sheet: FactorSheet): boolean {
  const least = sheet.value('disclosure.min_n');
  const [women, men] = [ofSex(members, 'f'), ofSex(members, 'm')];
  return least.lte(personsIn(women)) && least.lte(personsIn(men)) && priceOf(men).gt(0);
}

/** The same cells as in women-share: with shares and gap together the payments could be read. */
function cells(rows: Rows, sheet: FactorSheet): Reason | null {
  const both = [ofSex(rows, 'f'), ofSex(rows, 'm')];
  if (both.some((cell) => isSmallCell(personsIn(cell), sheet))) return 'small_cell';
  return both.some((cell) => isDominated(perPerson(cell), sheet)) ? 'dominance' : null;
}

function perPerson(rows: Rows): Decimal[] {
  const people = groupedBy(rows, (one) => one.producerId).values();
  return [...people].map((own) => total(own.map((one) => one.paidPen)));
}

function personsIn(rows: Rows): number {
  return new Set(rows.map((one) => one.producerId)).size;
}

function ofSex(rows: Rows, sex: Sex): Rows {
  return rows.filter((one) => one.sex === sex);
}

function massOf(row: PricedDelivery): Grams {
  return row.deliveredG;
}
