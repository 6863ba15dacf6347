import type { ComponentChildren, VNode } from 'preact';
import { Decimal } from '../../../kernel/decimal';
import { percentOf, type Share } from '../../../kernel/share';
import type { Language } from '../../text/language';
import { say } from '../web.texts';
import { PALETTE } from './palette';
import { Patterns, texture, type TextureNumber } from './patterns';

export interface SharePart {
  readonly label: string;
  /** Exact; all parts together make the whole. */
  readonly share: Share;
  /** "60,0 %" in the reader's habits, rounded together with its neighbours (`percentTexts`). */
  readonly percent: string;
  readonly note?: ComponentChildren;
  /** Nobody knows more about this part: drawn hatched and said in words. */
  readonly untraced?: boolean | undefined;
}

export interface ShareBarProps {
  readonly language: Language;
  /** Unique in the page. */
  readonly id: string;
  /** What is divided. */
  readonly title: string;
  /** Up to six parts can be told apart by their texture; bring smaller ones together before. */
  readonly parts: readonly SharePart[];
}

/** A whole and its parts: one bar, and the list that says the same in words and numbers. */
export function ShareBar({ language, id, title, parts }: ShareBarProps): VNode {
  const drawn = placed(parts);
  return (
    <figure class="shares">
      <figcaption>{title}</figcaption>
      <svg width="100%" height="52" aria-hidden="true">
        <Patterns id={id} numbers={drawn.map((part) => part.texture)} />
        {drawn.map((part, index) => (
          <rect
            key={index}
            x={`${part.from}%`}
            y="1"
            width={`${part.width}%`}
            height="50"
            fill={texture(id, part.texture)}
            stroke={PALETTE.ink}
            stroke-width="1"
          />
        ))}
      </svg>
      <ul>
        {drawn.map((part, index) => (
          <li key={index}>
            <svg width="28" height="28" aria-hidden="true">
              <rect
                {...{ x: 1, y: 1, width: 26, height: 26, 'stroke-width': 1 }}
                fill={texture(id, part.texture)}
                stroke={PALETTE.ink}
              />
            </svg>
            <span class="percent">{part.percent}</span>
            <span>
              {part.label}
              {part.untraced === true && (
                <>
                  {' '}
                  <span class="word open">{say(language, 'web.untraced')}</span>
                </>
              )}
              {part.note !== undefined && <span class="note">{part.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface Placed extends SharePart {
  readonly texture: TextureNumber;
  /** Percent of the bar's width, as a numeral. */
  readonly from: string;
  readonly width: string;
}

function placed(parts: readonly SharePart[]): Placed[] {
  let from = new Decimal(0);
  let traced = 0;
  return parts.map((part) => {
    const width = percentOf(part.share);
    const place = {
      ...part,
      texture: part.untraced === true ? ('untraced' as const) : traced++,
      from: from.toFixed(3),
      width: width.toFixed(3),
    };
    from = from.plus(width);
    return place;
  });
}
