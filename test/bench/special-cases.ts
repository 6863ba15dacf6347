import { day } from '../../src/kernel/day';
import type { Id } from '../../src/kernel/id';
import type { BookLot, Wish } from './books';
import { all, type Genealogy } from './genealogy';

/** A lot with an unusual genealogy and what is asked of it. */
export interface SpecialCase {
  readonly name: string;
  readonly lotId: Id;
  /** Milliseconds that its origin may take; null: printed only. */
  readonly belowMs: number | null;
}

const ON = day('2026-07-14');

/** Genealogies that grow exponentially or without end where a trace is written carelessly. */
export function growSpecialCases(genealogy: Genealogy): readonly SpecialCase[] {
  const laboratory = new Laboratory(genealogy);
  return [
    { name: 'blend of 5,000 deliveries', lotId: laboratory.wide(5000), belowMs: null },
    { name: 're-blend of 60 steps', lotId: laboratory.chain(60, 5), belowMs: null },
    { name: 'silo topped up on 365 days', lotId: laboratory.chain(365, 5), belowMs: null },
    { name: 'diamond ladder of 30', lotId: laboratory.diamonds(30), belowMs: 10 },
    { name: 'skip ladder of 200', lotId: laboratory.skips(200), belowMs: 10 },
  ];
}

class Laboratory {
  private readonly ownerId: Id;
  private readonly member;

  constructor(private readonly genealogy: Genealogy) {
    this.ownerId = genealogy.houses.laboratory;
    this.member = genealogy.member(this.ownerId);
  }

  wide(count: number): Id {
    return this.end(this.blend(Array.from({ length: count }, () => all(this.deliver(30_000n)))));
  }

  /** Each step mixes what is there with a few new deliveries; half leaves in between. */
  chain(steps: number, added: number): Id {
    let lot = this.blend([all(this.deliver(900_000n)), all(this.deliver(900_000n))]);
    for (let step = 0; step < steps; step += 1) {
      const fresh = Array.from({ length: added }, () => all(this.deliver(30_000n)));
      const before = lot;
      lot = this.blend([{ lot, massG: (lot.availableG * 9n) / 10n }, ...fresh]);
      this.genealogy.books.close(before);
    }
    return this.end(lot);
  }

  /** Two lots are halved and crossed again and again: 2 to the power of `levels` paths. */
  diamonds(levels: number): Id {
    let pair: readonly BookLot[] = [this.deliver(9_000_000n), this.deliver(7_000_000n)];
    for (let level = 0; level < levels; level += 1) {
      const left = this.blend(pair.map((lot) => ({ lot, massG: lot.availableG / 2n })));
      pair = [left, this.blend(pair.map(all))];
    }
    const [first, second] = pair;
    if (first === undefined || second === undefined) throw new Error('a diamond has two ends');
    this.genealogy.books.close(second);
    return this.end(first);
  }

  /** Each lot is made of the two before it. */
  skips(count: number): Id {
    let [older, newer] = [this.deliver(9_000_000n), this.deliver(9_000_000n)];
    for (let step = 0; step < count; step += 1) {
      const lot = this.blend([all(older), { lot: newer, massG: newer.availableG / 2n }]);
      [older, newer] = [newer, lot];
    }
    this.genealogy.books.close(older);
    return this.end(newer);
  }

  private deliver(massG: bigint): BookLot {
    return this.genealogy.books.deliver(this.member, massG, ON);
  }

  private blend(wishes: readonly Wish[]): BookLot {
    const nets = [wishes.reduce((sum, wish) => sum + wish.massG, 0n)];
    const { ownerId } = this;
    const step = { kind: 'blend', ownerId, on: ON, wishes, form: 'parchment', nets } as const;
    const [lot] = this.genealogy.books.step(step);
    if (lot === undefined) throw new Error('a blend made nothing');
    return lot;
  }

  private end(lot: BookLot): Id {
    this.genealogy.books.close(lot);
    return lot.id;
  }
}
