import { type Decimal, decimal, numeral } from '../../kernel/decimal';
import type { Figure, WorkingLine } from '../domain/result';

type Numeral = string | null;

/** A figure as `jsonb` keeps it: exact numerals as text. */
export type StoredFigure = Omit<Figure, 'value' | 'numerator' | 'denominator' | 'coverage'> & {
  readonly value: Numeral;
  readonly numerator: Numeral;
  readonly denominator: Numeral;
  readonly coverage: Numeral;
};

export type StoredLine = Omit<WorkingLine, 'value'> & { readonly value: string };

export function storedFigure(figure: Figure): StoredFigure {
  return {
    ...figure,
    value: numeralOf(figure.value),
    numerator: numeralOf(figure.numerator),
    denominator: numeralOf(figure.denominator),
    coverage: numeralOf(figure.coverage),
  };
}

export function figureOf(stored: StoredFigure): Figure {
  return {
    ...stored,
    value: decimalOf(stored.value),
    numerator: decimalOf(stored.numerator),
    denominator: decimalOf(stored.denominator),
    coverage: decimalOf(stored.coverage),
  };
}

export function storedLine(line: WorkingLine): StoredLine {
  return { ...line, value: numeral(line.value) };
}

export function lineOf(stored: StoredLine): WorkingLine {
  return { ...stored, value: decimal(stored.value) };
}

export function numeralOf(value: Decimal | null): Numeral {
  return value === null ? null : numeral(value);
}

function decimalOf(value: Numeral): Decimal | null {
  return value === null ? null : decimal(value);
}
