import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { Mark } from './mark';

export interface JourneyStep {
  /** What happened. */
  readonly title: string;
  /** `certain`: the record holds it; `open`: assumed, missing or still to come. */
  readonly state: 'certain' | 'open';
  /** The day in the reader's habits, and as "2026-07-14" for machines. */
  readonly on?: { readonly text: string; readonly day: string } | undefined;
  readonly place?: string | undefined;
  readonly actor?: string | undefined;
  readonly note?: ComponentChildren;
}

/** A way in the order in which it was gone: one step below the other, open ones visibly open. */
export function Journey(props: {
  readonly language: Language;
  readonly steps: readonly JourneyStep[];
}): VNode {
  const { language, steps } = props;
  return (
    <ol class="journey">
      {steps.map((step, index) => (
        <li key={index} class={step.state}>
          <Mark kind={step.state} />
          <h3>{step.title}</h3>
          <p class="where">
            {step.on !== undefined && <time dateTime={step.on.day}>{step.on.text}</time>}
            {step.place !== undefined && <span>{step.place}</span>}
            {step.actor !== undefined && <span>{step.actor}</span>}
            <span class={`word ${step.state}`}>{say(language, `web.${step.state}`)}</span>
          </p>
          {step.note !== undefined && <p class="note">{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}
