import type { Day } from '../../kernel/day';
import { type Grams, grams } from '../../kernel/grams';
import { refuse } from '../../kernel/refusal';

/** One row behind the figures: an act in the record that moved mass. */
export interface BalanceRow {
  readonly on: Day;
  readonly side: 'in' | 'out' | 'loss';
  readonly kind: string;
  readonly sourceId: string;
  readonly lotId: string | null;
  readonly lotCode: string | null;
  readonly detail: string | null;
  readonly massG: Grams;
}

export interface BalanceSum {
  readonly side: BalanceRow['side'];
  readonly kind: string;
  readonly rows: number;
  readonly massG: Grams;
}

/** Opening + in - out - losses = closing, to the gram, with the rows that make each sum. */
export interface MassBalance {
  readonly openingG: Grams;
  readonly inG: Grams;
  readonly outG: Grams;
  readonly lossG: Grams;
  readonly closingG: Grams;
  readonly sums: readonly BalanceSum[];
  readonly rows: readonly BalanceRow[];
}

/** Both days belong to the period. @throws Refusal `mass-balance.period-backwards` */
export function requirePeriod(from: Day, to: Day): void {
  if (from > to) refuse('mass-balance.period-backwards', { from, to });
}

/** What moved before `from` is the opening; `movements` end with the period. */
export function balanceOf(movements: readonly BalanceRow[], from: Day): MassBalance {
  let openingG = 0n;
  const totals = { in: 0n, out: 0n, loss: 0n };
  const sums = new Map<string, BalanceSum>();
  const rows: BalanceRow[] = [];
  for (const row of movements) {
    if (row.on < from) {
      openingG += row.side === 'in' ? row.massG : -row.massG;
      continue;
    }
    rows.push(row);
    totals[row.side] += row.massG;
    const key = `${row.side} ${row.kind}`;
    const before = sums.get(key);
    sums.set(key, {
      side: row.side,
      kind: row.kind,
      rows: (before?.rows ?? 0) + 1,
      massG: grams((before?.massG ?? 0n) + row.massG),
    });
  }
  return {
    openingG: grams(openingG),
    inG: grams(totals.in),
    outG: grams(totals.out),
    lossG: grams(totals.loss),
    closingG: grams(openingG + totals.in - totals.out - totals.loss),
    sums: [...sums.values()],
    rows: [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}
