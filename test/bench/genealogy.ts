import { type Day, day } from '../../src/kernel/day';
import type { Id } from '../../src/kernel/id';
import { type BookLot, Books, type Member, type Wish } from './books';
import type { CopyFiles } from './copy-files';
import type { Size } from './sizes';
import { dice } from './timing';

const MEMBERS_PER_COOPERATIVE = 200;
const CONTAINER_G = 19_200_000n;
const ROASTERS = 4;
const BAG_G = 250n;
const DISTRICTS = ['060801', '060802', '060803', '061101', '060901'];

/** The organisations that the measures ask as. */
export interface Houses {
  readonly cooperatives: readonly Id[];
  readonly exporter: Id;
  readonly importer: Id;
  readonly roasters: readonly Id[];
  /** Holds the lots with unusual genealogies. */
  readonly laboratory: Id;
}

/**
 * Coffee as it travels: deliveries, day lots of 20 to 60 of them, hulled lots, exports of 5 to 30,
 * full containers, warehouse lots in Europe, blends over harvests, roasts, bags and second blends.
 */
export class Genealogy {
  readonly books: Books;
  readonly houses: Houses;
  private readonly random: () => number;
  private readonly members: Member[] = [];
  private readonly products = new Map<Id, { gtin: string; bagG: bigint }>();
  /** Lots of the importer over all harvests. */
  private readonly warehouse: BookLot[] = [];

  constructor(
    private readonly size: Size,
    private readonly files: CopyFiles,
  ) {
    this.random = dice(size.producers);
    this.books = new Books(files);
    this.houses = this.settle();
  }

  grow(): void {
    for (let year = 0; year < this.size.harvests; year += 1) this.harvest(2026 - year);
    for (const lot of this.warehouse.splice(0)) this.books.close(lot);
  }

  /** One more member, for instance of the organisation that holds the unusual lots. */
  member(ownerId: Id): Member {
    const [producerId, plotId] = [this.books.newId(), this.books.newId()];
    const number = String(this.members.length + 1).padStart(6, '0');
    const district = DISTRICTS[this.members.length % DISTRICTS.length] ?? '060801';
    const at = '2020-01-01T00:00:00Z';
    this.files.add('producer', [producerId, ownerId, number, '2019-04-02', district, at]);
    this.files.add('plot', [
      ...[plotId, ownerId, producerId, 'A', 10_000n, 'none', 'declared', '2019-05-02', '{}', at],
    ]);
    this.files.add('organic_status', [plotId, ownerId, '2016-01-01', 'organic']);
    const member = { ownerId, producerId, plotId };
    this.members.push(member);
    return member;
  }

  private settle(): Houses {
    const cooperatives = Array.from(
      { length: Math.ceil(this.size.producers / MEMBERS_PER_COOPERATIVE) },
      () => this.organisation('cooperative'),
    );
    for (let index = 0; index < this.size.producers; index += 1) {
      this.member(cooperatives[Math.floor(index / MEMBERS_PER_COOPERATIVE)] ?? '');
    }
    const roasters = Array.from({ length: ROASTERS }, () => this.organisation('roaster'));
    for (const [index, roaster] of roasters.entries()) {
      const gtin = `0400000000${String(index).padStart(4, '0')}`;
      this.files.add('product', [gtin, roaster, 'Bohne', BAG_G]);
      this.products.set(roaster, { gtin, bagG: BAG_G });
    }
    return {
      cooperatives,
      roasters,
      exporter: this.organisation('exporter'),
      importer: this.organisation('importer'),
      laboratory: this.organisation('cooperative'),
    };
  }

  private organisation(kind: string): Id {
    const id = this.books.newId();
    const country = kind === 'cooperative' || kind === 'exporter' ? 'PE' : 'DE';
    const at = '2020-01-01T00:00:00Z';
    this.files.add('organisation', [id, kind, `${kind} ${id.slice(-4)}`, country, 'Ort', id, at]);
    return id;
  }

