import { type Grams, grams } from '../../kernel/grams';
import { formatKg, formatNumber } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import type { OriginView } from '../domain/origin-view';

/** What every section of the page is made from. */
export interface OriginPageProps {
  readonly language: Language;
  readonly view: OriginView;
}

const KILOGRAM = grams(1000n);

/** "250 g", "1 kg": as it stands on bags. */
export function bagText(language: Language, bagG: Grams): string {
  return bagG < KILOGRAM
    ? `${formatNumber(language, bagG.toString())} g`
    : formatKg(language, bagG);
}
