import type { Decimal } from '../../kernel/decimal';

/** One dated reference value. Null means that it is known to be needed and not known. */
export interface Factor {
  readonly key: string;
  readonly version: string;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly confirmed: boolean;
}

/**
 * The reference values a calculation may use. It notes every value that is asked for, so that the
 * result names exactly the rows it rests on. One sheet serves one calculation.
 */
export class FactorSheet {
  private readonly rows: ReadonlyMap<string, Factor>;
  private readonly asked = new Map<string, Factor>();

  constructor(
    factors: readonly Factor[],
    /** Coverage below which no total is given, as a share; from the metric's definition. */
    readonly minCoverage: Decimal,
  ) {
    this.rows = new Map(factors.map((factor) => [factor.key, factor]));
  }

  /** @throws RangeError when the reference file has no such row, which is a fault of the file */
  row(key: string): Factor {
    const factor = this.rows.get(key);
    if (factor === undefined) throw new RangeError(`no reference value ${key}`);
    this.asked.set(key, factor);
    return factor;
  }

  /** A value that must be filled: policies and limits. @throws RangeError when it is null */
  value(key: string): Decimal {
    const { value } = this.row(key);
    if (value === null) throw new RangeError(`the reference value ${key} is empty`);
    return value;
  }

  /** Where a row is looked up by a code from the record, such as a category of use. */
  find(key: string): Factor | null {
    return this.rows.has(key) ? this.row(key) : null;
  }

  source(key: string): string {
    return `factor:${nameOf(this.row(key))}`;
  }

  /** 'key@version' of all rows used so far, sorted. */
  used(): readonly string[] {
    return [...this.asked.values()].map(nameOf).sort();
  }

  /** True when a row that was used is not confirmed by its source. */
  restsOnUnconfirmed(): boolean {
    return [...this.asked.values()].some((factor) => !factor.confirmed);
  }
}

function nameOf(factor: Factor): string {
  return `${factor.key}@${factor.version}`;
}
