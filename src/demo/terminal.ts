import type { Narration } from './story';

const WIDTH = 24;

/** A bar that grows in a terminal; plain lines where the output goes into a file. */
export function narrator(out: NodeJS.WriteStream): Narration {
  return (chapter, done, total) => {
    const finished = done >= total;
    if (!out.isTTY) {
      if (finished) out.write(`  ${chapter}\n`);
      return;
    }
    const filled = Math.floor((done * WIDTH) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    out.write(`\r  ${bar} ${chapter.padEnd(28)}${finished ? '\n' : ''}`);
  };
}

/** A table of plain text with aligned columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}
