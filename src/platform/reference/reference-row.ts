import { isDay, type Day } from '../../kernel/day';
import { decimal, type Decimal } from '../../kernel/decimal';

export type RowStatus = 'confirmed' | 'unconfirmed';

const NUMERAL = /^-?\d{1,20}(\.\d{1,12})?$/;

/**
 * The members of one reference row, asked for by name and kind. Numerals must be quoted in the
 * file, so that no binary fraction ever stands between the source and the result.
 */
export class ReferenceRow {
  private readonly open: Set<string>;

  constructor(
    private readonly place: string,
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly fault: (text: string) => Error,
  ) {
    this.open = new Set(Object.keys(members));
  }

  text(name: string): string {
    const value = this.take(name);
    if (typeof value !== 'string' || value.trim() === '') this.fail(name, 'must be a text');
    return value;
  }

  textOrNull(name: string): string | null {
    return this.isNull(name) ? null : this.text(name);
  }

  decimal(name: string): Decimal {
    const value = this.take(name);
    if (typeof value !== 'string' || !NUMERAL.test(value)) {
      this.fail(name, "must be a quoted decimal numeral such as '1.25'");
    }
    return decimal(value);
  }

  /** Null is written out in the file: it means "not known", which is not the same as left out. */
  decimalOrNull(name: string): Decimal | null {
    return this.isNull(name) ? null : this.decimal(name);
  }

  day(name: string): Day {
    const value = this.take(name);
    if (typeof value !== 'string' || !isDay(value)) {
      this.fail(name, "must be a quoted calendar day such as '2026-07-14'");
    }
    return value;
  }

  dayOrNull(name: string): Day | null {
    return this.isNull(name) ? null : this.day(name);
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.take(name);
    const chosen = choices.find((one) => one === value);
    if (chosen === undefined) this.fail(name, `must be one of ${choices.join(', ')}`);
    return chosen;
  }

  choiceOrNull<T extends string>(name: string, choices: readonly T[]): T | null {
    return this.isNull(name) ? null : this.choice(name, choices);
  }

  /** @throws when a member of the row was never asked for */
  finish(): void {
    const [left] = this.open;
    if (left !== undefined) this.fail(left, 'is not a member of this kind of row');
  }

  fail(name: string, complaint: string): never {
    throw this.fault(`${this.place}: ${name} ${complaint}`);
  }

  private isNull(name: string): boolean {
    if (this.members[name] !== null) return false;
    this.open.delete(name);
    return true;
  }

  private take(name: string): unknown {
    if (!(name in this.members)) this.fail(name, 'is missing');
    this.open.delete(name);
    return this.members[name];
  }
}
