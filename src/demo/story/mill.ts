import { addDays, type Day, day } from '../../kernel/day';
import { type Grams, grams, sumGrams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import type { CooperativeKey } from './cast';
import { SEASON } from './season';
import { storyId } from './story-id';

export interface Portion {
  readonly lotId: Id;
  readonly massG: Grams;
}

/** All deliveries of one cooperative on one day, brought together in the store. */
export interface DayLot {
  readonly name: string;
  readonly lotId: Id;
  readonly on: Day;
  readonly inputs: readonly Portion[];
  readonly netG: Grams;
}

/** What the corrected scale takes off the first delivery of Oro Alto. */
const CORRECTION_G = 1_500n;

/**
 * Day lots of a cooperative. Coffee in conversion is kept apart: it lies in lots of its own and
 * never
 * meets the organic coffee.
 */
export function dayLots(cooperative: CooperativeKey, inConversion: boolean): readonly DayLot[] {
  const deliveries = SEASON.filter(
    ({ member }) => member.cooperative === cooperative && member.inConversion === inConversion,
  );
  const first = SEASON.find(({ member }) => member.cooperative === 'oro-alto');
  const days = [...new Set(deliveries.map((delivery) => delivery.on))].sort();
  return days.map((on) => {
    const inputs = deliveries
      .filter((delivery) => delivery.on === on)
      .map((delivery) => ({
        lotId: delivery.lotId,
        massG: grams(delivery.grossG - delivery.tareG - (delivery === first ? CORRECTION_G : 0n)),
      }));
    const name = `day-lot/${cooperative}/${on}${inConversion ? '/conversion' : ''}`;
    return {
      name,
      lotId: storyId(on, name),
      on: addDays(on, 1),
      inputs,
      netG: sumGrams(inputs.map((input) => input.massG)),
    };
  });
}

/** A hulling run: parchment in, green out, husk and defects named; in whole grams. */
export interface HullingRun {
  readonly name: string;
  readonly lotId: Id;
  readonly on: Day;
  readonly inputs: readonly Portion[];
  readonly greenG: Grams;
  readonly huskG: Grams;
  readonly defectsG: Grams;
}

const HULLED_ON: Record<CooperativeKey, readonly [Day, Day]> = {
  'nube-verde': [day('2026-06-22'), day('2026-08-03')],
  'oro-alto': [day('2026-06-25'), day('2026-08-06')],
  'luz-de-quina': [day('2026-06-29'), day('2026-08-10')],
};

/** Two runs a season: about 80 % green, 18.6 % husk, the rest defects. */
export function hullingRuns(cooperative: CooperativeKey): readonly HullingRun[] {
  return HULLED_ON[cooperative].map((on, run) => {
    const lots = dayLots(cooperative, false).filter((lot) =>
      run === 0 ? lot.on < on : lot.on >= HULLED_ON[cooperative][0],
    );
    const inputs = lots.map((lot) => ({ lotId: lot.lotId, massG: lot.netG }));
    const total = sumGrams(inputs.map((input) => input.massG));
    const green = (total * (run === 0 ? 803n : 798n)) / 1000n;
    const husk = (total * 186n) / 1000n;
    const name = `hulling/${cooperative}/${String(run + 1)}`;
    return {
      name,
      lotId: storyId(on, name),
      on,
      inputs,
      greenG: grams(green),
      huskG: grams(husk),
      defectsG: grams(total - green - husk),
    };
  });
}
