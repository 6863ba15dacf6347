import type { ComponentChildren, VNode } from 'preact';

export interface Definition {
  readonly label: string;
  readonly value: ComponentChildren;
}

/** Labels and values of one thing, each pair on a line of its own. */
export function DefinitionList({ items }: { items: readonly Definition[] }): VNode {
  return (
    <dl class="definitions">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
