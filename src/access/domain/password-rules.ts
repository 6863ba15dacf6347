import { REFUSED_WORDS } from './refused-words';
import { refuse } from '../../kernel/refusal';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** What must be left when everything that a guesser tries first is taken away. */
const OWN_SIGNS_MIN = 6;
const DIFFERENT_SIGNS_MIN = 5;

/** The same signs for the same keys, whatever keyboard composed them ("ö" or "o" + two dots). */
export function asTyped(password: string): string {
  return password.normalize('NFC');
}

/**
 * Length, and nothing that is guessed first: known words, names of this house and its towns, the
 * own log-in, keyboard rows, years, repetitions. No rule asks for certain kinds of signs.
 * @param own words of the person: log-in and displayed name
 * @throws Refusal `access.password-too-short`, `access.password-too-long`,
 *   `access.password-guessable`
 */
export function checkPassword(password: string, own: readonly string[]): void {
  const length = [...password].length;
  if (length < PASSWORD_MIN) refuse('access.password-too-short', { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) refuse('access.password-too-long', { max: PASSWORD_MAX });
  const plain = plainSigns(password);
  const words = [...REFUSED_WORDS, ...own.flatMap(wordsOf)].sort((a, b) => b.length - a.length);
  const kept = words.reduce(
    (text, word) => text.replaceAll(word, ''),
    plainSigns(withoutCounting(password)),
  );
  const guessable =
    new Set(plain).size < DIFFERENT_SIGNS_MIN ||
    isRepetition(plain) ||
    withoutRuns(kept).length < OWN_SIGNS_MIN;
  if (guessable) refuse('access.password-guessable');
}

const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Lower case, without accents, gaps and signs; digits that stand for letters are those letters. */
function plainSigns(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return [...bare]
    .map((sign) => STAND_INS[sign] ?? sign)
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join('');
}

/** Years and digits in a row are the first thing that is hung on a word. */
function withoutCounting(password: string): string {
  return password.replace(/(19|20)\d\d/g, '').replace(/\d{3,}/g, (digits) => withoutRuns(digits));
}

function wordsOf(own: string): string[] {
  return [own, ...own.split(/[^\p{L}\p{N}]+/u)].map(plainSigns).filter((word) => word.length >= 4);
}

/** True when the whole is one short piece again and again: "abcabcabcabc". */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= Math.min(6, text.length / 2); length += 1) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

/** "abcdef", "98765", "aaaa": a run of three or more is worth one sign. */
function withoutRuns(text: string): string {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  return [...text]
    .filter((_, index) => {
      const [first, second, third] = [codes[index - 2], codes[index - 1], codes[index]];
      if (first === undefined || second === undefined || third === undefined) return true;
      const step = second - first;
      return !(Math.abs(step) <= 1 && third - second === step);
    })
    .join('');
}
