import { gtin14, isGtin } from '../../kernel/check-digit';

/** What somebody typed, scanned or pasted, as far as it could be read. */
export type BagCode =
  | { readonly kind: 'batch'; readonly gtin: string; readonly batch: string }
  | { readonly kind: 'product'; readonly gtin: string }
  | { readonly kind: 'wrong-digit'; readonly gtin: string }
  | { readonly kind: 'unreadable' };

const UNREADABLE: BagCode = { kind: 'unreadable' };
const LONGEST = 300;

/** The forms in which the code on a bag may come, each with GTIN and (perhaps) batch as groups. */
const FORMS: readonly RegExp[] = [
  // a Digital Link, whole or only its path; what follows the batch does not matter
  /^(?:https?:\/\/[^/\s]+)?(?:\/[^\s/]+)*?\/?01\/(\d{8,14})(?:\/10\/([^\s/?#]{1,60}))?\/?(?:[?#]\S*)?$/i,
  // as printed for people: (01)09521003000107(10)TKB26-118, perhaps with days
  /^\(01\) ?(\d{8,14}) ?(?:\((?:15|17)\) ?\d{6} ?)?(?:\(10\) ?([^\s()]{1,20}))? ?(?:\(\d{2,4}\) ?[^\s()]+ ?)*$/,
  // as a scanner types it: 01, fourteen digits, 10, batch
  /^01(\d{14})(?:10(\S{1,20}))?$/,
  // number and batch one after the other
  /^(\d{8}|\d{12,14})(?:[\s,;/]+(?:10\/)?([^\s/,;]{1,20}))?$/,
];

/**
 * Reads the code on a bag. Only GTIN and batch are taken from what was typed, so that nobody can be
 * sent to another site with it.
 */
export function readBagCode(typed: string): BagCode {
  const text = typed
    .slice(0, LONGEST)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.[1] === undefined) continue;
    if (!isGtin(match[1])) return { kind: 'wrong-digit', gtin: match[1] };
    const gtin = gtin14(match[1]);
    const batch = match[2] === undefined ? null : unescaped(match[2]);
    if (batch === null) return match[2] === undefined ? { kind: 'product', gtin } : UNREADABLE;
    return { kind: 'batch', gtin, batch };
  }
  return UNREADABLE;
}

/** The path of the page behind a code. */
export function originPath(code: { readonly gtin: string; readonly batch?: string }): string {
  const product = `/01/${code.gtin}`;
  return code.batch === undefined ? product : `${product}/10/${encodeURIComponent(code.batch)}`;
}

function unescaped(text: string): string | null {
  try {
    const batch = decodeURIComponent(text);
    return /^[\x21-\x7e]{1,20}$/.test(batch) ? batch : null;
  } catch {
    return null;
  }
}
