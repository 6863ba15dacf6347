import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { Button } from './button';
import { fieldId } from './field';
import { Mark } from './mark';

/** What is wrong with one field, or (without a name) with the whole entry. */
export interface FormError {
  readonly name?: string | undefined;
  readonly text: string;
}

/** The name under which a form sends its idempotency key. */
export const KEY_FIELD = 'idempotency_key';

export interface FormProps {
  readonly language: Language;
  readonly action: string;
  readonly submit: string;
  /** Made with the empty form and kept when it is sent back, so that sending twice is safe. */
  readonly idempotencyKey?: string | undefined;
  readonly errors?: readonly FormError[] | undefined;
  readonly children: ComponentChildren;
}

/**
 * A form that posts and works without JavaScript. The browser's own checks are off: they speak the
 * browser's language and vanish; ours stand in the summary and beside the field.
 */
export function Form(props: FormProps): VNode {
  const { language, action, submit, idempotencyKey, errors = [], children } = props;
  return (
    <form method="post" action={action} noValidate>
      {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
      {idempotencyKey !== undefined && (
        <input type="hidden" name={KEY_FIELD} value={idempotencyKey} />
      )}
      {children}
      <p class="actions">
        <Button label={submit} />
      </p>
    </form>
  );
}

/** All errors in the order of the fields, each a link to its field; focused when the page loads. */
export function ErrorSummary(props: {
  readonly language: Language;
  readonly errors: readonly FormError[];
}): VNode {
  return (
    <div class="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>
        <Mark kind="stop" />
        {say(props.language, 'web.error-summary')}
      </h2>
      <ul>
        {props.errors.map(({ name, text }) => (
          <li key={`${name ?? ''} ${text}`}>
            {name === undefined ? text : <a href={`#${fieldId(name)}`}>{text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
