import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { Mark, type MarkKind } from './mark';

/** How a figure came about: measured, calculated, estimated or modelled. */
export type Grade = 'M' | 'C' | 'E' | 'X';

/** What someone needs who wants to work the figure out again. */
export interface Working {
  readonly formula: string;
  readonly inputs: readonly { readonly label: string; readonly value: string }[];
  readonly rounding?: string | undefined;
  readonly source?: string | undefined;
  /** Further lines: coverage, version of the formula, what it must not claim. */
  readonly more?: readonly { readonly label: string; readonly value: string }[] | undefined;
}

interface Named {
  readonly language: Language;
  readonly label: string;
  readonly note?: ComponentChildren;
  readonly working?: Working | undefined;
}

export type FigureProps =
  | (Named & {
      /** Already in the reader's habits: "1.234,5". */
      readonly value: string;
      readonly unit?: string | undefined;
      readonly grade?: Grade | undefined;
      /** The page's one main number. */
      readonly large?: boolean | undefined;
    })
  /** There is no figure, and this is why. */
  | (Named & { readonly missing: string });

const MARKS: Record<Grade, MarkKind> = { M: 'certain', C: 'half', E: 'open', X: 'dotted' };

/** "C calculated": the grade as shape, letter and word. */
export function GradeBadge({ language, grade }: { language: Language; grade: Grade }): VNode {
  return (
    <span class={`grade ${grade === 'M' || grade === 'C' ? 'certain' : 'open'}`}>
      <Mark kind={MARKS[grade]} />
      <abbr title={say(language, `web.grade.${grade}`)}>{grade}</abbr>{' '}
      {say(language, `web.grade.${grade}`)}
    </span>
  );
}

/** One number: what it is, value and unit, how good it is and how we know. */
export function Figure(props: FigureProps): VNode {
  const { language, label, note, working } = props;
  return (
    <div class={'large' in props && props.large === true ? 'figure large' : 'figure'}>
      <p class="label">{label}</p>
      {'missing' in props ? (
        <>
          <p class="value none">
            <Mark kind="open" />
            {say(language, 'web.no-figure')}
          </p>
          <p class="note">{props.missing}</p>
        </>
      ) : (
        <p class="value">
          <strong>{props.value}</strong>
          {props.unit !== undefined && <span class="unit"> {props.unit}</span>}
          {props.grade !== undefined && (
            <>
              {' '}
              <GradeBadge language={language} grade={props.grade} />
            </>
          )}
        </p>
      )}
      {note !== undefined && <p class="note">{note}</p>}
      {working !== undefined && <HowKnown language={language} working={working} about={label} />}
    </div>
  );
}

function HowKnown(props: { language: Language; working: Working; about: string }): VNode {
  const { language, working } = props;
  const lines = [
    ...(working.rounding === undefined
      ? []
      : [{ label: say(language, 'web.rounding'), value: working.rounding }]),
    ...(working.source === undefined
      ? []
      : [{ label: say(language, 'web.source'), value: working.source }]),
    ...(working.more ?? []),
  ];
  return (
    <details class="working">
      <summary>
        {say(language, 'web.how-known')}
        <span class="unseen"> {props.about}</span>
      </summary>
      <dl>
        <dt>{say(language, 'web.formula')}</dt>
        <dd class="formula">{working.formula}</dd>
        <dt>{say(language, 'web.inputs')}</dt>
        <dd>
          <ul>
            {working.inputs.map((input) => (
              <li key={input.label}>
                {input.label}: <b>{input.value}</b>
              </li>
            ))}
          </ul>
        </dd>
        {lines.map((line) => (
          <Line key={line.label} {...line} />
        ))}
      </dl>
    </details>
  );
}

function Line({ label, value }: { label: string; value: string }): VNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