  private harvest(year: number): void {
    const exports: BookLot[] = [];
    for (const cooperative of this.houses.cooperatives) {
      const days = this.dayLots(cooperative, year);
      const hulled = days.flatMap((lot) => this.hull(lot, year));
      exports.push(...this.exportLots(cooperative, hulled, year));
    }
    this.containers(exports, year);
    this.sell(year);
  }

  private dayLots(cooperative: Id, year: number): BookLot[] {
    const on = day(`${String(year)}-07-14`);
    const deliveries = this.members
      .filter((member) => member.ownerId === cooperative)
      .flatMap((member) =>
        Array.from({ length: this.size.deliveriesPerHarvest }, () => ({
          member,
          turn: this.random(),
        })),
      )
      .sort((a, b) => a.turn - b.turn)
      .map(({ member }) => this.books.deliver(member, this.between(30_000, 70_000), on));
    const lots: BookLot[] = [];
    while (deliveries.length > 0) {
      const wishes = deliveries.splice(0, Number(this.between(20, 60))).map(all);
      const nets = [wishes.reduce((sum, wish) => sum + wish.massG, 0n)];
      lots.push(
        ...this.books.step({
          kind: 'blend',
          ownerId: cooperative,
          on,
          wishes,
          form: 'parchment',
          nets,
        }),
      );
    }
    return lots;
  }

  private hull(lot: BookLot, year: number): readonly BookLot[] {
    const on = day(`${String(year)}-08-20`);
    const net = (lot.availableG * 80n) / 100n;
    const nets = this.random() < 0.5 ? [net] : [net / 2n, net - net / 2n];
    const { ownerId } = lot;
    return this.books.step({ kind: 'hull', ownerId, on, wishes: [all(lot)], form: 'green', nets });
  }

  /** 5 to 30 hulled lots each; six of ten borders go through a lot. */
  private exportLots(cooperative: Id, hulled: readonly BookLot[], year: number): BookLot[] {
    const on = day(`${String(year)}-09-01`);
    const waiting = [...hulled];
    const lots: BookLot[] = [];
    while (waiting.length > 0) {
      const wishes = waiting.splice(0, Number(this.between(5, 30))).map(all);
      const [next] = waiting;
      if (next !== undefined && this.random() < 0.6) {
        wishes.push({ lot: next, massG: next.availableG / 2n });
      }
      const nets = [wishes.reduce((sum, wish) => sum + wish.massG, 0n)];
      const step = {
        kind: 'blend',
        ownerId: cooperative,
        on,
        wishes,
        form: 'green',
        nets,
      } as const;
      for (const lot of this.books.step(step)) {
        lots.push(this.books.handOver(lot, lot.netG, this.houses.exporter, on));
      }
    }
    return lots;
  }

  /** Filled to the gram; what stays over opens the next one. Three of ten are split in Europe. */
  private containers(exports: readonly BookLot[], year: number): void {
    const { exporter, importer } = this.houses;
    const [on, arrived] = [day(`${String(year)}-09-20`), day(`${String(year)}-11-01`)];
    let wishes: Wish[] = [];
    let room = CONTAINER_G;
    const ship = (): void => {
      if (wishes.length === 0) return;
      const nets = [CONTAINER_G - room];
      const step = { kind: 'blend', ownerId: exporter, on, wishes, form: 'green', nets } as const;
      for (const lot of this.books.step(step)) {
        const first = this.random() < 0.3 ? lot.netG / 2n : lot.netG;
        this.warehouse.push(this.books.handOver(lot, first, importer, arrived));
        if (lot.availableG > 0n) {
          this.warehouse.push(this.books.handOver(lot, lot.availableG, importer, arrived));
        }
      }
      wishes = [];
      room = CONTAINER_G;
    };
    for (const lot of exports) {
      let open = lot.availableG;
      while (open > 0n) {
        const massG = open < room ? open : room;
        wishes.push({ lot, massG });
        room -= massG;
        open -= massG;
        if (room === 0n) ship();
      }
    }
    ship();
  }

