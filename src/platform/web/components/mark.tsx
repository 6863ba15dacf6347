import type { VNode } from 'preact';

/** What a mark stands for; each has a shape of its own, so that colour is never needed to tell. */
export type MarkKind = 'certain' | 'half' | 'open' | 'dotted' | 'info' | 'warn' | 'stop' | 'next';

const SHAPES: Record<MarkKind, VNode> = {
  certain: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.6 8.3 2.4 2.4 4.5-5" fill="none" stroke="#fdfbf7" stroke-width="1.8" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  open: (
    <path d="m8 1.6 6.4 6.4L8 14.4 1.6 8z" fill="none" stroke="currentColor" stroke-width="2" />
  ),
  dotted: (
    <path
      d="m8 1.6 6.4 6.4L8 14.4 1.6 8z"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-dasharray="2.2 2.3"
    />
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M8 7.2v4.6M8 4v1.8" stroke="currentColor" stroke-width="1.8" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M8 6v4M8 11.2v1.6" stroke="currentColor" stroke-width="1.7" />
    </>
  ),
  stop: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" stroke="#fdfbf7" stroke-width="1.8" />
    </>
  ),
  next: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />,
};

/** A small shape beside a word that says the same; hidden from screen readers for that reason. */
export function Mark({ kind }: { kind: MarkKind }): VNode {
  return (
    <svg class={`mark ${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}
