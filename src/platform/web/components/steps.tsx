import type { VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { Mark } from './mark';

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'current' | 'next';
  readonly note?: string | undefined;
}

const MARKS = { done: 'certain', current: 'half', next: 'next' } as const;

/** Where someone stands in work of several steps, each with its state in word and shape. */
export function Steps({ language, steps }: { language: Language; steps: readonly Step[] }): VNode {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li
          key={index}
          class={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Mark kind={MARKS[step.state]} />
          <p>
            <b>
              {index + 1}. {step.title}
            </b>
            <span class="quiet then">{say(language, `web.step.${step.state}`)}</span>
            {step.note !== undefined && <span class="note">{step.note}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
