/** One line of the bench: what is ours, what it is held against, and the goal for their ratio. */
export interface Measure {
  readonly measure: string;
  readonly ours: string;
  readonly yardstick: string;
  /** Null: not measured, and `note` says why. */
  readonly ratio: number | null;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly note?: string;
}

export function verdictOf({ ratio, goal }: Measure): 'met' | 'missed' | 'not measured' | '-' {
  if (ratio === null) return 'not measured';
  if (goal === null) return '-';
  const met = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
  return met ? 'met' : 'missed';
}

/** Three signs are enough: the machine itself is not more exact. */
export function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}

export function ms(value: number): string {
  return `${figure(value)} ms`;
}

function goalText(goal: Measure['goal']): string {
  if (goal === null) return '-';
  return 'atLeast' in goal ? `>= ${String(goal.atLeast)}` : `<= ${String(goal.atMost)}`;
}

/** The table as Markdown, so that it can be read in a terminal and kept in a page. */
export function tableOf(measures: readonly Measure[]): string {
  const head = ['measure', 'ours', 'yardstick', 'ratio', 'goal', ''];
  const rows = measures.map((one) => [
    one.measure,
    one.ours,
    one.yardstick,
    one.ratio === null ? '-' : figure(one.ratio),
    goalText(one.goal),
    verdictOf(one),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const notes = measures.flatMap(({ measure, note }) =>
    note === undefined ? [] : [`- ${measure}: ${note}`],
  );
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line), '', ...notes].join('\n');
}
