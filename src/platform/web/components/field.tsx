import type { VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';

/** One choice of a select field. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Asked {
  readonly language: Language;
  /** The name that is sent; also makes the field's id, `fieldId(name)`. */
  readonly name: string;
  readonly label: string;
  /** What to enter, in which form; stands between label and field, never inside it. */
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; stands beside the field. */
  readonly error?: string | undefined;
  /** What the person typed before, kept character by character. */
  readonly value?: string | undefined;
  /** Fields are required unless `required={false}`; then the label says that it is optional. */
  readonly required?: boolean | undefined;
  readonly autoComplete?: string | undefined;
}

export type FieldProps =
  | { readonly type: 'hidden'; readonly name: string; readonly value: string }
  | (Asked & { readonly type: 'text' | 'date' | 'password'; readonly width?: Width | undefined })
  | (Asked & { readonly type: 'text-area'; readonly rows?: number | undefined })
  /** A number as people write it: no spinner, no scroll wheel; `unit` stands behind the field. */
  | (Asked & { readonly type: 'decimal'; readonly unit?: string | undefined })
  | (Asked & { readonly type: 'select'; readonly choices: readonly Choice[] });

/** As wide as the answer is long. */
export type Width = 'short' | 'medium' | 'full';

type AskedProps = Exclude<FieldProps, { type: 'hidden' }>;

/** The id of a field: what the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** One question: label, hint, error and the field, in the order in which they are read out. */
export function Field(props: FieldProps): VNode {
  if (props.type === 'hidden') {
    return <input type="hidden" name={props.name} value={props.value} />;
  }
  const { language, name, label, hint, error, required = true } = props;
  const id = fieldId(name);
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <label for={id}>
        {label}
        {!required && <span class="quiet"> {say(language, 'web.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">{say(language, 'web.error')} </span>
          {error}
        </p>
      )}
      <Control {...props} />
    </div>
  );
}

function Control(props: AskedProps): VNode {
  const { name, hint, error, required = true } = props;
  const id = fieldId(name);
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  const common = {
    id,
    name,
    required,
    autoComplete:
      props.autoComplete ?? (props.type === 'password' ? 'current-password' : undefined),
    'aria-describedby': described.filter((part) => part !== false).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
  switch (props.type) {
    case 'select':
      return <Select {...props} common={common} />;
    case 'text-area':
      return (
        <textarea {...common} rows={props.rows ?? 4}>
          {props.value ?? ''}
        </textarea>
      );
    case 'decimal':
      return (
        <span class="measured">
          <input {...common} class="short" inputMode="decimal" value={props.value} {...AS_TYPED} />
          {props.unit !== undefined && <span class="unit">{props.unit}</span>}
        </span>
      );
    case 'date':
      return <input {...common} class="medium" type="date" value={props.value} />;
    case 'password':
      return <input {...common} class="medium" type="password" {...AS_TYPED} />;
    case 'text':
      return <input {...common} class={props.width ?? 'full'} type="text" value={props.value} />;
  }
}

/** Names of places and codes are not for the phone to correct. */
const AS_TYPED = { autoCapitalize: 'none', spellcheck: false } as const;

function Select({ common, language, choices, value }: SelectProps): VNode {
  const known = choices.some((choice) => choice.value === value);
  return (
    <select {...common}>
      {!known && <option value="">{say(language, 'web.choose')}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

type SelectProps = Extract<FieldProps, { type: 'select' }> & { readonly common: object };
