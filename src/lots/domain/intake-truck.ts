import { allocate } from '../../kernel/allocate';
import { type Grams, grams, kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { refuse } from '../../kernel/refusal';
import { refuseRepeatedLots } from './portion';

/** One weighing: of the whole truck, or of a part of its load. */
export interface ScaleTicket {
  readonly number: string | null;
  readonly grossG: Grams;
  readonly tareG: Grams;
}

/** What a member says to have put on the truck; only its size beside the others' counts. */
export interface TruckPortion {
  readonly lotId: Id;
  readonly declaredG: Grams;
}

export interface TruckDivision {
  readonly grossG: Grams;
  readonly tareG: Grams;
  readonly portions: readonly {
    readonly lotId: Id;
    readonly grossG: Grams;
    readonly tareG: Grams;
  }[];
}

/**
 * Divides what the scale said among the members in proportion to what they declared, by the largest
 * remainder: the parts of gross and tare sum to the tickets to the gram.
 * @throws Refusal `delivery.tare-above-gross`, `lot.twice`, `truck.portion-empty`
 */
export function divideTruck(
  tickets: readonly ScaleTicket[],
  portions: readonly TruckPortion[],
): TruckDivision {
  refuseRepeatedLots(portions.map((one) => one.lotId));
  let grossG = 0n;
  let tareG = 0n;
  for (const ticket of tickets) {
    if (ticket.tareG >= ticket.grossG) {
      const facts = { gross_kg: kgText(ticket.grossG), tare_kg: kgText(ticket.tareG) };
      refuse('delivery.tare-above-gross', facts);
    }
    grossG += ticket.grossG;
    tareG += ticket.tareG;
  }
  const weights = portions.map((one) => one.declaredG);
  const nets = allocate(grossG - tareG, weights);
  const tares = allocate(tareG, weights);
  const divided = portions.map(({ lotId }, index) => {
    const netG = nets[index] ?? 0n;
    if (netG === 0n) refuse('truck.portion-empty', { lot: lotId });
    const tare = tares[index] ?? 0n;
    return { lotId, grossG: grams(netG + tare), tareG: grams(tare) };
  });
  return { grossG: grams(grossG), tareG: grams(tareG), portions: divided };
}
