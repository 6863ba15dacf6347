const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that name groups or nothing: no country of an organisation. */
const NO_COUNTRIES: readonly string[] = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

/** True for the ISO 3166-1 two-letter code of a country, in capitals. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.includes(code)) return false;
  return REGIONS.of(code) !== undefined;
}
