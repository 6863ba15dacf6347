import { addDays, type Day, day } from '../../kernel/day';
import { type Grams, grams } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { COOPERATIVES, type CooperativeKey } from './cast';
import { Dice } from './dice';
import { type Member, MEMBERS } from './land';
import { storyId } from './story-id';

/** One delivery of the season as the scale showed it. */
export interface SeasonDelivery {
  readonly name: string;
  readonly lotId: Id;
  readonly member: Member;
  readonly on: Day;
  readonly grossG: Grams;
  readonly tareG: Grams;
  /** In tenths of a percent. */
  readonly moistureTenths: number;
}

interface Pace {
  /** Rounds of deliveries; each member comes once a round. */
  readonly rounds: number;
  /** Net weight of one delivery in half kilograms. */
  readonly halfKg: readonly [number, number];
  readonly firstDay: Day;
}

const PACE: Record<CooperativeKey, Pace> = {
  'nube-verde': { rounds: 5, halfKg: [110, 178], firstDay: day('2026-04-27') },
  'oro-alto': { rounds: 6, halfKg: [182, 266], firstDay: day('2026-05-04') },
  'luz-de-quina': { rounds: 5, halfKg: [72, 128], firstDay: day('2026-05-11') },
};

const DAYS_BETWEEN_ROUNDS = 14;

/** The whole season in the order of the scale: three hundred and twenty deliveries. */
export const SEASON: readonly SeasonDelivery[] = COOPERATIVES.flatMap((cooperative, group) => {
  const dice = new Dice(77_001 + group);
  const { rounds, halfKg, firstDay } = PACE[cooperative];
  const members = MEMBERS.filter((member) => member.cooperative === cooperative);
  return Array.from({ length: rounds }, (_, round) =>
    members.map((member, index): SeasonDelivery => {
      // Half of the members come on the first day of a round, half on the next.
      const on = addDays(firstDay, round * DAYS_BETWEEN_ROUNDS + (index % 2));
      const name = `delivery/${member.code}/${String(round + 1)}`;
      const netG = BigInt(dice.between(...halfKg)) * 500n;
      const tareG = 500n * BigInt(dice.between(1, 2));
      return {
        name,
        lotId: storyId(on, name),
        member,
        on,
        grossG: grams(netG + tareG),
        tareG: grams(tareG),
        moistureTenths: dice.between(108, 122),
      };
    }),
  ).flat();
});
