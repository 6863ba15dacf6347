import type { Language } from '../platform/text/language';
import type { ActorGroup } from './domain/actor-group';
import type { LineStatus } from './domain/plan-state';
import type { Town } from './domain/town';
import { partnershipTexts } from './partnership.texts';

/** The town's name as readers of the language write it. */
export function townText(language: Language, town: Town): string {
  return partnershipTexts(language, `partnership.town.${town}`);
}

/** "Zivilgesellschaft", "Sociedad civil", "Civil society". */
export function groupText(language: Language, group: ActorGroup): string {
  return partnershipTexts(language, `partnership.group.${group}`);
}

/** Where a measure stands; `added` is for activities beyond the frozen list. */
export function planStatusText(language: Language, status: LineStatus | 'added'): string {
  return partnershipTexts(language, `partnership.status.${status}`);
}
