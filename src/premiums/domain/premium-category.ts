/** What a premium may be used for; the code list is data. */
export interface PremiumCategory {
  readonly id: string;
  readonly status: 'confirmed' | 'unconfirmed';
  /** The one Sustainable Development Goal that the use is counted to; null where none is set. */
  readonly sdg: number | null;
  readonly name: Readonly<Record<'de' | 'es' | 'en', string>>;
}
