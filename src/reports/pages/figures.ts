import { Decimal } from '../../kernel/decimal';
import { partText, type Unit, unitText, workingText } from '../../impact/impact.public';
import { formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import { say as sayAny } from '../../platform/text/texts';
import type { SnapshotFigure, SnapshotLine, SnapshotMetric } from '../domain/snapshot';
import { say } from '../report.texts';

/** Decimals for readers, by unit: at least and at most. The exact value stands in the open data. */
const PLACES: Partial<Record<Unit, readonly [number, number]>> = {
  percent: [1, 1],
  ha: [2, 2],
  kg: [0, 1],
  day: [0, 1],
  hour: [0, 1],
  count: [0, 0],
  bag: [0, 0],
  PEN: [2, 2],
  USD: [2, 2],
  EUR: [2, 2],
};

/** "1.234,50": a value in the reader's habits, without its unit. */
export function valueText(language: Language, value: string, unit: Unit): string {
  const [min, max] = PLACES[unit] ?? [2, 3];
  return formatNumber(language, value, { min, max });
}

/** "1.234,50 PEN"; a bare count stands alone. */
export function amountText(language: Language, value: string, unit: Unit): string {
  const number = valueText(language, value, unit);
  return unit === 'count' ? number : `${number} ${unitText(language, unit)}`;
}

/** "Abdeckung 96,7 %"; null where no base is known. */
export function coverageText(language: Language, figure: SnapshotFigure): string | null {
  if (figure.coverage === null) return null;
  const percent = new Decimal(figure.coverage).times(100);
  return say(language, 'report.coverage', {
    percent: `${formatNumber(language, percent, { max: 1 })} %`,
  });
}

/** What the figure is about: "alle Genossenschaften", "Packung 0401…". */
export function scopeText(language: Language, metric: SnapshotMetric): string {
  const { kind, subject } = metric.scope;
  if (kind === 'product') return say(language, 'report.gtin', { gtin: subject });
  return kind === 'partnership'
    ? say(language, 'report.scope.partnership')
    : say(language, 'report.scope.all-cooperatives');
}

export function partName(language: Language, figure: SnapshotFigure): string {
  return partText(language, figure.code);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** One line of the working: what, of which contract or step, and the number with its unit. */
export function workingLine(
  language: Language,
  line: SnapshotLine,
): { readonly label: string; readonly value: string } {
  const label = workingText(language, line.label);
  const subject = line.subject === null ? '' : ` (${subjectText(language, line.subject)})`;
  return { label: `${label}${subject}`, value: amountText(language, line.value, line.unit) };
}

/** An id is told apart by its last signs; a word of the record is said where the house knows it. */
export function subjectText(language: Language, subject: string): string {
  if (UUID.test(subject)) return `…${subject.slice(-6)}`;
  const code = `impact.word.${subject}`;
  const said = sayAny(language, code);
  return said === code ? subject : said;
}