  /** Blends of two or three warehouse lots, also of earlier harvests, until little is left. */
  private sell(year: number): void {
    const roasted: BookLot[] = [];
    while (this.warehouse.length > 3) {
      const count = Number(this.between(2, 3));
      const wishes = Array.from({ length: count }, () => this.pick()).map((lot) => ({
        lot,
        massG: least(lot.availableG, this.between(1_500_000, 3_500_000)),
      }));
      for (const { lot, massG } of wishes) if (lot.availableG > massG) this.warehouse.push(lot);
      roasted.push(...this.blend(wishes, year));
    }
    this.reblend(roasted, year);
    for (const lot of roasted) if (lot.availableG > 0n) this.books.close(lot);
  }

  private blend(wishes: readonly Wish[], year: number): BookLot[] {
    const on = day(`${String(year)}-11-05`);
    const roaster = this.houses.roasters[Math.floor(this.random() * ROASTERS)] ?? '';
    const nets = [wishes.reduce((sum, wish) => sum + wish.massG, 0n)];
    const { importer } = this.houses;
    const step = { kind: 'blend', ownerId: importer, on, wishes, form: 'green', nets } as const;
    const roasted: BookLot[] = [];
    for (const blend of this.books.step(step)) {
      const green = this.books.handOver(blend, blend.netG, roaster, on);
      while (green.availableG > 0n) roasted.push(this.roast(green, on));
    }
    const left = roasted.filter(() => this.random() < 0.03);
    const full = roasted.filter((lot) => !left.includes(lot));
    this.pack(full, on);
    return left;
  }

  private roast(green: BookLot, on: Day): BookLot {
    const massG = least(green.availableG, this.between(100_000, 250_000));
    const rest = green.availableG - massG;
    const wishes = [{ lot: green, massG: rest < 20_000n ? green.availableG : massG }];
    const nets = [((wishes[0]?.massG ?? 0n) * 85n) / 100n];
    const { ownerId } = green;
    const step = { kind: 'roast', ownerId, on, wishes, form: 'roasted', nets } as const;
    const [lot] = this.books.step(step);
    if (lot === undefined) throw new Error('a roast made nothing');
    return lot;
  }

  /** One bag lot of a roast, two of it, or one of two roasts. */
  private pack(roasted: BookLot[], on: Day): void {
    const waiting = [...roasted];
    while (waiting.length > 0) {
      const turn = this.random();
      const wishes = waiting.splice(0, turn < 0.2 ? 2 : 1).map(all);
      const bags = wishes.reduce((sum, wish) => sum + wish.massG, 0n) / BAG_G;
      const counts = turn > 0.5 ? [bags / 2n, bags - bags / 2n] : [bags];
      const ownerId = wishes[0]?.lot.ownerId ?? '';
      const gtin = this.products.get(ownerId);
      if (gtin === undefined) throw new Error('a roaster without a product');
      const nets = counts.map((count) => count * BAG_G);
      const step = { kind: 'pack', ownerId, on, wishes, form: 'packed', nets, gtin } as const;
      for (const lot of this.books.step(step)) this.books.close(lot);
    }
  }

  /** Leftovers of several blends of one roaster come together and are packed. */
  private reblend(roasted: readonly BookLot[], year: number): void {
    const on = day(`${String(year)}-11-20`);
    for (const ownerId of this.houses.roasters) {
      const own = roasted.filter((lot) => lot.ownerId === ownerId);
      while (own.length > 3) {
        const wishes = own.splice(0, 3).map((lot) => ({ lot, massG: lot.availableG / 2n }));
        const nets = [wishes.reduce((sum, wish) => sum + wish.massG, 0n)];
        const step = { kind: 'blend', ownerId, on, wishes, form: 'roasted', nets } as const;
        this.pack([...this.books.step(step)], on);
      }
    }
  }

  private pick(): BookLot {
    const [lot] = this.warehouse.splice(Math.floor(this.random() * this.warehouse.length), 1);
    if (lot === undefined) throw new Error('the warehouse is empty');
    return lot;
  }

  private between(low: number, high: number): bigint {
    return BigInt(low + Math.floor(this.random() * (high - low + 1)));
  }
}

export function all(lot: BookLot): Wish {
  return { lot, massG: lot.availableG };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
