import type { ComponentChildren, VNode } from 'preact';

export interface Column {
  readonly label: string;
  /** Numbers stand right-aligned, digit under digit. */
  readonly numeric?: boolean | undefined;
}

export interface Row {
  /** The row's header: what the row is about. */
  readonly head: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
  /** A sum: set off from the rows above. */
  readonly total?: boolean | undefined;
}

export interface TableProps {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: string;
  /** A heading or caption right above says the same: the caption is then only read out. */
  readonly headed?: boolean | undefined;
  /** The first column heads the rows. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table with row headers; where it is too wide it scrolls by itself, by keyboard too. */
export function Table({ id, caption, headed, columns, rows }: TableProps): VNode {
  const captionId = `${id}-caption`;
  return (
    <div class="scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
      <table>
        <caption id={captionId} class={headed === true ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" class={alignment(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={row.total === true ? 'total' : undefined}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, place) => (
                <td key={place} class={alignment(columns[place + 1])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignment(column: Column | undefined): string | undefined {
  return column?.numeric === true ? 'number' : undefined;
}
