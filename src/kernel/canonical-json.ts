/** Plain data: what a journal fact, a job and an idempotent request may carry. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | bigint
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/**
 * The same bytes for the same content: keys sorted, no spaces, bigints as decimal strings,
 * undefined members left out. What is stored or hashed goes through here once and is kept as text.
 *
 * @throws RangeError on NaN and infinities, which JSON would silently turn into null
 */
export function canonicalJson(value: Plain): string {
  if (typeof value === 'bigint') return JSON.stringify(value.toString());
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`not a JSON number: ${value}`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one: Plain) => canonicalJson(one)).join(',')}]`;
  const record = value as { readonly [key: string]: Plain | undefined };
  const members = Object.keys(record)
    .sort()
    .flatMap((key) => {
      const member = record[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}
