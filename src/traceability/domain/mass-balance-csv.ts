import { kgText } from '../../kernel/grams';
import type { BalanceRow, MassBalance } from './mass-balance';

const HEAD = ['on', 'side', 'kind', 'source_id', 'lot_id', 'lot_code', 'detail', 'mass_kg'];

/**
 * The sheet as one table (RFC 4180): the opening, every row with its sign, the closing; the column
 * of masses adds up to the last line.
 */
export function massBalanceCsv(balance: MassBalance, from: string, to: string): string {
  const lines = [
    HEAD,
    [from, 'opening', '', '', '', '', '', kgText(balance.openingG)],
    ...balance.rows.map(cells),
    [to, 'closing', '', '', '', '', '', kgText(balance.closingG)],
  ];
  return lines.map((line) => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function cells(row: BalanceRow): string[] {
  const mass = kgText(row.massG);
  const outward = mass.startsWith('-') ? mass.slice(1) : `-${mass}`;
  return [
    ...[row.on, row.side, row.kind, row.sourceId, row.lotId ?? '', row.lotCode ?? ''],
    ...[row.detail ?? '', row.side === 'in' ? mass : outward],
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
