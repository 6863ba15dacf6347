import type { Language } from '../platform/text/language';
import { say } from '../platform/text/texts';
import type { Grade, Reason, Status, Unit } from './domain/result';
import './impact.texts';
import './part.texts';
import './working.texts';

/** How a figure is known: "gemessen", "medido", "measured". */
export function gradeText(language: Language, grade: Grade): string {
  return say(language, `impact.grade.${grade}`);
}

export function statusText(language: Language, status: Status): string {
  return say(language, `impact.status.${status}`);
}

export function reasonText(language: Language, reason: Reason): string {
  return say(language, `impact.reason.${reason}`);
}

export function unitText(language: Language, unit: Unit): string {
  return say(language, `impact.unit.${unit}`);
}

/** The label of a line of working. */
export function workingText(language: Language, label: string): string {
  return say(language, `impact.working.${label}`);
}

/** Sub-figures whose name holds words of the record: 'loss.hull', 'use.training.USD'. */
const OPEN_ENDED = ['loss', 'use', 'sdg', 'decided', 'source', 'activities'];

/** The name of a sub-figure. A word that the house does not know is shown as it was recorded. */
export function partText(language: Language, code: string): string {
  const [first = '', ...rest] = code.split('.');
  if (!OPEN_ENDED.includes(first)) return say(language, `impact.part.${code}`);
  if (first === 'sdg' && rest[0] === 'none') return say(language, 'impact.part.sdg-none');
  const named = first === 'use' || first === 'sdg' ? rest.slice(0, 1) : rest;
  const what = named.map((word) => wordText(language, word)).join(', ');
  return say(language, `impact.part.${first}`, { what });
}

function wordText(language: Language, word: string): string {
  const code = `impact.word.${word}`;
  const said = say(language, code);
  return said === code ? word : said;
}
