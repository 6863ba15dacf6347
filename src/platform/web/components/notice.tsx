import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { Mark } from './mark';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'stop';

const MARKS = { info: 'info', ok: 'certain', warn: 'warn', stop: 'stop' } as const;

export interface NoticeProps {
  readonly language: Language;
  readonly kind: NoticeKind;
  /** The whole message in one line. */
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** Something that the reader must not miss; `stop` means: do not go on with this. */
export function Notice({ language, kind, title, children }: NoticeProps): VNode {
  return (
    <div class={`notice ${kind}`} role={kind === 'stop' || kind === 'ok' ? 'alert' : undefined}>
      <Mark kind={MARKS[kind]} />
      <p class="title">
        <span class="unseen">{say(language, `web.notice.${kind}`)} </span>
        {title}
      </p>
      {children !== undefined && <div class="more">{children}</div>}
    </div>
  );
}
