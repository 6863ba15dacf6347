import { Decimal } from '../../kernel/decimal';
import { type Grams, grams } from '../../kernel/grams';
import type { RecordedFact } from './history.query';

/** A cell as the comparison sees it: exact text, or nothing. */
export type Cell = string | null;
export type CellRow = Readonly<Record<string, Cell>>;

/** The rows of one table, made anew from the journal. */
export interface ReplayedTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly CellRow[];
}

/** A fact's body on its way back into rows; a member that is not what it must be fails loudly. */
export class Body {
  private constructor(private readonly members: Readonly<Record<string, unknown>>) {}

  static of(fact: RecordedFact): Body {
    return Body.from(JSON.parse(fact.body));
  }

  private static from(value: unknown): Body {
    if (typeof value !== 'object' || value === null) throw new TypeError('a fact holds no object');
    return new Body(value as Readonly<Record<string, unknown>>);
  }

  text(name: string): string {
    const value = this.members[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new TypeError(`a fact lacks ${name}`);
  }

  /** Null also where older facts did not carry the member. */
  cell(name: string): Cell {
    const value = this.members[name];
    return value === undefined || value === null ? null : this.text(name);
  }

  has(name: string): boolean {
    return this.members[name] !== undefined;
  }

  grams(name: string): Grams {
    return grams(BigInt(this.text(name)));
  }

  gramsOrNull(name: string): Grams | null {
    return this.cell(name) === null ? null : this.grams(name);
  }

  /** A numeral with the places of its column. */
  numeral(name: string, places: number): Cell {
    const value = this.cell(name);
    return value === null ? null : new Decimal(value).toFixed(places);
  }

  list(name: string): readonly Body[] {
    return this.values(name).map((value) => Body.from(value));
  }

  memberOrNull(name: string): Body | null {
    const value = this.members[name];
    return value === undefined || value === null ? null : Body.from(value);
  }

  texts(name: string): readonly string[] {
    return this.values(name).map(String);
  }

  /** A member as it stands in the fact. */
  raw(name: string): unknown {
    return this.members[name];
  }

  private values(name: string): readonly unknown[] {
    const value = this.members[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw new TypeError(`${name} of a fact is no list`);
    return value;
  }
}
