/** The languages of the house. Spanish is Peru's: numbers are written 1,234.5 there. */
export const LANGUAGES = ['de', 'es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Record<Language, string> = { de: 'de-DE', es: 'es-PE', en: 'en-GB' };

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && (LANGUAGES as readonly string[]).includes(text);
}

/**
 * The best language for an `Accept-Language` header (RFC 9110 weights, primary subtag only);
 * `fallback` when none of ours is wanted.
 */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', weight = ''] = wish.replaceAll(/\s/g, '').split(/;q=/i);
      const quality = weight === '' ? 1 : Number(weight);
      return { primary: tag.slice(0, 2).toLowerCase(), quality };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of wishes) if (isLanguage(primary)) return primary;
  return fallback;
}
