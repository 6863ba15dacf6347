import type { Language } from '../../platform/text/language';

/** A claim that no generated text may make: its written forms; a final `*` is any ending. */
export interface ForbiddenClaim {
  readonly id: string;
  readonly forms: readonly string[];
}

/** A phrase that contains a forbidden form and is not a claim: an official name, a denial. */
export interface AllowedPhrase {
  readonly phrase: string;
}

export interface ClaimRules {
  readonly forbidden: readonly ForbiddenClaim[];
  readonly allowed: readonly AllowedPhrase[];
}

/** A text that is to be published, and where it stands. */
export interface Passage {
  readonly place: string;
  readonly language: Language;
  readonly text: string;
}

export interface ClaimFinding {
  readonly place: string;
  readonly language: Language;
  readonly claim: string;
  /** The words around the hit, for whoever has to mend them. */
  readonly excerpt: string;
}

const AROUND = 40;

/**
 * Looks for forbidden claims (sdg-metrics 7). All languages' forms are looked for in every text: a
 * claim in the wrong language is a claim. Allowed phrases are taken out first, whole words only.
 */
export function findClaims(passages: readonly Passage[], rules: ClaimRules): ClaimFinding[] {
  const allowed = rules.allowed.map(({ phrase }) => wholeWords(phrase));
  const forbidden = rules.forbidden.flatMap(({ id, forms }) =>
    forms.map((form) => ({ id, pattern: wholeWords(form) })),
  );
  return passages.flatMap((passage) => {
    const text = allowed.reduce(
      (left, phrase) => left.replace(phrase, ' · '),
      passage.text.replace(/\s+/g, ' '),
    );
    return forbidden.flatMap(({ id, pattern }) =>
      [...text.matchAll(pattern)].map((hit) => ({
        place: passage.place,
        language: passage.language,
        claim: id,
        excerpt: text
          .slice(Math.max(0, hit.index - AROUND), hit.index + hit[0].length + AROUND)
          .trim(),
      })),
    );
  });
}

/** Case does not count; a hyphen or a space between words is the same. */
function wholeWords(form: string): RegExp {
  const open = form.endsWith('*');
  const words = (open ? form.slice(0, -1) : form)
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}${open ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`, 'giu');
}
