import type { VNode } from 'preact';

export interface ButtonProps {
  /** A verb and its object: "Record the delivery". */
  readonly label: string;
  /** One primary button a page. */
  readonly kind?: 'primary' | 'secondary' | undefined;
  /** Sent with the form when this button was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** Sends the form that it stands in. */
export function Button({ label, kind = 'primary', name, value }: ButtonProps): VNode {
  return (
    <button class={kind} type="submit" name={name} value={value}>
      {label}
    </button>
  );
}

/** A link that is the page's next step and looks like a button: it goes, it does nothing. */
export function ButtonLink({
  label,
  href,
  kind = 'primary',
}: ButtonProps & { href: string }): VNode {
  return (
    <a class={`button ${kind}`} href={href}>
      {label}
    </a>
  );
}
