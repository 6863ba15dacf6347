import { addDays, type Day } from '../../kernel/day';
import { unreachable } from '../../kernel/refusal';

export const CHANGES = ['suspended', 'reinstated', 'withdrawn'] as const;
export type Change = (typeof CHANGES)[number];

/** A period and what happened since: earliest first, one change a day at most. */
export interface Life {
  readonly validFrom: Day;
  /** Last day, included. */
  readonly validTo: Day;
  readonly changes: readonly { readonly from: Day; readonly change: Change }[];
}

export const CERTIFICATE_STATES = [
  'upcoming',
  'valid',
  'suspended',
  'withdrawn',
  'expired',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** What the certificate is on a day. Withdrawn stays withdrawn after its period as well. */
export function stateOn(life: Life, on: Day): CertificateState {
  if (on < life.validFrom) return 'upcoming';
  const change = life.changes.findLast(({ from }) => from <= on)?.change ?? 'reinstated';
  if (change === 'withdrawn') return 'withdrawn';
  if (on > life.validTo) return 'expired';
  switch (change) {
    case 'suspended':
      return 'suspended';
    case 'reinstated':
      return 'valid';
    default:
      return unreachable(change);
  }
}

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days on which the certificate was valid, as spans that do not touch, earliest first. */
export function validSpans(life: Life): readonly Span[] {
  const starts = [life.validFrom, ...life.changes.map(({ from }) => from)];
  const spans: Span[] = [];
  for (const [index, from] of starts.entries()) {
    if (stateOn(life, from) !== 'valid') continue;
    const next = starts[index + 1];
    const to = next === undefined || next > life.validTo ? life.validTo : addDays(next, -1);
    if (to >= from) spans.push({ from, to });
  }
  return spans;
}

/** The part of the spans that lies between the two days; what lies outside is left out. */
export function clip(spans: readonly Span[], from: Day, to: Day): readonly Span[] {
  return spans
    .map((span) => ({
      from: span.from < from ? from : span.from,
      to: span.to > to ? to : span.to,
    }))
    .filter((span) => span.from <= span.to);
}
