import type { VNode } from 'preact';
import { Mark } from './mark';

/** `certain`: the record holds evidence; `open`: not known; `stop`: refused, recalled, invalid. */
export type TagState = 'certain' | 'open' | 'stop' | 'neutral';

const MARKS = { certain: 'certain', open: 'open', stop: 'stop', neutral: 'next' } as const;

/** A state in one or two words with a shape beside them. */
export function Tag({ state, text }: { state: TagState; text: string }): VNode {
  return (
    <span class={`tag ${state}`}>
      <Mark kind={MARKS[state]} />
      {text}
    </span>
  );
}
